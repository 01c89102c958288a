import {
  deleteField,
  doc,
  FieldPath,
  type Firestore,
  serverTimestamp,
  type Transaction,
} from 'firebase/firestore';
import type { CatalogEntry, Shard } from '#src/domain/catalog.ts';
import { collections } from './collections.ts';
import { raw } from './converter.ts';

/** Changes one entry of a shard as the rules ask for it; `null` takes a case out of the lists. */
export function writeEntry(
  transaction: Transaction,
  db: Firestore,
  shard: Pick<Shard, 'id' | 'writes'>,
  { id, entry }: { id: string; entry: CatalogEntry | null },
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
