import { doc, type Firestore, serverTimestamp, writeBatch } from 'firebase/firestore';
import { withDataErrors } from '../errors.ts';
import { collections } from '../schema/collections.ts';
import { raw } from '../schema/converter.ts';

export function markRead(db: Firestore, uid: string, notificationIds: readonly string[]): Promise<void> {
  return withDataErrors(async () => {
    const batch = writeBatch(db);
    for (const id of notificationIds) {
      batch.update(raw(doc(collections(db).memberNotifications(uid), id)), { readAt: serverTimestamp() });
    }
    await batch.commit();
  });
}
