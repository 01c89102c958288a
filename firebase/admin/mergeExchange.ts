import type { Firestore } from 'firebase-admin/firestore';
import { adoptionId } from '#src/domain/adoption.ts';
import { countOf, moveEach, renamedIn } from './moveEach.ts';

interface Merge {
  from: string;
  into: string;
  isDryRun: boolean;
}

/** Questions to a government, and answers of its people. */
export async function moveQuestions(db: Firestore, { from, into, isDryRun }: Merge): Promise<number> {
  const asked = db.collection('questions').where('askedOrganisationIds', 'array-contains', from);
  const answers = db.collectionGroup('answers').where('organisationId', '==', from);
  if (isDryRun) return (await countOf(asked)) + (await countOf(answers));
  const moved = await moveEach(db, asked, (question) => ({
    askedOrganisationIds: renamedIn(question.get('askedOrganisationIds'), from, into),
    ...(question.get('about.id') === from && { 'about.id': into }),
  }));
  return moved + (await moveEach(db, answers, () => ({ organisationId: into })));
}

/** What others adapt of a government's cases, and what it adapts itself. */
export async function moveAdoptions(db: Firestore, { from, into, isDryRun }: Merge): Promise<number> {
  const taught = db.collection('adoptions').where('sourceId', '==', from);
  const learned = db.collection('adoptions').where('organisationId', '==', from);
  if (isDryRun) return (await countOf(taught)) + (await countOf(learned));
  const moved = await moveEach(db, taught, () => ({ sourceId: into }));
  const own = await learned.get();
  for (const { id } of own.docs) await moveLedger(db, id, from, into);
  return moved + own.size;
}

/**
 * A ledger has the name of its city, under which the case looks for it. Where the other one keeps a ledger of the same
 * case, this one stays beside it under the name it has.
 */
async function moveLedger(db: Firestore, id: string, from: string, into: string): Promise<void> {
  await db.runTransaction(async (transaction) => {
    const ledger = db.doc(`adoptions/${id}`);
    const stored = await transaction.get(ledger);
    const data = stored.data();
    if (!data || data.organisationId !== from) return;
    const renamed = db.doc(`adoptions/${adoptionId(data.caseStudyId, into)}`);
    const other = await transaction.get(renamed);
    if (other.exists) {
      transaction.update(ledger, { organisationId: into });
      return;
    }
    const stages = await transaction.get(ledger.collection('stages'));
    transaction.set(renamed, { ...data, organisationId: into });
    for (const stage of stages.docs) {
      transaction.set(renamed.collection('stages').doc(stage.id), stage.data());
      transaction.delete(stage.ref);
    }
    transaction.delete(ledger);
  });
}
