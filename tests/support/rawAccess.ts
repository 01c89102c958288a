import {
  collection,
  collectionGroup,
  type DocumentData,
  deleteDoc,
  doc,
  type Firestore,
  getDoc,
  getDocs,
  type QueryConstraint,
  query,
  setDoc,
  updateDoc,
  writeBatch,
} from 'firebase/firestore';
import { type PersonaName, personas } from './rulesFixtures.ts';

/** What anybody can send with the public API key, without the portal's own code in between. */
export interface Write {
  how: 'set' | 'update' | 'delete';
  path: string;
  /** Not used by a deletion. */
  data: DocumentData;
}

export const getRaw = (db: Firestore, path: string) => getDoc(doc(db, path));

export const setRaw = (db: Firestore, path: string, data: DocumentData) => setDoc(doc(db, path), data);

export const updateRaw = (db: Firestore, path: string, data: DocumentData) => updateDoc(doc(db, path), data);

export const deleteRaw = (db: Firestore, path: string) => deleteDoc(doc(db, path));

export const listRaw = (db: Firestore, path: string, ...constraints: QueryConstraint[]) =>
  getDocs(query(collection(db, path), ...constraints));

export const listGroup = (db: Firestore, id: string, ...constraints: QueryConstraint[]) =>
  getDocs(query(collectionGroup(db, id), ...constraints));

/** All writes or none; parts that a batch does not have are passed over. */
export function commit(db: Firestore, writes: Iterable<Write | undefined>): Promise<void> {
  const batch = writeBatch(db);
  for (const write of writes) {
    if (!write) continue;
    const { how, path, data } = write;
    if (how === 'set') batch.set(doc(db, path), data);
    else if (how === 'update') batch.update(doc(db, path), data);
    else batch.delete(doc(db, path));
  }
  return batch.commit();
}

export type Somebody = PersonaName | 'anonymous';

const isPersonaName = (name: string): name is PersonaName => name in personas;

/** Everybody there is, for the lists of who may not. */
export function everybodyBut(...allowed: readonly Somebody[]): Somebody[] {
  const names: Somebody[] = ['anonymous', ...Object.keys(personas).filter(isPersonaName)];
  return names.filter((name) => !allowed.includes(name));
}

export const moderators = [
  'moderator',
  'secondModerator',
  'moderatorOfCity',
  'admin',
  'secondAdmin',
] as const;
export const activeMembers = ['member', 'author', 'colleague', 'otherAuthor', ...moderators] as const;
