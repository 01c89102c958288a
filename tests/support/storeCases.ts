import { deleteApp, initializeApp } from 'firebase-admin/app';
import { initializeFirestore } from 'firebase-admin/firestore';
import { personas } from '#firebase/seed/people.ts';
import { publishedCaseDocuments } from '#firebase/seed/publishedCase.ts';
import type { PortableCase } from '#src/domain/caseFile.ts';
import { shardId } from '#src/domain/catalog.ts';
import { journeyBackend } from './journeyBackend.ts';

/** Puts cases into the database of the journeys, past the rules and the catalog. Returns what takes them away again. */
export async function storeCases(cases: readonly PortableCase[]): Promise<() => Promise<void>> {
  const { projectId, emulators } = journeyBackend();
  const app = initializeApp({ projectId }, 'journeys');
  const db = initializeFirestore(app);
  db.settings({ host: `${emulators.firestore.host}:${emulators.firestore.port}`, ssl: false });
  const documents = cases.flatMap((one) =>
    publishedCaseDocuments(one, {
      authorUid: personas.demonstrationEditor.uid,
      publishedBy: personas.moderator.uid,
      shard: shardId(1),
      editId: 'journey',
      reason: '',
    }),
  );
  await Promise.all(documents.map(({ path, data }) => db.doc(path).set(data)));
  return async () => {
    await Promise.all(documents.map(({ path }) => db.doc(path).delete()));
    await db.terminate();
    await deleteApp(app);
  };
}
