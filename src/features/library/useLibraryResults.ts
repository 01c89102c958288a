import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { findQuery } from '#src/data/catalog/queries.ts';
import type { FinderQuery, FoundCases } from '#src/domain/finder.ts';
import type { LibraryState } from '#src/domain/libraryState.ts';
import { useSettled } from '#src/ui/useSettled.ts';

/** Two screens of a desktop. */
export const pageSize = 12;

/** What one sees without scrolling. */
const firstRows = 4;

/** No longer typing, but about to look. */
const settledAfterMs = 200;

export interface LibraryAnswer extends FoundCases {
  /** Somebody is typing: of the cases only the first ones are there, and the counts are those of the last pause. */
  isPassing: boolean;
  /** Cases of the last pause that this answer does not show, or not yet: not to be seen, but cheaper kept than drawn anew. */
  kept: FoundCases['found'];
  /** Cases that the last pause did not show: perhaps gone at the next key, drawn with what tells one from another. */
  brief: ReadonlySet<string>;
}

const whole = { isPassing: false, kept: [], brief: new Set<string>() };

/** What the library answers to a state. While the next answer is on its way the last one stays. */
export function useLibraryResults({ words, filters, sort, page }: LibraryState) {
  const asked = words.trim();
  const query = useMemo<FinderQuery>(() => ({ words: asked, filters, sort }), [asked, filters, sort]);
  const { data, error, refetch } = useQuery({
    ...findQuery(query, page * pageSize),
    placeholderData: keepPreviousData,
  });
  return { answer: useDrawn(data), error, refetch };
}

/** As much of an answer as is worth drawing: at every key little, at rest all of it. */
function useDrawn(answer: FoundCases | undefined): LibraryAnswer | undefined {
  const rest = useSettled(answer, settledAfterMs);
  return useMemo(() => {
    if (!answer) return undefined;
    const isPassing = rest !== undefined && rest.query.words !== answer.query.words;
    if (!isPassing) return { ...answer, ...whole };
    const found = answer.found.slice(0, firstRows);
    const ids = new Set(found.map(({ item }) => item.id));
    const kept = rest.found.filter(({ item }) => !ids.has(item.id));
    const brief = new Set(ids);
    for (const { item } of rest.found) brief.delete(item.id);
    return { ...answer, isPassing, kept, brief, found, counts: rest.counts };
  }, [answer, rest]);
}
