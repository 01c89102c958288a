import { type Firestore, runTransaction, type Transaction } from 'firebase/firestore';
import { toDataError } from './errors.ts';

/**
 * A transaction that is tried once more when the rules refuse it. The server asks the rules before it compares what
 * was read, so somebody else's change in between looks like a refusal; read again, it is what it is: a conflict, or no
 * obstacle at all.
 */
export async function transact<T>(
  db: Firestore,
  change: (transaction: Transaction) => Promise<T>,
): Promise<T> {
  try {
    return await runTransaction(db, change);
  } catch (error) {
    if (toDataError(error).kind !== 'denied') throw error;
    return runTransaction(db, change);
  }
}
