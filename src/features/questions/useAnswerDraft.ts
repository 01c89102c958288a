import { useState } from 'react';
import { keepAnswerDraft, keptAnswerDraft } from '#src/data/questions/drafts.ts';
import { type AnswerDraft, emptyAnswerDraft } from '#src/domain/questionDraft.ts';

/** The answer being written, kept on the device with every change, under the name it will have. */
export function useAnswerDraft(uid: string, questionId: string) {
  const [kept] = useState(() => keptAnswerDraft(uid, questionId));
  const [draft, setDraft] = useState(() => kept ?? emptyAnswerDraft());
  const [isKept, setKept] = useState(true);
  return {
    draft,
    /** False when the device refuses to keep it. */
    isKept,
    isFound: kept !== null && kept.text.trim() !== '' && kept.id === draft.id,
    change(fields: Partial<AnswerDraft>) {
      const next = { ...draft, ...fields };
      setDraft(next);
      setKept(keepAnswerDraft(uid, questionId, next));
    },
    clear() {
      keepAnswerDraft(uid, questionId, null);
      setDraft(emptyAnswerDraft());
    },
  };
}
