import {
  IconArrowBackUp,
  IconAt,
  IconBooks,
  IconCalendarEvent,
  IconCheck,
  IconEye,
  IconEyeOff,
  IconFlag,
  IconMail,
  IconMessage,
  IconMessageQuestion,
  IconMessageX,
  IconPlant2,
  IconUsers,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router-dom';
import type { Notification } from '#src/domain/notification.ts';
import { formatDateTime, formatRelative } from '#src/ui/format.ts';
import { useNow } from '#src/ui/useNow.ts';
import classes from './NotificationList.module.css';
import { notificationAddress } from './notificationAddress.ts';

type NotificationListProps = {
  notifications: readonly Notification[];
  /** When one is followed: the place to mark it as read. */
  onOpen: (notification: Notification) => void;
  /** Leaves out what to do next, where there is little room. */
  isShort?: boolean;
};

const icons = {
  returned: IconArrowBackUp,
  published: IconBooks,
  declined: IconMessageX,
  shared: IconUsers,
  accountReleased: IconEye,
  accountHidden: IconEyeOff,
  accountQuestion: IconMessage,
  accountAnswer: IconMessage,
  meetingAsked: IconCalendarEvent,
  meetingAnswered: IconCalendarEvent,
  message: IconMail,
  reportResolved: IconFlag,
  adoptionBegun: IconPlant2,
  adoptionMoved: IconPlant2,
  questionAsked: IconMessageQuestion,
  questionAnswered: IconMessage,
  questionFollowed: IconMessage,
  answerAccepted: IconCheck,
  questionMention: IconAt,
} as const;

/** What was decided about one's texts, each leading to what comes next. */
export function NotificationList({ notifications, onOpen, isShort = false }: NotificationListProps) {
  const { t } = useTranslation('home');
  const now = useNow();

  return (
    <ul className={classes.list}>
      {notifications.map((notification) => {
        const { id, kind, title, at, readAt } = notification;
        const Icon = icons[kind];
        return (
          <li key={id} className={classes.item} data-unread={readAt === null || undefined}>
            <span className={classes.icon} data-kind={kind}>
              <Icon size={22} stroke={1.75} aria-hidden="true" />
            </span>
            <div className={classes.text}>
              <p className={classes.kind}>
                {readAt === null && <span className={classes.unread}>{t('notifications.unread')}</span>}
                {t(`notifications.kind.${kind}`)}
              </p>
              <Link
                to={notificationAddress(notification)}
                className={classes.link}
                dir="auto"
                onClick={() => onOpen(notification)}
              >
                {title}
              </Link>
              {'detail' in notification && notification.detail !== '' && (
                <p className={classes.next} dir="auto">
                  {notification.detail}
                </p>
              )}
              {!isShort && <p className={classes.next}>{t(`notifications.next.${kind}`)}</p>}
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
