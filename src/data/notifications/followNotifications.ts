import {
  type Firestore,
  limit,
  onSnapshot,
  orderBy,
  type QuerySnapshot,
  query,
  type Unsubscribe,
  where,
} from 'firebase/firestore';
import type { Notification } from '#src/domain/notification.ts';
import { newestFirst } from '#src/domain/notificationGroups.ts';
import { undoSeconds } from '#src/domain/submission.ts';
import { collections } from '../schema/collections.ts';
import { readList } from '../schema/converter.ts';

/** How many a list and each further page have. */
export const notificationsAtOnce = 50;

/** Also when the server only confirms what a device's cache had already. */
const confirmed = { includeMetadataChanges: true };

/** Until then a decision can be taken back, and what it told with it; twice as long, for a commit that was slow. */
const takenBackMs = 2 * undoSeconds * 1000;

type Handlers = {
  /** `isCertain`: the server has confirmed it, so that the next visit can start from it. */
  next: (newest: Notification[], isCertain: boolean) => void;
  fail: (error: unknown) => void;
};

/**
 * The newest fifty, live. What a device kept of them is not read again: of `kept` (newest first; empty for none) only
 * what came since, and what was read somewhere else. That costs two documents, instead of fifty.
 */
export function followNotifications(
  db: Firestore,
  uid: string,
  kept: readonly Notification[],
  { next, fail }: Handlers,
): Unsubscribe {
  const own = collections(db).memberNotifications(uid);
  const [newest] = kept;
  if (!newest) {
    return onSnapshot(
      query(own, orderBy('at', 'desc'), limit(notificationsAtOnce)),
      confirmed,
      (snapshot) => next(readList(snapshot), isCertain(snapshot)),
      fail,
    );
  }

  const since = kept.reduce(
    (earliest, one) => (isTakenBackPerhaps(one, newest.at) && one.at < earliest ? one.at : earliest),
    newest.at,
  );
  const older = kept.filter(({ at }) => at < since);
  // A device keeps milliseconds, the server counts finer: from the next one on.
  const lastAct = new Date(Math.max(...kept.map(({ at, readAt }) => Math.max(+at, +(readAt ?? at)))) + 1);
  let came: QuerySnapshot<Notification> | undefined;
  let wereRead: QuerySnapshot<Notification> | undefined;
  let anew: Unsubscribe | undefined;

  const tell = () => {
    if (!came || !wereRead || anew) return;
    // So many were read that some may be missing here: what was kept is worth nothing then.
    if (wereRead.size === notificationsAtOnce) {
      stop();
      anew = followNotifications(db, uid, [], { next, fail });
      return;
    }
    const read = new Map(readList(wereRead).map((one) => [one.id, one]));
    const all = newestFirst([...readList(came), ...older.map((one) => read.get(one.id) ?? one)]);
    next(all.slice(0, notificationsAtOnce), isCertain(came) && isCertain(wereRead));
  };
  const stopCame = onSnapshot(
    query(own, where('at', '>=', since), orderBy('at', 'desc'), limit(notificationsAtOnce)),
    confirmed,
    (snapshot) => {
      came = snapshot;
      tell();
    },
    fail,
  );
  const stopRead = onSnapshot(
    query(own, where('readAt', '>=', lastAct), orderBy('readAt', 'desc'), limit(notificationsAtOnce)),
    confirmed,
    (snapshot) => {
      wereRead = snapshot;
      tell();
    },
    fail,
  );
  const stop = () => {
    stopCame();
    stopRead();
  };
  return () => {
    stop();
    anew?.();
  };
}

/** Seen from the last moment at which the device is known to have asked. */
function isTakenBackPerhaps(told: Notification, asked: Date): boolean {
  return 'submissionId' in told && asked.getTime() - told.at.getTime() <= takenBackMs;
}

function isCertain({ metadata }: QuerySnapshot): boolean {
  return !metadata.fromCache && !metadata.hasPendingWrites;
}
