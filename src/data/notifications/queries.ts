import { limit, onSnapshot, orderBy, query } from 'firebase/firestore';
import type { Notification } from '#src/domain/notification.ts';
import { database } from '../client/database.ts';
import { liveQuery } from '../liveQuery.ts';
import { collections } from '../schema/collections.ts';
import { readList } from '../schema/converter.ts';

/** One's own notifications, newest first, at most fifty; live. */
export function notificationsQuery(uid: string) {
  return liveQuery<Notification[]>({
    queryKey: ['notifications', uid],
    subscribe: (next, fail) =>
      onSnapshot(
        query(collections(database()).memberNotifications(uid), orderBy('at', 'desc'), limit(50)),
        (snapshot) => next(readList(snapshot)),
        fail,
      ),
  });
}
