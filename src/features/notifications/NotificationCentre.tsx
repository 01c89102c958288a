import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Notification } from '#src/domain/notification.ts';
import { groupNotifications } from '#src/domain/notificationGroups.ts';
import { ErrorPanel } from '#src/ui/ErrorPanel.tsx';
import classes from './NotificationCentre.module.css';
import { NotificationGroups } from './NotificationGroups.tsx';

type NotificationCentreProps = {
  notifications: readonly Notification[];
  onRead: (notifications: readonly Notification[]) => void;
  /** Also those that are not shown. */
  onReadAll: () => void;
  isMarking: boolean;
  error: unknown;
};

export function NotificationCentre({
  notifications,
  onRead,
  onReadAll,
  isMarking,
  error,
}: NotificationCentreProps) {
  const { t } = useTranslation('notifications');
  const unread = notifications.filter(({ readAt }) => readAt === null);

  return (
    <>
      <div className={classes.bar}>
        <p role="status" className={classes.count}>
          {t('unreadCount', { count: unread.length })}
        </p>
        {/* Stays when there is nothing left to mark: a button that vanishes under a finger takes the focus along. */}
        <Button variant="default" loading={isMarking} disabled={unread.length === 0} onClick={onReadAll}>
          {t('markAll')}
        </Button>
      </div>
      {error ? <ErrorPanel error={error} onRetry={onReadAll} /> : null}
      <NotificationGroups groups={groupNotifications(notifications)} onRead={onRead} />
    </>
  );
}
