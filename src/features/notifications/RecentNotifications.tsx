import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { notificationsQuery } from '#src/data/notifications/queries.ts';
import { useMember } from '#src/data/session/useSession.ts';
import { paths } from '#src/paths.ts';
import { Faces } from '#src/ui/Faces.tsx';
import { LoadingLines } from '#src/ui/LoadingLines.tsx';
import { TextLink } from '#src/ui/TextLink.tsx';
import { NotificationList } from './NotificationList.tsx';
import { useMarkRead } from './useMarkRead.ts';

const few = 3;

/** The newest three, for the home page. */
export function RecentNotifications() {
  const { t } = useTranslation('notifications');
  const { identity } = useMember();
  const notifications = useQuery(notificationsQuery(identity.uid));
  const { mutate: mark } = useMarkRead();

  return (
    <Faces query={notifications} loading={<LoadingLines lines={3} />} empty={<p>{t('emptyText')}</p>}>
      {(list) => (
        <>
          <NotificationList notifications={list.slice(0, few)} onOpen={(opened) => mark([opened])} />
          <TextLink to={paths.notifications.to()}>{t('all')}</TextLink>
        </>
      )}
    </Faces>
  );
}
