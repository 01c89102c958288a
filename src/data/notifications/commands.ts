import {
  doc,
  type Firestore,
  getDocs,
  limit,
  query,
  serverTimestamp,
  where,
  writeBatch,
} from 'firebase/firestore';
import * as v from 'valibot';
import {
  type NotificationSettings,
  notificationSettingsInputSchema,
} from '#src/domain/notificationSettings.ts';
import { withDataErrors } from '../errors.ts';
import { collections } from '../schema/collections.ts';
import { raw } from '../schema/converter.ts';
import { transact } from '../transact.ts';

const together = 100;

export function markRead(db: Firestore, uid: string, notificationIds: readonly string[]): Promise<void> {
  return withDataErrors(async () => {
    for (let start = 0; start < notificationIds.length; start += together) {
      const batch = writeBatch(db);
      for (const id of notificationIds.slice(start, start + together)) {
        batch.update(raw(doc(collections(db).memberNotifications(uid), id)), { readAt: serverTimestamp() });
      }
      await batch.commit();
    }
  });
}

/** All there are, also those that no screen has shown yet. Can be interrupted and repeated. */
export function markAllRead(db: Firestore, uid: string): Promise<void> {
  return withDataErrors(async () => {
    for (;;) {
      const unread = await getDocs(
        query(collections(db).memberNotifications(uid), where('readAt', '==', null), limit(together)),
      );
      await markRead(
        db,
        uid,
        unread.docs.map(({ id }) => id),
      );
      if (unread.size < together) return;
    }
  });
}

/** Which letters a member wants. Without a network it fails at once: nobody should believe that letters have ended. */
export function saveNotificationSettings(
  db: Firestore,
  uid: string,
  settings: NotificationSettings,
): Promise<void> {
  return withDataErrors(() => {
    const parsed = v.parse(notificationSettingsInputSchema, settings);
    return transact(db, async (transaction) => {
      transaction.set(raw(collections(db).memberNotificationSettings(uid)), {
        ...parsed,
        updatedAt: serverTimestamp(),
      });
    });
  });
}
