import { doc, onSnapshot } from 'firebase/firestore';
import type { Member } from '#src/domain/member.ts';
import { openDatabase } from '../client/database.ts';
import { collections } from '../schema/collections.ts';
import { readOne } from '../schema/converter.ts';

/** Listens to one's own member record, so that a change of role or status takes effect in an open tab. */
export async function followMember(
  uid: string,
  next: (member: Member | null) => void,
  fail: (error: unknown) => void,
): Promise<() => void> {
  const db = await openDatabase();
  return onSnapshot(
    doc(collections(db).members, uid),
    { includeMetadataChanges: true },
    (snapshot) => {
      // "No record" from an empty cache is not an answer; offline, the last known record is one.
      if (!snapshot.exists() && snapshot.metadata.fromCache) return;
      // Entering is decided by the rules: wait until they have.
      if (snapshot.metadata.hasPendingWrites) return;
      next(readOne(snapshot));
    },
    fail,
  );
}
