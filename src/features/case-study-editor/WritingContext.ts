import { createContext, useCallback, useContext, useSyncExternalStore } from 'react';
import type { AutosaveState } from '#src/domain/autosave.ts';
import type { CaseStudyContent, MemberOnly } from '#src/domain/caseStudy.ts';
import type { Writing } from './writing.ts';

export const WritingContext = createContext<Writing | null>(null);

/** The text in hand, inside the editor. */
export function useWritingInHand(): Writing {
  const writing = useContext(WritingContext);
  if (!writing) throw new Error('an editor field was shown outside the editor');
  return writing;
}

/**
 * A part of the state of the text in hand. Answers must be comparable by identity: then a keystroke renders the field
 * that it changes and nothing else.
 */
export function useWritingState<T>(select: (state: AutosaveState) => T): T {
  const writing = useWritingInHand();
  return useSyncExternalStore(writing.subscribe, () => select(writing.getState()));
}

/** One field of what peers will read, and how to change it. */
export function useContentField<K extends keyof CaseStudyContent>(name: K) {
  const writing = useWritingInHand();
  const value = useWritingState(({ draft }) => draft.content[name]);
  const change = useCallback(
    (next: CaseStudyContent[K]) => writing.send({ type: 'edited', changes: { content: { [name]: next } } }),
    [writing, name],
  );
  return [value, change] as const;
}

/** One field of what only members will read. */
export function useMemberOnlyField<K extends keyof MemberOnly>(name: K) {
  const writing = useWritingInHand();
  const value = useWritingState(({ draft }) => draft.memberOnly[name]);
  const change = useCallback(
    (next: MemberOnly[K]) => writing.send({ type: 'edited', changes: { memberOnly: { [name]: next } } }),
    [writing, name],
  );
  return [value, change] as const;
}
