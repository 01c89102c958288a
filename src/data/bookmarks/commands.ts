import { deleteField, FieldPath, type Firestore, getDoc, serverTimestamp, setDoc } from 'firebase/firestore';
import * as v from 'valibot';
import {
  type BookmarkInput,
  bookmarkInputSchema,
  bookmarkKey,
  bookmarkLimits,
  bookmarkNoteSchema,
} from '#src/domain/bookmark.ts';
import { DataError, toDataError, withDataErrors } from '../errors.ts';
import { collections } from '../schema/collections.ts';
import { raw, readOne } from '../schema/converter.ts';

/**
 * Saves something for later, or puts back what was removed, with its time. Like the two below it reads nothing and shows at
 * once; without a network it is sent later, and only then is the promise kept. Fails with `tooMany` when there is no room.
 */
export function saveBookmark(
  db: Firestore,
  uid: string,
  input: BookmarkInput,
  savedAt: Date | null = null,
): Promise<void> {
  return withDataErrors(async () => {
    const { kind, id, eventId, title, note } = v.parse(bookmarkInputSchema, input);
    const key = bookmarkKey({ kind, id, eventId });
    try {
      await change(db, uid, key, {
        value: { kind, id, eventId, title, note, savedAt: savedAt ?? serverTimestamp() },
      });
    } catch (error) {
      throw (await isFull(db, uid, error)) ? new DataError('tooMany') : error;
    }
  });
}

/** What one says to oneself about it. */
export function setBookmarkNote(db: Firestore, uid: string, key: string, note: string): Promise<void> {
  return withDataErrors(() =>
    change(db, uid, key, { part: 'note', value: v.parse(bookmarkNoteSchema, note.trim()) }),
  );
}

export function removeBookmark(db: Firestore, uid: string, key: string): Promise<void> {
  return withDataErrors(() => change(db, uid, key, { value: deleteField() }));
}

/** One entry, or a part of it; the first one begins the document. */
function change(
  db: Firestore,
  uid: string,
  key: string,
  { part, value }: { part?: 'note'; value: unknown },
): Promise<void> {
  const place = part === undefined ? ['entries', key] : ['entries', key, part];
  return setDoc(
    raw(collections(db).memberBookmarks(uid)),
    {
      entries: { [key]: part === undefined ? value : { [part]: value } },
      lastKey: key,
      updatedAt: serverTimestamp(),
    },
    { mergeFields: [new FieldPath(...place), 'lastKey', 'updatedAt'] },
  );
}

async function isFull(db: Firestore, uid: string, error: unknown): Promise<boolean> {
  if (toDataError(error).kind !== 'denied') return false;
  const stored = readOne(await getDoc(collections(db).memberBookmarks(uid)));
  return Object.keys(stored?.entries ?? {}).length >= bookmarkLimits.most;
}
