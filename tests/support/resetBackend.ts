import { clearUsers } from '#firebase/local/authEmulator.ts';
import { clearFirestore } from '#firebase/local/firestoreEmulator.ts';
import { hostAndPort } from '#firebase/local/launch.ts';
import { seed } from '#firebase/seed/seed.ts';
import type { JourneyBackend } from './journeyBackend.ts';

/** Puts the demonstration data in place of what journeys have left. */
export async function resetBackend({ projectId, emulators }: JourneyBackend): Promise<void> {
  const { firestore, auth } = emulators;
  await Promise.all([clearFirestore(firestore, projectId), clearUsers(auth, projectId)]);
  await seed({ projectId, firestoreHost: hostAndPort(firestore), authHost: hostAndPort(auth) });
}
