import {
  clearIndexedDbPersistence,
  connectFirestoreEmulator,
  disableNetwork,
  enableNetwork,
  type Firestore,
  initializeFirestore,
  persistentLocalCache,
  persistentMultipleTabManager,
  terminate,
} from 'firebase/firestore';
import { loadClient } from './app.ts';

let opened: Firestore | undefined;

/** Opens the database once; every screen behind the gate is loaded after this. */
export async function openDatabase(): Promise<Firestore> {
  const { app, emulators } = await loadClient();
  if (opened) return opened;
  // All tabs share one connection: without this the third open tab hangs, because a browser allows six requests per host.
  opened = initializeFirestore(app, {
    localCache: persistentLocalCache({ tabManager: persistentMultipleTabManager() }),
  });
  if (emulators) connectFirestoreEmulator(opened, emulators.firestore.host, emulators.firestore.port);
  return opened;
}

/** The open database. Calling it before `openDatabase` is a mistake in our code. */
export function database(): Firestore {
  if (!opened) throw new Error('the database is used before it was opened');
  return opened;
}

/** Opens the connection anew; listeners go on from where they were. */
export async function reconnect(): Promise<void> {
  await disableNetwork(database());
  await enableNetwork(database());
}

/** Removes what this device kept of the portal; called at sign-out, so that the next person finds nothing. */
export async function forgetDatabase(): Promise<void> {
  if (!opened) return;
  const db = opened;
  opened = undefined;
  await terminate(db);
  // Another open tab may still hold it; that tab clears it when it sees the sign-out.
  await clearIndexedDbPersistence(db).catch(() => undefined);
}
