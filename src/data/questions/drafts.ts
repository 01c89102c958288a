import * as v from 'valibot';
import {
  type AnswerDraft,
  answerDraftSchema,
  type QuestionDraft,
  questionDraftSchema,
} from '#src/domain/questionDraft.ts';

/**
 * What somebody is asking or answering, kept at each change: in localStorage, because what is written there as a tab dies
 * has been written. `place`: what the question is about, or the question that is answered.
 */
const keyOf = (uid: string, place: string) => `portal-question:${uid}:${place}`;

export function keptQuestionDraft(uid: string, about: string): QuestionDraft | null {
  return keptDraft(questionDraftSchema, keyOf(uid, `ask:${about}`));
}

/** False when the device refuses: storage full, or closed in a private window. */
export function keepQuestionDraft(uid: string, about: string, draft: QuestionDraft | null): boolean {
  return keepDraft(keyOf(uid, `ask:${about}`), draft);
}

export function keptAnswerDraft(uid: string, questionId: string): AnswerDraft | null {
  return keptDraft(answerDraftSchema, keyOf(uid, `answer:${questionId}`));
}

export function keepAnswerDraft(uid: string, questionId: string, draft: AnswerDraft | null): boolean {
  return keepDraft(keyOf(uid, `answer:${questionId}`), draft);
}

function keptDraft<T>(schema: v.GenericSchema<unknown, T>, key: string): T | null {
  try {
    const kept = v.safeParse(schema, JSON.parse(window.localStorage.getItem(key) ?? 'null'));
    return kept.success ? kept.output : null;
  } catch {
    return null;
  }
}

function keepDraft(key: string, draft: unknown): boolean {
  try {
    if (draft === null) window.localStorage.removeItem(key);
    else window.localStorage.setItem(key, JSON.stringify(draft));
    return true;
  } catch {
    return false;
  }
}
