import * as v from 'valibot';
import { type Notification, notificationSchema } from '#src/domain/notification.ts';
import { keep, recall } from '../client/deviceStore.ts';

const keptKey = (uid: string) => `notifications:${uid}`;
const keptSchema = v.array(notificationSchema);

/** The newest notifications as this device last had them from the server, newest first; none where it has none. */
export async function recallNotifications(uid: string): Promise<Notification[]> {
  const kept = v.safeParse(keptSchema, await recall(keptKey(uid)));
  return kept.success ? kept.output : [];
}

export function keepNotifications(uid: string, newest: readonly Notification[]): Promise<void> {
  return keep(keptKey(uid), newest);
}
