import { deleteApp, initializeApp } from 'firebase-admin/app';
import { initializeFirestore } from 'firebase-admin/firestore';
import * as v from 'valibot';
import { demonstrationDocuments } from './documents.ts';
import { type Person, people } from './people.ts';
import type { SeedDocument } from './seedDocument.ts';

export interface SeedTarget {
  projectId: string;
  /** Host and port of an emulator, such as `127.0.0.1:8080`. */
  firestoreHost: string;
  authHost: string;
}

/** Firestore takes at most this many writes in one batch. */
const batchMax = 500;

/**
 * Fills emulators with the demonstration network; a second time for the same `now` changes nothing. The practice week
 * is in its third day then.
 */
export async function seed(target: SeedTarget, now = new Date()): Promise<void> {
  const documents = demonstrationDocuments(now);
  await Promise.all([importAccounts(target, people), writeDocuments(target, documents)]);
}

async function writeDocuments(
  { projectId, firestoreHost }: SeedTarget,
  documents: SeedDocument[],
): Promise<void> {
  // An app of its own name: the process may have others. Without SSL the SDK speaks as the emulator's owner.
  const app = initializeApp({ projectId }, `seed-${projectId}`);
  try {
    const db = initializeFirestore(app);
    db.settings({ host: firestoreHost, ssl: false });
    for (let start = 0; start < documents.length; start += batchMax) {
      const batch = db.batch();
      for (const { path, data } of documents.slice(start, start + batchMax)) batch.set(db.doc(path), data);
      await batch.commit();
    }
    await db.terminate();
  } finally {
    await deleteApp(app);
  }
}

const importAnswerSchema = v.object({ error: v.optional(v.array(v.object({ message: v.string() })), []) });

/** The emulator hashes raw passwords itself, which firebase-admin's own import cannot ask for. */
async function importAccounts(
  { projectId, authHost }: SeedTarget,
  accounts: readonly Person[],
): Promise<void> {
  const response = await fetch(
    `http://${authHost}/identitytoolkit.googleapis.com/v1/projects/${projectId}/accounts:batchCreate`,
    {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: 'Bearer owner' },
      body: JSON.stringify({
        allowOverwrite: true,
        users: accounts.map(({ uid, email, password, displayName, emailVerified }) => ({
          localId: uid,
          email,
          rawPassword: password,
          displayName,
          emailVerified,
        })),
      }),
    },
  );
  const answer = await response.text();
  if (!response.ok) throw new Error(`accounts could not be imported: ${response.status} ${answer}`);
  const { error } = v.parse(importAnswerSchema, JSON.parse(answer));
  if (error.length > 0)
    throw new Error(`accounts could not be imported: ${error.map(({ message }) => message).join(', ')}`);
}
