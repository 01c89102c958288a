import { type Firestore, runTransaction, type Transaction } from 'firebase/firestore';
import { DataError, toDataError } from './errors.ts';

/**
 * A transaction that is tried once more when the rules refuse it. The server asks the rules before it compares what
 * was read, so somebody else's change in between looks like a refusal; read again, it is what it is: a conflict, or no
 * obstacle at all.
 *
 * Without a network it fails with `offline` at once. Firestore would go on trying for half a minute, while somebody
 * waits to hear whether their words are stored. What it had sent before may still arrive.
 */
export async function transact<T>(
  db: Firestore,
  change: (transaction: Transaction) => Promise<T>,
): Promise<T> {
  const network = whenNetworkIsLost();
  try {
    return await Promise.race([runAgainIfRefused(db, change), network.lost]);
  } finally {
    network.stopWatching();
  }
}

async function runAgainIfRefused<T>(
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

function whenNetworkIsLost(): { lost: Promise<never>; stopWatching: () => void } {
  // Operators' commands and tests run without a window, and without a network to lose.
  if (typeof window === 'undefined') {
    return { lost: new Promise<never>(() => undefined), stopWatching: () => undefined };
  }
  let fail: () => void = () => undefined;
  const lost = new Promise<never>((_, reject) => {
    fail = () => reject(new DataError('offline'));
    window.addEventListener('offline', fail);
    if (!navigator.onLine) fail();
  });
  return { lost, stopWatching: () => window.removeEventListener('offline', fail) };
}
