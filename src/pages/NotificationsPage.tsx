import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { notificationsQuery } from '#src/data/notifications/queries.ts';
import { useMember } from '#src/data/session/useSession.ts';
import { OwnNotifications } from '#src/features/notifications/OwnNotifications.tsx';
import { paths } from '#src/paths.ts';
import { ButtonLink } from '#src/ui/ButtonLink.tsx';
import { EmptyPanel } from '#src/ui/EmptyPanel.tsx';
import { Faces } from '#src/ui/Faces.tsx';
import { PageFrame } from '#src/ui/PageFrame.tsx';

export function NotificationsPage() {
  const { t } = useTranslation('notifications');
  const { identity } = useMember();
  const notifications = useQuery(notificationsQuery(identity.uid));

  return (
    <PageFrame
      title={t('title')}
      lead={t('lead')}
      width="reading"
      actions={
        <ButtonLink variant="default" to={paths.notificationSettings.to()}>
          {t('toSettings')}
        </ButtonLink>
      }
    >
      <Faces
        query={notifications}
        empty={
          <EmptyPanel
            title={t('empty')}
            text={t('emptyText')}
            action={
              <ButtonLink variant="default" to={paths.submissions.to()}>
                {t('emptyAction')}
              </ButtonLink>
            }
          />
        }
      >
        {(list) => <OwnNotifications newest={list} />}
      </Faces>
    </PageFrame>
  );
}
