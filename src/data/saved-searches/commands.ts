import { deleteDoc, doc, type Firestore, serverTimestamp, setDoc, updateDoc } from 'firebase/firestore';
import * as v from 'valibot';
import {
  freeSavedSearchId,
  type SavedSearch,
  type SavedSearchInput,
  savedSearchIds,
  savedSearchInputSchema,
  savedSearchNameSchema,
} from '#src/domain/savedSearch.ts';
import { DataError, withDataErrors } from '../errors.ts';
import { collections } from '../schema/collections.ts';
import { raw } from '../schema/converter.ts';
import { transact } from '../transact.ts';

/**
 * Keeps a search; what is in the library now counts as seen. Looks for a place that is free on the server, because
 * another device may have taken the one that looks free here. `invalid` when all places are taken.
 */
export function saveSearch(
  db: Firestore,
  uid: string,
  input: SavedSearchInput,
  taken: readonly string[],
): Promise<void> {
  return withDataErrors(() => {
    const fields = v.parse(savedSearchInputSchema, input);
    return transact(db, async (transaction) => {
      const others = [...taken];
      for (let tries = savedSearchIds.length; tries > 0; tries -= 1) {
        const id = freeSavedSearchId(others);
        if (id === null) break;
        const place = placeOf(db, uid, id);
        if ((await transaction.get(place)).exists()) {
          others.push(id);
          continue;
        }
        transaction.set(place, { ...fields, seenAt: serverTimestamp(), createdAt: serverTimestamp() });
        return;
      }
      throw new DataError('invalid');
    });
  });
}

export function renameSearch(db: Firestore, uid: string, id: string, name: string): Promise<void> {
  return withDataErrors(() =>
    updateDoc(placeOf(db, uid, id), { name: v.parse(savedSearchNameSchema, name) }),
  );
}

/** From now on only later cases are new. */
export function markSearchSeen(db: Firestore, uid: string, id: string): Promise<void> {
  return withDataErrors(() => updateDoc(placeOf(db, uid, id), { seenAt: serverTimestamp() }));
}

export function deleteSearch(db: Firestore, uid: string, id: string): Promise<void> {
  return withDataErrors(() => deleteDoc(placeOf(db, uid, id)));
}

/** Puts back what was deleted, in its place and with what counted as seen; refused when the place is taken again. */
export function restoreSearch(db: Firestore, uid: string, deleted: SavedSearch): Promise<void> {
  return withDataErrors(() => {
    const { id, name, query, seenAt, createdAt } = deleted;
    return setDoc(placeOf(db, uid, id), { name, query, seenAt, createdAt });
  });
}

function placeOf(db: Firestore, uid: string, id: string) {
  return raw(doc(collections(db).memberSavedSearches(uid), id));
}
