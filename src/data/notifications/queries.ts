import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { type Firestore, getDoc, getDocs, limit, onSnapshot, orderBy, query, startAt } from 'firebase/firestore';
import type { DigestRecord } from '#src/domain/digest.ts';
import { type LetterContents, nextLetter } from '#src/domain/nextLetter.ts';
import type { Notification } from '#src/domain/notification.ts';
import { defaultNotificationSettings, type NotificationSettings } from '#src/domain/notificationSettings.ts';
import { database } from '../client/database.ts';
import { withDataErrors } from '../errors.ts';
import { liveQuery } from '../liveQuery.ts';
import { collections } from '../schema/collections.ts';
import { readList, readOne } from '../schema/converter.ts';
import { letterSource } from './letterSource.ts';

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

/** Which letters a member wants; what holds for everybody before the first choice. */
export function notificationSettingsQuery(uid: string) {
  return queryOptions({
    queryKey: ['notificationSettings', uid],
    staleTime: 60_000,
    queryFn: () => withDataErrors(() => readSettings(database(), uid)),
  });
}

export interface LetterPreview {
  contents: LetterContents;
  settings: NotificationSettings;
  record: DigestRecord | null;
}

/** What the next letter to this member would tell, if it went out now. */
export function nextLetterQuery(uid: string) {
  return queryOptions({
    queryKey: ['nextLetter', uid],
    // Read anew with each visit: what was read in the meantime is not in it any more.
    staleTime: 0,
    queryFn: () => withDataErrors(() => readLetterPreview(database(), uid, new Date())),
  });
}

export async function readLetterPreview(db: Firestore, uid: string, now: Date): Promise<LetterPreview> {
  const [settings, record] = await Promise.all([
    readSettings(db, uid),
    getDoc(collections(db).memberDigest(uid)).then(readOne),
  ]);
  const contents = await nextLetter(letterSource(db, uid), { uid, settings, record, now });
  return { contents, settings, record };
}

async function readSettings(db: Firestore, uid: string): Promise<NotificationSettings> {
  const stored = readOne(await getDoc(collections(db).memberNotificationSettings(uid)));
  if (!stored) return defaultNotificationSettings;
  const { lettersPerWeek, topics } = stored;
  return { lettersPerWeek, topics };
}
