import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Notification } from '#src/domain/notification.ts';
import { ErrorPanel } from '#src/ui/ErrorPanel.tsx';
import classes from './NotificationCentre.module.css';
import { NotificationList } from './NotificationList.tsx';

type NotificationCentreProps = {
  notifications: readonly Notification[];
  onRead: (notifications: readonly Notification[]) => void;
  isMarking: boolean;
  error: unknown;
};

export function NotificationCentre({ notifications, onRead, isMarking, error }: NotificationCentreProps) {
  const { t } = useTranslation('home');
  const unread = notifications.filter(({ readAt }) => readAt === null);

  return (
    <>
      <div className={classes.bar}>
        <p role="status" className={classes.count}>
          {t('notifications.unreadCount', { count: unread.length })}
        </p>
        {/* Stays when there is nothing left to mark: a button that vanishes under a finger takes the focus along. */}
        <Button
          variant="default"
          loading={isMarking}
          disabled={unread.length === 0}
          onClick={() => onRead(unread)}
        >
          {t('notifications.markAll')}
        </Button>
      </div>
      {error ? <ErrorPanel error={error} onRetry={() => onRead(unread)} /> : null}
      <NotificationList notifications={notifications} onOpen={(opened) => onRead([opened])} />
    </>
  );
}
