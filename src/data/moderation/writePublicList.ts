import { FieldPath, type Firestore, serverTimestamp, type Transaction } from 'firebase/firestore';
import type { OrganisationEntry } from '#src/domain/organisation.ts';
import { collections } from '../schema/collections.ts';
import { raw } from '../schema/converter.ts';

/**
 * The entries of governments that the same transaction writes; the first of a network begin the list. The rules compare
 * each with its record, eight at most, and find their names in `lastId`.
 */
export function writePublicList(
  transaction: Transaction,
  db: Firestore,
  entries: Readonly<Record<string, OrganisationEntry>>,
): void {
  const ids = Object.keys(entries);
  transaction.set(
    raw(collections(db).publicOrganisations),
    { entries, lastId: ids.join(' '), updatedAt: serverTimestamp() },
    { mergeFields: [...ids.map((id) => new FieldPath('entries', id)), 'lastId', 'updatedAt'] },
  );
}
