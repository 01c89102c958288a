import { doc, type Firestore, serverTimestamp } from 'firebase/firestore';
import { type FollowKind, followLimits, toggledIn } from '#src/domain/follows.ts';
import { programmeLimits } from '#src/domain/programme.ts';
import { DataError, withDataErrors } from '../errors.ts';
import { collections } from '../schema/collections.ts';
import { raw, readOne } from '../schema/converter.ts';
import { transact } from '../transact.ts';

/** Follows an event or a city, or no longer. Fails with `tooMany` when the list is full. */
export function setFollow(
  db: Firestore,
  member: { uid: string },
  { kind, id, isIn }: { kind: FollowKind; id: string; isIn: boolean },
): Promise<void> {
  return withDataErrors(() =>
    transact(db, async (transaction) => {
      const reference = collections(db).memberFollows(member.uid);
      const stored = readOne(await transaction.get(reference));
      const lists = { events: stored?.events ?? [], cities: stored?.cities ?? [] };
      const changed = toggledIn(lists[kind], id, isIn);
      if (changed === lists[kind]) return;
      if (changed.length > followLimits[kind]) throw new DataError('tooMany');
      transaction.set(raw(reference), { ...lists, [kind]: changed, updatedAt: serverTimestamp() });
    }),
  );
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
