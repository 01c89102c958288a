import { useState } from 'react';
import { useSearchParams } from 'react-router-dom';
import { isOneOf } from '#src/domain/classification.ts';
import { type EventQuestion, eventFindKinds } from '#src/domain/eventSearch.ts';

/** Names in the address. */
const names = { words: 'q', kind: 'kind', day: 'day' } as const;

/**
 * What is asked, as the address has it; the words also as they are typed, which the address follows. `days`: those that
 * can be asked for.
 */
export function useEventQuestion(days: readonly string[]) {
  const [params, setParams] = useSearchParams();
  const [words, setWords] = useState(params.get('q') ?? '');
  const kind = params.get('kind');
  const day = params.get('day');
  const question: EventQuestion = {
    words,
    kind: isOneOf(eventFindKinds, kind) ? kind : null,
    day: days.find((one) => one === day) ?? null,
  };

  const ask = (change: Partial<EventQuestion>) => {
    if (change.words !== undefined) setWords(change.words);
    setParams(
      (before) => {
        const after = new URLSearchParams(before);
        for (const part of ['words', 'kind', 'day'] as const) {
          const value = change[part];
          if (value) after.set(names[part], value);
          else if (value !== undefined) after.delete(names[part]);
        }
        return after;
      },
      { replace: true },
    );
  };
  return { question, ask };
}
