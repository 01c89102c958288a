import { doc, type Firestore, serverTimestamp, type Transaction } from 'firebase/firestore';
import type { AuditEntry } from '#src/domain/audit.ts';
import { collections } from '../schema/collections.ts';
import { raw } from '../schema/converter.ts';

/** The trace of a moderator's act, in the transaction that performs it; its id goes into the record that it is about. */
export function writeAudit(
  transaction: Transaction,
  db: Firestore,
  moderator: { uid: string },
  entry: Pick<AuditEntry, 'action' | 'target' | 'from' | 'to' | 'reason'>,
): string {
  const reference = doc(collections(db).audit);
  transaction.set(raw(reference), { ...entry, actorUid: moderator.uid, at: serverTimestamp() });
  return reference.id;
}
