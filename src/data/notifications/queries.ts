import { infiniteQueryOptions } from '@tanstack/react-query';
import { getDocs, limit, orderBy, query, startAt, type Unsubscribe } from 'firebase/firestore';
import type { Notification } from '#src/domain/notification.ts';
import { database } from '../client/database.ts';
import { beforeForgetting } from '../client/deviceStore.ts';
import { withDataErrors } from '../errors.ts';
import { liveQuery } from '../liveQuery.ts';
import { collections } from '../schema/collections.ts';
import { readList } from '../schema/converter.ts';
import { followNotifications, notificationsAtOnce } from './followNotifications.ts';
import { keepNotifications, recallNotifications } from './keptNotifications.ts';

/** One's own notifications, newest first, at most fifty; live. What this device has of them is not read again. */
export function notificationsQuery(uid: string) {
  return liveQuery<Notification[]>({
    queryKey: ['notifications', uid],
    subscribe: (next, fail) => {
      let stop: Unsubscribe | undefined;
      let isOver = false;
      // Nothing comes back onto the device while it is being emptied.
      beforeForgetting(() => {
        isOver = true;
      });
      void recallNotifications(uid).then((kept) => {
        if (isOver) return;
        stop = followNotifications(database(), uid, kept, {
          next: (newest, isCertain) => {
            next(newest);
            if (isCertain && !isOver) void keepNotifications(uid, newest);
          },
          fail,
        });
      });
      return () => {
        isOver = true;
        stop?.();
      };
    },
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
