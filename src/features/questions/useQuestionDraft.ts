import { useState } from 'react';
import { keepQuestionDraft, keptQuestionDraft } from '#src/data/questions/drafts.ts';
import type { QuestionDraft } from '#src/domain/questionDraft.ts';

/** The question being written, kept on the device with every change, apart for each thing it may be about. */
export function useQuestionDraft(
  uid: string,
  about: string,
  begin: (kept: QuestionDraft | null) => QuestionDraft,
) {
  const [kept] = useState(() => keptQuestionDraft(uid, about));
  const [draft, setDraft] = useState(() => begin(kept));
  const [isKept, setKept] = useState(true);
  return {
    draft,
    /** False when the device refuses to keep it. */
    isKept,
    isFound: kept !== null && `${kept.title}${kept.text}`.trim() !== '',
    change(fields: Partial<QuestionDraft>) {
      const next = { ...draft, ...fields };
      setDraft(next);
      setKept(keepQuestionDraft(uid, about, next));
    },
    /** After it was sent. */
    clear() {
      keepQuestionDraft(uid, about, null);
    },
  };
}
