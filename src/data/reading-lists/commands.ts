import { doc, type Firestore, serverTimestamp, type Transaction } from 'firebase/firestore';
import * as v from 'valibot';
import {
  freeReadingListId,
  type ItemChange,
  isFull,
  type ReadingList,
  type ReadingListInput,
  readingListInputSchema,
  withItemChange,
} from '#src/domain/readingList.ts';
import { DataError, withDataErrors } from '../errors.ts';
import { collections } from '../schema/collections.ts';
import { raw, readOne } from '../schema/converter.ts';
import { transact } from '../transact.ts';

/**
 * Stores a new list and returns its id. `known` are the member's lists as far as they are known: a number that another
 * tab took meanwhile is passed over. Fails with `tooMany` when all numbers are taken.
 */
export function createReadingList(
  db: Firestore,
  owner: { uid: string },
  input: { list: ReadingListInput; known: readonly string[] },
): Promise<string> {
  return withDataErrors(async () => {
    const list = v.parse(readingListInputSchema, input.list);
    return transact(db, async (transaction) => {
      const taken = [...input.known];
      for (;;) {
        const id = freeReadingListId(owner.uid, taken);
        if (id === null) throw new DataError('tooMany');
        if (readOne(await transaction.get(doc(collections(db).readingLists, id)))) {
          taken.push(id);
          continue;
        }
        write(transaction, db, owner, id, list);
        return id;
      }
    });
  });
}

/** Puts a deleted list back where it was. Fails with `conflict` when a new one stands there by now. */
export function restoreReadingList(db: Firestore, deleted: ReadingList): Promise<void> {
  return withDataErrors(() =>
    transact(db, async (transaction) => {
      const { id, ownerUid, name, note, items, shared } = deleted;
      if (readOne(await transaction.get(doc(collections(db).readingLists, id)))) {
        throw new DataError('conflict');
      }
      write(transaction, db, { uid: ownerUid }, id, { name, note, items, shared });
    }),
  );
}

/**
 * One change of the order, made to the list as it is stored: what another tab added or moved in the meantime stays.
 * Returns the order after it. Fails with `tooMany` when the list is full.
 */
export async function changeItems(
  db: Firestore,
  input: { listId: string; change: ItemChange },
): Promise<readonly string[]> {
  const stored = await changeStored(db, input.listId, (stored) => {
    const items = withItemChange(stored.items, input.change);
    if (items === stored.items) return null;
    if (input.change.kind === 'add' && isFull(stored)) throw new DataError('tooMany');
    return { items: [...items] };
  });
  return stored.items;
}

/** Name, note, or whether members see it; what is not named stays as it is stored. */
export async function describeReadingList(
  db: Firestore,
  input: { listId: string; fields: Partial<Pick<ReadingListInput, 'name' | 'note' | 'shared'>> },
): Promise<void> {
  await changeStored(db, input.listId, (stored) => {
    const { name, note, items, shared } = { ...stored, ...input.fields };
    v.parse(readingListInputSchema, { name, note, items, shared });
    return input.fields;
  });
}

export function deleteReadingList(db: Firestore, listId: string): Promise<void> {
  return withDataErrors(() =>
    transact(db, async (transaction) => {
      transaction.delete(raw(doc(collections(db).readingLists, listId)));
    }),
  );
}

function changeStored(
  db: Firestore,
  listId: string,
  change: (stored: ReadingList) => Partial<ReadingListInput> | null,
): Promise<ReadingList> {
  return withDataErrors(() =>
    transact(db, async (transaction) => {
      const reference = doc(collections(db).readingLists, listId);
      const stored = readOne(await transaction.get(reference));
      if (!stored) throw new DataError('notFound');
      const fields = change(stored);
      if (fields) transaction.update(raw(reference), { ...fields, updatedAt: serverTimestamp() });
      return { ...stored, ...fields };
    }),
  );
}

function write(
  transaction: Transaction,
  db: Firestore,
  owner: { uid: string },
  id: string,
  list: ReadingListInput,
): void {
  transaction.set(raw(doc(collections(db).readingLists, id)), {
    ...list,
    ownerUid: owner.uid,
    createdAt: serverTimestamp(),
    updatedAt: serverTimestamp(),
  });
}
