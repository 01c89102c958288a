import {
  arrayRemove,
  arrayUnion,
  doc,
  type Firestore,
  getDoc,
  serverTimestamp,
  setDoc,
} from 'firebase/firestore';
import { type FollowKind, followKinds, followLimits, toggledIn } from '#src/domain/follows.ts';
import { programmeLimits } from '#src/domain/programme.ts';
import { DataError, toDataError, withDataErrors } from '../errors.ts';
import { collections } from '../schema/collections.ts';
import { raw, readOne } from '../schema/converter.ts';
import { transact } from '../transact.ts';

/**
 * Follows something, or no longer. It reads nothing and shows at once; without a network it is sent later, and only then is
 * the promise kept. Fails with `tooMany` when the list is full.
 */
export function setFollow(
  db: Firestore,
  member: { uid: string },
  { kind, id, isIn }: { kind: FollowKind; id: string; isIn: boolean },
): Promise<void> {
  return withDataErrors(async () => {
    const reference = collections(db).memberFollows(member.uid);
    // An empty union begins the lists that a document from before does not have, and leaves the others as they are.
    const lists = Object.fromEntries(followKinds.map((one) => [one, arrayUnion()]));
    const changed = isIn ? arrayUnion(id) : arrayRemove(id);
    try {
      await setDoc(
        raw(reference),
        { ...lists, [kind]: changed, updatedAt: serverTimestamp() },
        { merge: true },
      );
    } catch (error) {
      if (!isIn || toDataError(error).kind !== 'denied') throw error;
      const stored = readOne(await getDoc(reference));
      throw (stored?.[kind].length ?? 0) >= followLimits[kind] ? new DataError('tooMany') : error;
    }
  });
}

/** Puts a session into one's own agenda of an event, or takes it out. */
export function setAgenda(
  db: Firestore,
  member: { uid: string },
  { eventId, sessionId, isIn }: { eventId: string; sessionId: string; isIn: boolean },
): Promise<void> {
  return withDataErrors(() =>
    transact(db, async (transaction) => {
      const reference = doc(collections(db).memberAgenda(member.uid), eventId);
      const stored = readOne(await transaction.get(reference))?.sessionIds ?? [];
      const changed = toggledIn(stored, sessionId, isIn);
      if (changed === stored) return;
      if (changed.length > programmeLimits.sessions) throw new DataError('tooMany');
      transaction.set(raw(reference), { sessionIds: changed, updatedAt: serverTimestamp() });
    }),
  );
}
