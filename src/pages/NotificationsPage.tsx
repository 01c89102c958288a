import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { notificationsQuery } from '#src/data/notifications/queries.ts';
import { useMember } from '#src/data/session/useSession.ts';
import { NotificationCentre } from '#src/features/notifications/NotificationCentre.tsx';
import { useMarkRead } from '#src/features/notifications/useMarkRead.ts';
import { paths } from '#src/paths.ts';
import { ButtonLink } from '#src/ui/ButtonLink.tsx';
import { EmptyPanel } from '#src/ui/EmptyPanel.tsx';
import { Faces } from '#src/ui/Faces.tsx';
import { PageFrame } from '#src/ui/PageFrame.tsx';

export function NotificationsPage() {
  const { t } = useTranslation('home');
  const { identity } = useMember();
  const notifications = useQuery(notificationsQuery(identity.uid));
  const marking = useMarkRead();

  return (
    <PageFrame title={t('notifications.title')} lead={t('notifications.lead')} width="reading">
      <Faces
        query={notifications}
        empty={
          <EmptyPanel
            title={t('notifications.empty')}
            text={t('notifications.emptyText')}
            action={
              <ButtonLink variant="default" to={paths.submissions.to()}>
                {t('notifications.emptyAction')}
              </ButtonLink>
            }
          />
        }
      >
        {(list) => (
          <NotificationCentre
            notifications={list}
            onRead={marking.mutate}
            isMarking={marking.isPending}
            error={marking.error}
          />
        )}
      </Faces>
    </PageFrame>
  );
}
