import { ActionIcon } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import type { MouseEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router-dom';
import type { Notification } from '#src/domain/notification.ts';
import { notificationAddress } from '#src/domain/notificationAddress.ts';
import { reasonOf } from '#src/domain/notificationKinds.ts';
import { paths } from '#src/paths.ts';
import { formatDateTime, formatRelative } from '#src/ui/format.ts';
import { useNow } from '#src/ui/useNow.ts';
import classes from './NotificationGroups.module.css';
import { notificationIcons } from './notificationIcons.ts';

type NotificationLineProps = {
  notification: Notification;
  onRead: (notifications: readonly Notification[]) => void;
};

/** One line of a group: what happened, who it was, why one is told. */
export function NotificationLine({ notification, onRead }: NotificationLineProps) {
  const { t } = useTranslation('notifications');
  const now = useNow();
  const { kind, title, at, readAt } = notification;
  const Icon = notificationIcons[kind];
  const what = t(`kind.${kind}`);

  const handleMark = (event: MouseEvent<HTMLButtonElement>) => {
    event.currentTarget.closest('li')?.querySelector('a')?.focus();
    onRead([notification]);
  };

  return (
    <li className={classes.line} data-unread={readAt === null || undefined}>
      <span className={classes.icon} data-kind={kind}>
        <Icon size={20} stroke={1.75} aria-hidden="true" />
      </span>
      <div className={classes.text}>
        <p className={classes.what}>
          {readAt === null && <span className={classes.unread}>{t('unread')}</span>}
          <Link
            to={notificationAddress(notification, paths)}
            className={classes.link}
            onClick={() => onRead([notification])}
          >
            {what}
            {/* The heading says it to the eye; a list of links needs it in each. */}
            {title !== '' && <span className="portal-visually-hidden">{`: ${title}`}</span>}
          </Link>
          <time className={classes.time} dateTime={at.toISOString()} title={formatDateTime(at)}>
            {formatRelative(at, now)}
          </time>
        </p>
        {'detail' in notification && notification.detail !== '' && (
          <p className={classes.detail} dir="auto">
            {notification.detail}
          </p>
        )}
        <p className={classes.reason}>{t(`reason.${reasonOf(notification)}`)}</p>
      </div>
      {readAt === null && (
        <ActionIcon
          variant="subtle"
          size={44}
          className={classes.mark}
          aria-label={t('markOneOf', { what: title === '' ? what : `${what}: ${title}` })}
          title={t('markOne')}
          onClick={handleMark}
        >
          <IconCheck size={20} aria-hidden="true" />
        </ActionIcon>
      )}
    </li>
  );
}
