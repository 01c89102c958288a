import { deleteApp, initializeApp } from 'firebase-admin/app';
import { initializeFirestore, Timestamp } from 'firebase-admin/firestore';
import { journeyBackend } from './journeyBackend.ts';

export interface StoredAccount {
  id: string;
  body: string;
  writtenAt: Date;
  authorUid: string;
}

/** The accounts of an event as they are in the database, past the rules, each with its author. */
export async function storedAccounts(eventId: string): Promise<StoredAccount[]> {
  const { projectId, emulators } = journeyBackend();
  const app = initializeApp({ projectId }, `stored-accounts-${Date.now()}`);
  try {
    const db = initializeFirestore(app);
    db.settings({ host: `${emulators.firestore.host}:${emulators.firestore.port}`, ssl: false });
    const accounts = await db.collection(`events/${eventId}/accounts`).get();
    const authors = await db.collection(`events/${eventId}/accountAuthors`).get();
    const authorOf = new Map(authors.docs.map((one) => [one.id, String(one.get('authorUid'))]));
    await db.terminate();
    return accounts.docs.map((one) => {
      const writtenAt: unknown = one.get('writtenAt');
      return {
        id: one.id,
        body: String(one.get('body')),
        writtenAt: writtenAt instanceof Timestamp ? writtenAt.toDate() : new Date(Number.NaN),
        authorUid: authorOf.get(one.id) ?? '',
      };
    });
  } finally {
    await deleteApp(app);
  }
}
