import { doc, type Firestore, serverTimestamp, Timestamp, type Transaction } from 'firebase/firestore';
import * as v from 'valibot';
import { catalogEntry, catalogEntrySourceSchema } from '#src/domain/catalog.ts';
import { notificationId } from '#src/domain/notification.ts';
import { canStillUndo, type Submission } from '#src/domain/submission.ts';
import { DataError, withDataErrors } from '../errors.ts';
import { collections } from '../schema/collections.ts';
import { raw, readOne } from '../schema/converter.ts';
import { writeEntry } from '../schema/writeEntry.ts';
import { transact } from '../transact.ts';
import type { Reviewer } from './reviewCommands.ts';

/**
 * Takes back one's own decision within a minute: the text is under review again and in its place in the queue, the
 * author's notification is gone, and after a publication the library is as it was before. `conflict`: the minute is
 * over, or the author or the library has gone on.
 */
export function undoDecision(
  db: Firestore,
  reviewer: Reviewer,
  { submissionId, now }: { submissionId: string; now: Date },
): Promise<void> {
  return withDataErrors(() =>
    transact(db, async (transaction) => {
      const places = collections(db);
      const reference = doc(places.submissions, submissionId);
      const stored = readOne(await transaction.get(reference));
      if (!stored) throw new DataError('notFound');
      if (!canStillUndo(stored, reviewer.uid, now)) throw new DataError('conflict');
      // A date read back has lost its microseconds, and the place in the queue is that very time.
      const submittedAt: unknown = (await transaction.get(raw(reference))).get('submittedAt');
      if (stored.status === 'published') await withdraw(transaction, db, stored);

      const audit = doc(places.audit);
      transaction.update(raw(reference), {
        status: 'inReview',
        claim: { by: reviewer.uid, at: serverTimestamp() },
        decision: null,
        updatedAt: serverTimestamp(),
        lastAuditId: audit.id,
      });
      transaction.set(raw(audit), {
        actorUid: reviewer.uid,
        action: 'submission.undo',
        target: `submissions/${submissionId}`,
        from: stored.status,
        to: 'inReview',
        reason: '',
        at: serverTimestamp(),
      });
      transaction.set(raw(doc(places.queue, submissionId)), { submittedAt });
      const [author] = stored.authorUids;
      if (author) {
        transaction.delete(
          raw(doc(places.memberNotifications(author), notificationId(submissionId, stored.version))),
        );
      }
    }),
  );
}

/** Puts the library back: to the version before, or to having no such case. */
async function withdraw(transaction: Transaction, db: Firestore, stored: Submission): Promise<void> {
  const places = collections(db);
  const { caseStudyId } = stored;
  const caseRef = doc(places.caseStudies, caseStudyId);
  const version = String(stored.baseVersion + 1);
  const replacedRef = doc(places.caseStudyReplaced(caseStudyId), version);
  const current = readOne(await transaction.get(caseRef));
  // Something has happened to the case since.
  if (!current || current.updatedAt.getTime() !== stored.decision?.at.getTime()) {
    throw new DataError('conflict');
  }
  const shard = readOne(await transaction.get(doc(places.catalog, current.shard)));
  if (!shard) throw new DataError('notFound');

  if (stored.baseVersion === 0) {
    transaction.delete(raw(caseRef));
    transaction.delete(raw(places.caseStudyContact(caseStudyId)));
    writeEntry(transaction, db, shard, { id: caseStudyId, entry: null });
  } else {
    const replaced = await transaction.get(replacedRef);
    const record: unknown = replaced.get('record');
    const before = v.parse(catalogEntrySourceSchema, record);
    const since: unknown = replaced.get('record.publishedAt');
    const contact = readOne(await transaction.get(places.caseStudyContact(caseStudyId)));
    if (!contact || !(since instanceof Timestamp)) throw new DataError('notFound');
    transaction.set(raw(caseRef), { ...v.parse(recordSchema, record), updatedAt: serverTimestamp() });
    transaction.delete(replacedRef);
    writeEntry(transaction, db, shard, {
      id: caseStudyId,
      entry: before.status === 'published' ? catalogEntry(before, contact, since) : null,
    });
  }
  transaction.delete(raw(doc(places.caseStudyRevisions(caseStudyId), version)));
  transaction.delete(raw(doc(places.caseStudyMemberOnly(caseStudyId), version)));
}

/** Whatever was stored, as it was stored. */
const recordSchema = v.record(v.string(), v.unknown());
