import {
  type DocumentData,
  doc,
  type Firestore,
  serverTimestamp,
  type Transaction,
} from 'firebase/firestore';
import * as v from 'valibot';
import { type AuditAction, auditReasonMax } from '#src/domain/audit.ts';
import { toggledIn } from '#src/domain/follows.ts';
import {
  answerInputSchema,
  type QuestionText,
  questionLimits,
  questionTextSchema,
} from '#src/domain/question.ts';
import { DataError, withDataErrors } from '../errors.ts';
import { collections } from '../schema/collections.ts';
import { raw, readOne } from '../schema/converter.ts';
import { transact } from '../transact.ts';
import { tell } from './telling.ts';

export interface AnswerPlace {
  questionId: string;
  answerId: string;
}

/** For whoever asked: says which answer solved it, which its author is told the first time; null takes that back. */
export function acceptAnswer(
  db: Firestore,
  asker: { uid: string },
  { questionId, answerId }: { questionId: string; answerId: string | null },
): Promise<void> {
  return withDataErrors(() =>
    transact(db, async (transaction) => {
      const places = collections(db);
      const reference = doc(places.questions, questionId);
      const question = readOne(await transaction.get(reference));
      if (!question) throw new DataError('notFound');
      if (question.acceptedAnswerId === answerId) return;
      if (answerId !== null) {
        const answerRef = doc(places.questionAnswers(questionId), answerId);
        const answer = readOne(await transaction.get(answerRef));
        if (!answer) throw new DataError('notFound');
        if (answer.acceptedAt === null) {
          transaction.update(raw(answerRef), { acceptedAt: serverTimestamp() });
          tell(transaction, db, answer.authorUid === asker.uid ? [] : [answer.authorUid], {
            kind: 'answerAccepted',
            questionId,
            answerId,
            title: question.title,
            detail: question.authorName,
          });
        }
      }
      transaction.update(raw(reference), { acceptedAnswerId: answerId, updatedAt: serverTimestamp() });
    }),
  );
}

/** Changes one's own question; the earlier text stays readable. Fails with `tooMany` after the fifth time. */
export function editQuestion(
  db: Firestore,
  _author: { uid: string },
  { questionId, ...text }: QuestionText & { questionId: string },
): Promise<void> {
  return withDataErrors(async () => {
    const changed = v.parse(questionTextSchema, text);
    await transact(db, async (transaction) => {
      const reference = raw(doc(collections(db).questions, questionId));
      const stored = (await transaction.get(reference)).data();
      if (!stored) throw new DataError('notFound');
      if (stored.title === changed.title && stored.text === changed.text) return;
      keepEarlier(transaction, { reference, stored, changed, earlier: ['title', 'text'] });
    });
  });
}

/** Changes one's own answer, as `editQuestion` does a question. */
export function editAnswer(
  db: Firestore,
  _author: { uid: string },
  { questionId, answerId, text }: AnswerPlace & { text: string },
): Promise<void> {
  return withDataErrors(async () => {
    const changed = { text: v.parse(answerInputSchema.entries.text, text) };
    await transact(db, async (transaction) => {
      const reference = raw(doc(collections(db).questionAnswers(questionId), answerId));
      const stored = (await transaction.get(reference)).data();
      if (!stored) throw new DataError('notFound');
      if (stored.text === changed.text) return;
      keepEarlier(transaction, { reference, stored, changed, earlier: ['text'] });
    });
  });
}

/** As it is stored, past the converter: a date would cut the time of the earlier text, and the rules compare it. */
function keepEarlier(
  transaction: Transaction,
  {
    reference,
    stored,
    changed,
    earlier,
  }: {
    reference: ReturnType<typeof raw>;
    stored: DocumentData;
    changed: DocumentData;
    earlier: readonly string[];
  },
): void {
  if (stored.edits.length >= questionLimits.edits) throw new DataError('tooMany');
  transaction.update(reference, {
    ...changed,
    edits: [
      ...stored.edits,
      { ...Object.fromEntries(earlier.map((field) => [field, stored[field]])), at: stored.textAt },
    ],
    textAt: serverTimestamp(),
    updatedAt: serverTimestamp(),
  });
}

/**
 * Follows a question, or no longer: in the member's own list, and while there is room among those whom an answer tells.
 * Returns whether the member is told. Fails with `tooMany` when the own list is full.
 */
