import { infiniteQueryOptions } from '@tanstack/react-query';
import { doc, getDocs, limit, onSnapshot, orderBy, query, startAfter, where } from 'firebase/firestore';
import type { Block, Conversation, Message } from '#src/domain/conversation.ts';
import { database } from '../client/database.ts';
import { withDataErrors } from '../errors.ts';
import { liveQuery } from '../liveQuery.ts';
import { collections } from '../schema/collections.ts';
import { readList, readOne } from '../schema/converter.ts';

const conversationMax = 50;
const messageMax = 50;
const blockMax = 100;

/** One's own conversations, last written first, at most fifty; live. */
export function conversationsQuery(uid: string) {
  return liveQuery<Conversation[]>({
    queryKey: ['conversations', 'of', uid],
    subscribe: (next, fail) =>
      onSnapshot(
        query(
          collections(database()).conversations,
          where('uids', 'array-contains', uid),
          orderBy('updatedAt', 'desc'),
          limit(conversationMax),
        ),
        (snapshot) => next(readList(snapshot)),
        fail,
      ),
  });
}

/** Null until the first message; live. */
export function conversationQuery(conversationId: string) {
  return liveQuery<Conversation | null>({
    queryKey: ['conversations', 'one', conversationId],
    subscribe: (next, fail) =>
      onSnapshot(
        doc(collections(database()).conversations, conversationId),
        (snapshot) => {
          if (!snapshot.exists() && snapshot.metadata.fromCache) return;
          next(readOne(snapshot));
        },
        fail,
      ),
  });
}

/** The newest fifty messages, oldest of them first; live. */
export function messagesQuery(conversationId: string) {
  return liveQuery<Message[]>({
    queryKey: ['conversations', 'messages', conversationId],
    subscribe: (next, fail) =>
      onSnapshot(
        query(
          collections(database()).conversationMessages(conversationId),
          orderBy('at', 'desc'),
          limit(messageMax),
        ),
        (snapshot) => next(readList(snapshot).toReversed()),
        fail,
      ),
  });
}

/** What was written before a message, in pages of fifty, newest page first. */
export function earlierMessagesQuery(conversationId: string, before: Pick<Message, 'at'>) {
  return infiniteQueryOptions({
    queryKey: ['conversations', 'earlier', conversationId, before.at.getTime()],
    staleTime: Number.POSITIVE_INFINITY,
    initialPageParam: before.at,
    queryFn: ({ pageParam }) =>
      withDataErrors(async () =>
        readList(
          await getDocs(
            query(
              collections(database()).conversationMessages(conversationId),
              orderBy('at', 'desc'),
              startAfter(pageParam),
              limit(messageMax),
            ),
          ),
        ),
      ),
    getNextPageParam: (last: Message[]) => (last.length < messageMax ? undefined : last.at(-1)?.at),
  });
}

/** Whom this member does not want to hear from, newest first; live. */
export function blocksQuery(uid: string) {
  return liveQuery<Block[]>({
    queryKey: ['members', uid, 'blocks'],
    subscribe: (next, fail) =>
      onSnapshot(
        query(collections(database()).memberBlocks(uid), orderBy('at', 'desc'), limit(blockMax)),
        (snapshot) => next(readList(snapshot)),
        fail,
      ),
  });
}
