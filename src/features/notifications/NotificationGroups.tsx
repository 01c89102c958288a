import { Button } from '@mantine/core';
import { type MouseEvent, useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { Notification } from '#src/domain/notification.ts';
import type { NotificationGroup } from '#src/domain/notificationGroups.ts';
import classes from './NotificationGroups.module.css';
import { NotificationLine } from './NotificationLine.tsx';

type NotificationGroupsProps = {
  groups: readonly NotificationGroup[];
  /** Those that are followed, or marked by hand. */
  onRead: (notifications: readonly Notification[]) => void;
};

/** So many lines of a group stand there at once. */
const atOnce = 4;

/** Everything about one text, question or event together, with why each came. */
export function NotificationGroups({ groups, onRead }: NotificationGroupsProps) {
  return groups.map((group) => <Group key={group.key} group={group} onRead={onRead} />);
}

function Group({ group, onRead }: { group: NotificationGroup } & Pick<NotificationGroupsProps, 'onRead'>) {
  const { t } = useTranslation('notifications');
  const headingId = useId();
  const { kind, title, unread, notifications } = group;
  const rest = notifications.slice(atOnce);

  const handleMark = (event: MouseEvent<HTMLButtonElement>) => {
    // The button goes away: the focus stays with what was marked.
    event.currentTarget.closest('article')?.querySelector('a')?.focus();
    onRead(notifications);
  };
  const lineOf = (notification: Notification) => (
    <NotificationLine key={notification.id} notification={notification} onRead={onRead} />
  );

  return (
    <article aria-labelledby={headingId} className={classes.group}>
      <div className={classes.head}>
        <div className={classes.heading}>
          <p className={classes.about}>
            {t(`about.${kind}`)}
            {unread > 0 && <span className={classes.count}>{t('groupUnread', { count: unread })}</span>}
          </p>
          <h2 id={headingId} dir="auto" className={classes.title}>
            {title || t(`letter.untitled.${kind}`)}
          </h2>
        </div>
        {unread > 1 && (
          <Button variant="subtle" size="compact-md" onClick={handleMark}>
            {t('markGroup')}
          </Button>
        )}
      </div>
      <ul className={classes.lines}>{notifications.slice(0, atOnce).map(lineOf)}</ul>
      {rest.length > 0 && (
        <details className={classes.rest}>
          <summary>{t('moreOfGroup', { count: rest.length })}</summary>
          <ul className={classes.lines}>{rest.map(lineOf)}</ul>
        </details>
      )}
    </article>
  );
}