export function followQuestion(
  db: Firestore,
  member: { uid: string },
  { questionId, isIn }: { questionId: string; isIn: boolean },
): Promise<'told' | 'listed'> {
  return withDataErrors(() =>
    transact(db, async (transaction) => {
      const places = collections(db);
      const ownRef = places.memberFollowedQuestions(member.uid);
      const reference = doc(places.questions, questionId);
      const listed = readOne(await transaction.get(ownRef))?.questionIds ?? [];
      const question = readOne(await transaction.get(reference));
      if (!question) throw new DataError('notFound');
      const changed = toggledIn(listed, questionId, isIn);
      if (changed.length > questionLimits.followed) throw new DataError('tooMany');
      if (changed !== listed) {
        transaction.set(raw(ownRef), { questionIds: [...changed], updatedAt: serverTimestamp() });
      }
      const followers = toggledIn(question.followers, member.uid, isIn);
      const hasRoom = followers.length <= questionLimits.followers;
      if (followers !== question.followers && hasRoom) {
        transaction.update(raw(reference), { followers: [...followers] });
      }
      return isIn && hasRoom ? 'told' : 'listed';
    }),
  );
}

/** For moderators: takes a question away from members, or shows it again; the reason stands in the audit. */
export function setQuestionHidden(
  db: Firestore,
  moderator: { uid: string },
  { questionId, isHidden, reason }: { questionId: string; isHidden: boolean; reason: string },
): Promise<void> {
  return withDataErrors(async () => {
    const why = v.parse(isHidden ? reasonSchema : anyReasonSchema, reason);
    await transact(db, async (transaction) => {
      transaction.update(
        raw(doc(collections(db).questions, questionId)),
        hiding(transaction, db, moderator, {
          isHidden,
          action: isHidden ? 'question.hide' : 'question.show',
          target: `questions/${questionId}`,
          reason: why,
        }),
      );
    });
  });
}

/** The same for an answer, which counts no longer, or again; a hidden one is not accepted any more. */
export function setAnswerHidden(
  db: Firestore,
  moderator: { uid: string },
  { questionId, answerId, isHidden, reason }: AnswerPlace & { isHidden: boolean; reason: string },
): Promise<void> {
  return withDataErrors(async () => {
    const why = v.parse(isHidden ? reasonSchema : anyReasonSchema, reason);
    await transact(db, async (transaction) => {
      const places = collections(db);
      const questionRef = doc(places.questions, questionId);
      const answerRef = doc(places.questionAnswers(questionId), answerId);
      const question = readOne(await transaction.get(questionRef));
      const answer = readOne(await transaction.get(answerRef));
      if (!question || !answer) throw new DataError('notFound');
      if (answer.hidden === isHidden) throw new DataError('conflict');
      const losesAccepted = isHidden && question.acceptedAnswerId === answerId;
      transaction.update(
        raw(answerRef),
        hiding(transaction, db, moderator, {
          isHidden,
          action: isHidden ? 'answer.hide' : 'answer.show',
          target: `questions/${questionId}/answers/${answerId}`,
          reason: why,
        }),
      );
      transaction.update(raw(questionRef), {
        answers: question.answers + (isHidden ? -1 : 1),
        countedAnswerId: answerId,
        acceptedAnswerId: losesAccepted ? null : question.acceptedAnswerId,
        updatedAt: serverTimestamp(),
      });
    });
  });
}

const anyReasonSchema = v.pipe(v.string(), v.trim(), v.maxLength(auditReasonMax));
const reasonSchema = v.pipe(anyReasonSchema, v.nonEmpty());

function hiding(
  transaction: Transaction,
  db: Firestore,
  moderator: { uid: string },
  {
    isHidden,
    action,
    target,
    reason,
  }: { isHidden: boolean; action: AuditAction; target: string; reason: string },
) {
  const entry = doc(collections(db).audit);
  transaction.set(raw(entry), {
    actorUid: moderator.uid,
    action,
    target,
    from: isHidden ? 'shown' : 'hidden',
    to: isHidden ? 'hidden' : 'shown',
    reason,
    at: serverTimestamp(),
  });
  return { hidden: isHidden, updatedAt: serverTimestamp(), lastAuditId: entry.id };
}
