import { doc, type Firestore, serverTimestamp, type Transaction } from 'firebase/firestore';
import * as v from 'valibot';
import { type Draft, draftSchema } from '#src/domain/caseStudy.ts';
import { noteTextSchema, type Submission } from '#src/domain/submission.ts';
import { DataError, withDataErrors } from '../errors.ts';
import { collections } from '../schema/collections.ts';
import { raw, readOne } from '../schema/converter.ts';
import { transact } from '../transact.ts';

export interface Author {
  uid: string;
  organisationId: string;
}

export interface SaveDraftInput {
  submissionId: string;
  draft: Draft;
  /** Version the author was looking at; 0 when the draft is not stored yet. */
  version: number;
  /** A new random name for this save; the same again when the save is repeated after a lost answer. */
  editId: string;
  /** Set for a revision of a published case. */
  revises?: { caseStudyId: string; version: number };
  /** Set when the library moved on and the draft has taken the live version in: the number of that version. */
  baseVersion?: number;
}

export function newSubmissionId(db: Firestore): string {
  return doc(collections(db).submissions).id;
}

/**
 * Stores a draft and returns its new version. Fails with `conflict` when somebody else (or another tab) saved first,
 * with `offline` at once instead of queueing: the caller keeps the text on the device and tries again.
 */
export function saveDraft(db: Firestore, author: Author, input: SaveDraftInput): Promise<number> {
  return withDataErrors(async () => {
    const { content, memberOnly } = v.parse(draftSchema, input.draft);
    const reference = doc(collections(db).submissions, input.submissionId);
    return transact(db, async (transaction) => {
      const stored = readOne(await transaction.get(reference));
      if (stored?.editId === input.editId) return stored.version;
      if ((stored?.version ?? 0) !== input.version) throw new DataError('conflict');
      const version = input.version + 1;
      const saved = {
        content,
        memberOnly,
        version,
        editId: input.editId,
        updatedAt: serverTimestamp(),
        ...(stored && { baseVersion: input.baseVersion ?? stored.baseVersion }),
      };
      if (stored) {
        transaction.update(raw(reference), saved);
      } else {
        transaction.set(raw(reference), {
          ...saved,
          caseStudyId: input.revises?.caseStudyId ?? input.submissionId,
          baseVersion: input.revises?.version ?? 0,
          organisationId: author.organisationId,
          authorUids: [author.uid],
          status: 'draft',
          createdAt: serverTimestamp(),
          submittedAt: null,
          claim: null,
          decision: null,
          lastAuditId: null,
        });
      }
      return version;
    });
  });
}

/** Hands a complete draft to the secretariat. The rules refuse an incomplete one and two within ten seconds. */
export function submitForReview(
  db: Firestore,
  author: { uid: string },
  input: { submissionId: string; version: number },
): Promise<void> {
  return changeStatus(db, input, (transaction, _stored) => {
    const places = collections(db);
    transaction.update(raw(doc(places.submissions, input.submissionId)), {
      status: 'submitted',
      version: input.version + 1,
      submittedAt: serverTimestamp(),
      updatedAt: serverTimestamp(),
      claim: null,
    });
    transaction.set(raw(doc(places.queue, input.submissionId)), { submittedAt: serverTimestamp() });
    transaction.set(doc(places.limits, author.uid), { at: serverTimestamp(), id: input.submissionId });
  });
}

/** Takes a text back before a reviewer holds it. */
export function retract(db: Firestore, input: { submissionId: string; version: number }): Promise<void> {
  return changeStatus(db, input, (transaction, _stored) => {
    const places = collections(db);
    transaction.update(raw(doc(places.submissions, input.submissionId)), {
      status: 'draft',
      version: input.version + 1,
      submittedAt: null,
      updatedAt: serverTimestamp(),
      claim: null,
    });
    transaction.delete(raw(doc(places.queue, input.submissionId)));
  });
}

/** An author's or reviewer's word in the conversation. */
export function addNote(
  db: Firestore,
  writer: { uid: string },
  input: { submissionId: string; text: string; internal: boolean; version: number },
): Promise<void> {
  return withDataErrors(async () => {
    const text = v.parse(noteTextSchema, input.text);
    const reference = doc(collections(db).submissionNotes(input.submissionId));
    await transact(db, async (transaction) => {
      transaction.set(raw(reference), {
        authorUid: writer.uid,
        at: serverTimestamp(),
        text,
        remarks: [],
        internal: input.internal,
        outcome: null,
        version: input.version,
        correction: null,
      });
    });
  });
}

function changeStatus(
  db: Firestore,
  input: { submissionId: string; version: number },
  write: (transaction: Transaction, stored: Submission) => void,
): Promise<void> {
  return withDataErrors(() =>
    transact(db, async (transaction) => {
      const stored = readOne(await transaction.get(doc(collections(db).submissions, input.submissionId)));
      if (!stored) throw new DataError('notFound');
      if (stored.version !== input.version) throw new DataError('conflict');
      write(transaction, stored);
    }),
  );
}
