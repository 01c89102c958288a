import { Button } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { earlierMessagesQuery } from '#src/data/conversations/queries.ts';
import type { Message } from '#src/domain/conversation.ts';
import { ErrorPanel } from '#src/ui/ErrorPanel.tsx';
import classes from './Messages.module.css';

type EarlierMessagesProps = {
  conversationId: string;
  /** The oldest of those that are shown anyway. */
  before: Message;
  /** Whether there may be more at all. */
  isFull: boolean;
  item: (message: Message) => ReactNode;
};

/** What was written before the newest fifty, read when somebody asks for it, and from then on from where it began. */
export function EarlierMessages({ conversationId, before, isFull, item }: EarlierMessagesProps) {
  const { t } = useTranslation('messages');
  // New messages push the oldest out of the live list: what was asked for keeps its beginning.
  const [start, setStart] = useState<Message>();
  const earlier = useInfiniteQuery({
    ...earlierMessagesQuery(conversationId, start ?? before),
    enabled: start !== undefined,
  });
  const pages = earlier.data?.pages ?? [];
  const list = start ? [...pages.flat().toReversed(), start].filter(({ id }) => id !== before.id) : [];
  const hasMore = start === undefined ? isFull : earlier.hasNextPage;
  return (
    <>
      {hasMore && (
        <Button
          variant="default"
          className={classes.earlier}
          loading={earlier.isFetching}
          onClick={() => (start ? void earlier.fetchNextPage() : setStart(before))}
        >
          {t('conversation.earlier')}
        </Button>
      )}
      {earlier.error && <ErrorPanel error={earlier.error} onRetry={() => void earlier.refetch()} />}
      {list.length > 0 && (
        <ol className={classes.messages} aria-label={t('conversation.earlier')}>
          {list.map(item)}
        </ol>
      )}
    </>
  );
}
