import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Message } from '#src/domain/conversation.ts';
import { formatDateTime } from '#src/ui/format.ts';
import classes from './Messages.module.css';

type MessageItemProps = {
  message: Message;
  /** Of the other; null for one's own. */
  name: string | null;
  acts: ReactNode;
};

export function MessageItem({ message: { text, at }, name, acts }: MessageItemProps) {
  const { t } = useTranslation('messages');
  return (
    <li className={classes.message} data-own={name === null || undefined}>
      <p className={classes.by}>
        <bdi>{name ?? t('conversation.youSaid')}</bdi>
        <time dateTime={at.toISOString()}>{formatDateTime(at)}</time>
        {acts}
      </p>
      <p className={classes.said} dir="auto">
        {text}
      </p>
    </li>
  );
}
