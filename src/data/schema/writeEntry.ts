import {
  deleteField,
  doc,
  FieldPath,
  type FieldValue,
  type Firestore,
  serverTimestamp,
  type Timestamp,
  type Transaction,
} from 'firebase/firestore';
import type { CatalogEntry, Shard } from '#src/domain/catalog.ts';
import { collections } from './collections.ts';
import { raw } from './converter.ts';

/** Times as the database takes them: its own, or one read from it, which a date would cut to milliseconds. */
type WithStoredTime<T> = Omit<T, 'since'> & { since: Timestamp | FieldValue };

/** Changes one entry of a shard as the rules ask for it; `null` takes a case out of the lists. */
export function writeEntry(
  transaction: Transaction,
  db: Firestore,
  shard: Pick<Shard, 'id' | 'writes'>,
  { id, entry }: { id: string; entry: WithStoredTime<CatalogEntry> | null },
): void {
  transaction.update(
    raw(doc(collections(db).catalog, shard.id)),
    new FieldPath('entries', id),
    entry ?? deleteField(),
    'lastId',
    id,
    'writes',
    shard.writes + 1,
    'updatedAt',
    serverTimestamp(),
  );
}
