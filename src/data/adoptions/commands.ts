import { doc, type Firestore, serverTimestamp, type Transaction } from 'firebase/firestore';
import * as v from 'valibot';
import {
  type Adoption,
  adoptionId,
  canMove,
  isTellingDue,
  type StageInput,
  stageInputSchema,
  stepId,
  tellingRecipients,
} from '#src/domain/adoption.ts';
import type { CaseStudy } from '#src/domain/caseStudy.ts';
import type { Organisation } from '#src/domain/organisation.ts';
import { DataError, toDataError, withDataErrors } from '../errors.ts';
import { collections } from '../schema/collections.ts';
import { raw, readOne } from '../schema/converter.ts';
import { transact } from '../transact.ts';

/** Who writes, as the rules know them: name of the profile, city of the member record. */
export interface Adopter {
  uid: string;
  displayName: string;
  organisationId: string;
}

/**
 * “We are adapting this”: the adoption and its first entry, for the member's city. Returns its id. `conflict`: the city
 * adapts the case already. The case's city is told where it was not told within the week.
 */
export function beginAdoption(
  db: Firestore,
  member: Adopter,
  { caseStudyId, input }: { caseStudyId: string; input: StageInput },
): Promise<string> {
  const places = collections(db);
  const id = adoptionId(caseStudyId, member.organisationId);
  return tellingIfPossible(async (mayTell) => {
    const step = v.parse(stageInputSchema, input);
    if (!canMove(null, step.stage)) throw new DataError('invalid');
    return transact(db, async (transaction) => {
      const reference = doc(places.adoptions, id);
      if (readOne(await transaction.get(reference))) throw new DataError('conflict');
      const { caseStudy, source } = await caseOf(transaction, db, caseStudyId);
      const own = readOne(await transaction.get(doc(places.organisations, member.organisationId)));
      if (caseStudy?.status !== 'published' || !source || !own) throw new DataError('notFound');
      const adoption = {
        caseStudyId,
        caseTitle: caseStudy.content.title,
        sourceId: source.id,
        sourceName: source.name,
        organisationId: own.id,
        organisationName: own.name,
        stage: step.stage,
        stageCount: 1,
        demonstration: false,
      };
      const recipients = mayTell ? await dueRecipients(transaction, db, { caseStudy, source }) : [];
      transaction.set(raw(reference), {
        ...adoption,
        begunAt: serverTimestamp(),
        updatedAt: serverTimestamp(),
      });
      writeStep(transaction, db, member, { id, n: 1, step });
      tell(transaction, db, { ...adoption, id }, recipients);
      return id;
    });
  });
}

/**
 * The next entry of the ledger; with the stage it has already, a further note. `conflict`: somebody else of the city wrote
 * one since `known`, or the stage leads back. Nothing is changed afterwards: a correction is a further entry.
 */
export function noteStep(
  db: Firestore,
  member: Adopter,
  {
    adoption: known,
    input,
  }: { adoption: Pick<Adoption, 'id' | 'stageCount' | 'caseStudyId'>; input: StageInput },
): Promise<void> {
  const places = collections(db);
  return tellingIfPossible(async (mayTell) => {
    const step = v.parse(stageInputSchema, input);
    await transact(db, async (transaction) => {
      const reference = doc(places.adoptions, known.id);
      const stored = readOne(await transaction.get(reference));
      if (!stored) throw new DataError('notFound');
      if (stored.stageCount !== known.stageCount || !canMove(stored.stage, step.stage)) {
        throw new DataError('conflict');
      }
      const { caseStudy, source } = await caseOf(transaction, db, stored.caseStudyId);
      const recipients =
        mayTell && caseStudy && source ? await dueRecipients(transaction, db, { caseStudy, source }) : [];
      const stageCount = stored.stageCount + 1;
      transaction.update(raw(reference), { stage: step.stage, stageCount, updatedAt: serverTimestamp() });
      writeStep(transaction, db, member, { id: stored.id, n: stageCount, step });
      tell(transaction, db, { ...stored, stageCount }, recipients);
    });
  });
}

/**
 * Whether a week has passed is asked of the device's clock, and refused by the server's where that is behind. The step
 * itself must not fail for it: then it is written without telling anybody.
 */
function tellingIfPossible<T>(write: (mayTell: boolean) => Promise<T>): Promise<T> {
  return withDataErrors(async () => {
    try {
      return await write(true);
    } catch (error) {
      if (toDataError(error).kind !== 'denied') throw error;
      return write(false);
    }
  });
}

async function caseOf(transaction: Transaction, db: Firestore, caseStudyId: string) {
  const places = collections(db);
  const caseStudy = readOne(await transaction.get(doc(places.caseStudies, caseStudyId)));
  const source =
    caseStudy && readOne(await transaction.get(doc(places.organisations, caseStudy.organisationId)));
  return { caseStudy, source };
}

/** Whom to tell; nobody before a week has passed since the last time. */
async function dueRecipients(
  transaction: Transaction,
  db: Firestore,
  { caseStudy, source }: { caseStudy: CaseStudy; source: Organisation },
): Promise<readonly string[]> {
  const last = readOne(await transaction.get(doc(collections(db).adoptionTellings, caseStudy.id)));
  return isTellingDue(last, new Date()) ? tellingRecipients(source, caseStudy) : [];
}

function writeStep(
  transaction: Transaction,
  db: Firestore,
  member: Adopter,
  { id, n, step }: { id: string; n: number; step: StageInput },
): void {
  const places = collections(db);
  transaction.set(raw(doc(places.adoptionStages(id), String(n))), {
    ...step,
    at: serverTimestamp(),
    byUid: member.uid,
    byName: member.displayName,
  });
  transaction.set(doc(places.limits, member.uid), { at: serverTimestamp(), id: stepId(id, n) });
}

function tell(
  transaction: Transaction,
  db: Firestore,
  adoption: Pick<Adoption, 'id' | 'caseStudyId' | 'caseTitle' | 'organisationName' | 'stageCount'>,
  recipients: readonly string[],
): void {
  if (recipients.length === 0) return;
  const { id, caseStudyId, caseTitle, organisationName, stageCount } = adoption;
  const places = collections(db);
  transaction.set(raw(doc(places.adoptionTellings, caseStudyId)), {
    adoptionId: id,
    at: serverTimestamp(),
  });
  for (const uid of recipients) {
    transaction.set(raw(doc(places.memberNotifications(uid), stepId(id, stageCount))), {
      kind: stageCount === 1 ? 'adoptionBegun' : 'adoptionMoved',
      adoptionId: id,
      title: caseTitle,
      detail: organisationName,
      at: serverTimestamp(),
      readAt: null,
    });
  }
}
