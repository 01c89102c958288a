import { FieldPath, FieldValue, type Firestore } from 'firebase-admin/firestore';
import { activityEntry, activitySchema } from '#src/domain/activity.ts';
import { readRecord } from './readRecord.ts';

/** Activities that a government leads or takes part in, each with its entry in the public list. */
export async function moveActivities(
  db: Firestore,
  { from, into, isDryRun }: { from: string; into: string; isDryRun: boolean },
): Promise<number> {
  const places = db.collection('activities');
  const found = await Promise.all([
    places.where('leadOrganisationId', '==', from).get(),
    places.where('partnerOrganisationIds', 'array-contains', from).get(),
  ]);
  const ids = new Set(found.flatMap(({ docs }) => docs.map(({ id }) => id)));
  if (!isDryRun) for (const id of ids) await moveActivity(db, id, from, into);
  return ids.size;
}

function moveActivity(db: Firestore, id: string, from: string, into: string): Promise<void> {
  return db.runTransaction(async (transaction) => {
    const reference = db.doc(`activities/${id}`);
    const activity = readRecord(await transaction.get(reference), activitySchema);
    if (!activity) throw new Error(`activities/${id} does not fit its schema.`);
    const lead = activity.leadOrganisationId === from ? into : activity.leadOrganisationId;
    const partners = activity.partnerOrganisationIds.map((city) => (city === from ? into : city));
    const moved = {
      leadOrganisationId: lead,
      // Whoever leads takes part already.
      partnerOrganisationIds: [...new Set(partners)].filter((city) => city !== lead),
    };
    const updatedAt = FieldValue.serverTimestamp();
    transaction.update(reference, { ...moved, updatedAt });
    if (activity.hidden) return;
    const list = db.doc('public/activities');
    transaction.update(list, new FieldPath('entries', id), activityEntry({ ...activity, ...moved }));
    transaction.update(list, { lastId: id, updatedAt });
  });
}
