import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { database } from '#src/data/client/database.ts';
import { markRead } from '#src/data/notifications/commands.ts';
import { notificationsQuery } from '#src/data/notifications/queries.ts';

/** Whoever has the conversation before them has read what the bell tells of it. */
export function useMarkSeen(uid: string, conversationId: string): void {
  const told = useQuery(notificationsQuery(uid)).data;
  const isUnread = told?.some(({ id, readAt }) => id === conversationId && readAt === null) ?? false;
  useEffect(() => {
    // Failing to is no loss: it stays marked as new.
    if (isUnread) markRead(database(), uid, [conversationId]).catch(() => undefined);
  }, [isUnread, uid, conversationId]);
}
