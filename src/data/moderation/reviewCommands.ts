import { doc, type Firestore, serverTimestamp, type Transaction } from 'firebase/firestore';
import * as v from 'valibot';
import { notificationId } from '#src/domain/notification.ts';
import {
  type DecisionOutcome,
  isClaimLive,
  isWaiting,
  type Remark,
  reasonSchema,
  remarkSchema,
  type Submission,
} from '#src/domain/submission.ts';
import { DataError, withDataErrors } from '../errors.ts';
import { collections } from '../schema/collections.ts';
import { raw, readOne } from '../schema/converter.ts';
import { transact } from '../transact.ts';

export interface Reviewer {
  uid: string;
}

/** What a decision refers to: the text as the reviewer saw it. */
export interface DecisionInput {
  submissionId: string;
  version: number;
}

/** Takes, or keeps for another quarter of an hour, the short lock on an item. `conflict`: somebody else holds it. */
export function claimSubmission(
  db: Firestore,
  reviewer: Reviewer,
  submissionId: string,
  now: Date,
): Promise<void> {
  return withDataErrors(() =>
    transact(db, async (transaction) => {
      const reference = doc(collections(db).submissions, submissionId);
      const stored = readOne(await transaction.get(reference));
      if (!stored) throw new DataError('notFound');
      const isHeld = isClaimLive(stored.claim, now) && stored.claim.by !== reviewer.uid;
      if (!isWaiting(stored.status) || isHeld) throw new DataError('conflict');
      transaction.update(raw(reference), {
        status: 'inReview',
        claim: { by: reviewer.uid, at: serverTimestamp() },
      });
    }),
  );
}

/** Gives an item back to the queue. */
export function releaseClaim(db: Firestore, reviewer: Reviewer, submissionId: string): Promise<void> {
  return withDataErrors(() =>
    transact(db, async (transaction) => {
      const reference = doc(collections(db).submissions, submissionId);
      const stored = readOne(await transaction.get(reference));
      if (stored?.claim?.by !== reviewer.uid || stored.status !== 'inReview') return;
      transaction.update(raw(reference), { status: 'submitted', claim: null });
    }),
  );
}

/** Sends a text back with what should change; the reason and the remarks on fields are one note. */
export function returnSubmission(
  db: Firestore,
  reviewer: Reviewer,
  input: DecisionInput & { reason: string; remarks: Remark[] },
): Promise<void> {
  return explainedDecision(db, reviewer, 'returned', input);
}

/** Says no for good; the text stays with its authors. */
export function declineSubmission(
  db: Firestore,
  reviewer: Reviewer,
  input: DecisionInput & { reason: string },
): Promise<void> {
  return explainedDecision(db, reviewer, 'declined', { ...input, remarks: [] });
}

function explainedDecision(
  db: Firestore,
  reviewer: Reviewer,
  outcome: 'returned' | 'declined',
  input: DecisionInput & { reason: string; remarks: Remark[] },
): Promise<void> {
  return withDataErrors(() =>
    transact(db, async (transaction) => {
      const stored = await readForDecision(transaction, db, reviewer, input);
      const note = doc(collections(db).submissionNotes(stored.id));
      transaction.set(raw(note), {
        authorUid: reviewer.uid,
        at: serverTimestamp(),
        text: v.parse(reasonSchema, input.reason),
        remarks: v.parse(v.array(remarkSchema), input.remarks),
        internal: false,
        outcome,
        version: stored.version,
        correction: null,
      });
      // What the next review compares with.
      if (outcome === 'returned') {
        transaction.set(raw(doc(collections(db).submissionRounds(stored.id), String(stored.version))), {
          version: stored.version,
          content: stored.content,
          memberOnly: stored.memberOnly,
          at: serverTimestamp(),
        });
      }
      writeDecision(transaction, db, reviewer, stored, { outcome, reason: input.reason, noteId: note.id });
    }),
  );
}

/** The submission as it must be for a decision; `conflict` when the text, the status or the claim changed meanwhile. */
export async function readForDecision(
  transaction: Transaction,
  db: Firestore,
  reviewer: Reviewer,
  input: DecisionInput,
): Promise<Submission> {
  const stored = readOne(await transaction.get(doc(collections(db).submissions, input.submissionId)));
  if (!stored) throw new DataError('notFound');
  const isMine = stored.status === 'inReview' && stored.claim?.by === reviewer.uid;
  if (!isMine || stored.version !== input.version) throw new DataError('conflict');
  return stored;
}

const actions = {
  returned: 'submission.return',
  declined: 'submission.decline',
  published: 'submission.publish',
} as const satisfies Record<DecisionOutcome, string>;

/** The parts every decision has: the submission's new state, its audit entry, the author's notification, the queue. */
export function writeDecision(
  transaction: Transaction,
  db: Firestore,
  reviewer: Reviewer,
  stored: Submission,
  decision: { outcome: DecisionOutcome; reason: string; noteId: string | null },
): void {
  const places = collections(db);
  const audit = doc(places.audit);
  transaction.update(raw(doc(places.submissions, stored.id)), {
    status: decision.outcome,
    claim: null,
    decision: {
      outcome: decision.outcome,
      by: reviewer.uid,
      at: serverTimestamp(),
      version: stored.version,
      noteId: decision.noteId,
    },
    updatedAt: serverTimestamp(),
    lastAuditId: audit.id,
  });
  transaction.set(raw(audit), {
    actorUid: reviewer.uid,
    action: actions[decision.outcome],
    target: `submissions/${stored.id}`,
    from: stored.status,
    to: decision.outcome,
    reason: decision.reason.slice(0, 1000),
    at: serverTimestamp(),
  });
  const [author] = stored.authorUids;
  if (author) {
    transaction.set(raw(doc(places.memberNotifications(author), notificationId(stored.id, stored.version))), {
      kind: decision.outcome,
      submissionId: stored.id,
      caseStudyId: stored.caseStudyId,
      title: stored.content.title,
      at: serverTimestamp(),
      readAt: null,
    });
  }
  transaction.delete(raw(doc(places.queue, stored.id)));
}
