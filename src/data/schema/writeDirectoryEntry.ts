import {
  type DocumentData,
  type DocumentReference,
  doc,
  type Firestore,
  serverTimestamp,
} from 'firebase/firestore';
import type { WorldRegion } from '#src/domain/classification.ts';
import type { Profile } from '#src/domain/member.ts';
import { directoryEntry } from '#src/domain/peopleDirectory.ts';
import { collections } from './collections.ts';
import { raw } from './converter.ts';

/** A batch, or a transaction that has read what it needs. */
interface Writer {
  set: (reference: DocumentReference, data: DocumentData) => unknown;
}

export interface ListedCity {
  id: string;
  region: WorldRegion;
}

/** Puts somebody into the list of people, or brings their entry in step, as the rules ask for it. */
export function writeDirectoryEntry(
  writer: Writer,
  db: Firestore,
  {
    uid,
    profile,
    city,
  }: { uid: string; profile: Omit<Profile, 'id' | 'updatedAt'>; city: ListedCity | null },
): void {
  const { id, ...entry } = directoryEntry(uid, profile, city);
  writer.set(raw(doc(collections(db).directory, id)), { ...entry, updatedAt: serverTimestamp() });
}
