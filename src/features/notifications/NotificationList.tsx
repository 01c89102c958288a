import { useTranslation } from 'react-i18next';
import { Link } from 'react-router-dom';
import type { Notification } from '#src/domain/notification.ts';
import { notificationAddress } from '#src/domain/notificationAddress.ts';
import { paths } from '#src/paths.ts';
import { formatDateTime, formatRelative } from '#src/ui/format.ts';
import { useNow } from '#src/ui/useNow.ts';
import classes from './NotificationList.module.css';
import { notificationIcons } from './notificationIcons.ts';

type NotificationListProps = {
  notifications: readonly Notification[];
  /** When one is followed: the place to mark it as read. */
  onOpen: (notification: Notification) => void;
};

/** A few notifications one below the other, each leading to what can be done about it. */
export function NotificationList({ notifications, onOpen }: NotificationListProps) {
  const { t } = useTranslation('notifications');
  const now = useNow();

  return (
    <ul className={classes.list}>
      {notifications.map((notification) => {
        const { id, kind, title, at, readAt } = notification;
        const Icon = notificationIcons[kind];
        return (
          <li key={id} className={classes.item} data-unread={readAt === null || undefined}>
            <span className={classes.icon} data-kind={kind}>
              <Icon size={22} stroke={1.75} aria-hidden="true" />
            </span>
            <div className={classes.text}>
              <p className={classes.kind}>
                {readAt === null && <span className={classes.unread}>{t('unread')}</span>}
                {t(`kind.${kind}`)}
              </p>
              <Link
                to={notificationAddress(notification, paths)}
                className={classes.link}
                dir="auto"
                onClick={() => onOpen(notification)}
              >
                {title}
              </Link>
              {'detail' in notification && notification.detail !== '' && (
                <p className={classes.detail} dir="auto">
                  {notification.detail}
                </p>
              )}
              <time className={classes.time} dateTime={at.toISOString()} title={formatDateTime(at)}>
                {formatRelative(at, now)}
              </time>
            </div>
          </li>
        );
      })}
    </ul>
  );
}
