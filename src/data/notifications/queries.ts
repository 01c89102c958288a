import { infiniteQueryOptions } from '@tanstack/react-query';
import { getDocs, limit, onSnapshot, orderBy, query, startAt } from 'firebase/firestore';
import type { Notification } from '#src/domain/notification.ts';
import { database } from '../client/database.ts';
import { withDataErrors } from '../errors.ts';
import { liveQuery } from '../liveQuery.ts';
import { collections } from '../schema/collections.ts';
import { readList } from '../schema/converter.ts';

/** How many a list and each further page have. */
export const notificationsAtOnce = 50;

/** One's own notifications, newest first, at most fifty; live. */
export function notificationsQuery(uid: string) {
  return liveQuery<Notification[]>({
    queryKey: ['notifications', uid],
    subscribe: (next, fail) =>
      onSnapshot(
        query(
          collections(database()).memberNotifications(uid),
          orderBy('at', 'desc'),
          limit(notificationsAtOnce),
        ),
        (snapshot) => next(readList(snapshot)),
        fail,
      ),
  });
}

/**
 * From a moment back into the past, in pages of fifty. Each page begins with the last of the one before, so that two of
 * the same moment are not parted; whoever joins the pages leaves out what is there twice.
 */
export function olderNotificationsQuery(uid: string, from: Date) {
  return infiniteQueryOptions({
    queryKey: ['olderNotifications', uid, from.getTime()],
    staleTime: Number.POSITIVE_INFINITY,
    initialPageParam: from,
    queryFn: ({ pageParam }) =>
      withDataErrors(async () =>
        readList(
          await getDocs(
            query(
              collections(database()).memberNotifications(uid),
              orderBy('at', 'desc'),
              startAt(pageParam),
              limit(notificationsAtOnce),
            ),
          ),
        ),
      ),
    getNextPageParam: (last: Notification[]) =>
      last.length < notificationsAtOnce ? undefined : last.at(-1)?.at,
  });
}
