import { IconBell } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router-dom';
import { notificationsQuery } from '#src/data/notifications/queries.ts';
import { paths } from '#src/paths.ts';
import { formatNumber } from '#src/ui/format.ts';
import classes from './tools.module.css';

type NotificationBellProps = {
  uid: string;
};

/** How many notifications are unread, live. A failed read shows none: the page behind the link says why. */
export function NotificationBell({ uid }: NotificationBellProps) {
  const { t } = useTranslation();
  const { data = [] } = useQuery(notificationsQuery(uid));
  const unread = data.filter(({ readAt }) => readAt === null).length;
  const label = unread > 0 ? t('nav.notificationsUnread', { count: unread }) : t('nav.notifications');

  return (
    <Link to={paths.notifications.to()} aria-label={label} title={label} className={classes.tool}>
      <IconBell size={23} stroke={1.75} aria-hidden="true" />
      {unread > 0 && (
        <span aria-hidden="true" className={classes.count}>
          {formatNumber(unread)}
        </span>
      )}
    </Link>
  );
}
