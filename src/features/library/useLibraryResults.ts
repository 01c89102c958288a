import { useQuery } from '@tanstack/react-query';
import { useDeferredValue, useMemo, useState } from 'react';
import { findQuery } from '#src/data/catalog/queries.ts';
import type { FinderQuery, FoundCases } from '#src/domain/finder.ts';
import type { LibraryState } from '#src/domain/libraryState.ts';
import { useSettled } from './useSettled.ts';

/** Two screens of a desktop. */
export const pageSize = 12;

/** What one sees without scrolling. */
const firstRows = 4;

/** No longer typing, but about to look. */
const settledAfterMs = 200;

export interface LibraryAnswer extends FoundCases {
  /** What it answers; the field may be a few letters ahead. */
  query: FinderQuery;
  /** Somebody is typing: of the cases only the first ones are there, and the counts are those of the last pause. */
  isPassing: boolean;
}

/**
 * What the library answers to a state. While the next answer is on its way the last one stays, and it is drawn without
 * holding up the field: a further key comes first.
 */
export function useLibraryResults({ words, filters, sort, page }: LibraryState) {
  const asked = words.trim();
  const query = useMemo<FinderQuery>(() => ({ words: asked, filters, sort }), [asked, filters, sort]);
  const { data, error, refetch } = useQuery(findQuery(query, page * pageSize));
  const [last, setLast] = useState<Answered>();
  const isNew = data !== undefined && (last?.query !== query || last.found !== data);
  const answered = isNew ? { query, found: data } : last;
  if (isNew) setLast(answered);
  return { answer: useDrawn(useDeferredValue(answered)), error, refetch };
}

interface Answered {
  query: FinderQuery;
  found: FoundCases;
}

/** As much of an answer as is worth drawing: at every key little, at rest all of it. */
function useDrawn(answered: Answered | undefined): LibraryAnswer | undefined {
  const rest = useSettled(answered, settledAfterMs);
  return useMemo(() => {
    if (!answered) return undefined;
    const { query, found } = answered;
    const isPassing = rest !== undefined && rest.query.words !== query.words;
    if (!isPassing) return { ...found, query, isPassing };
    return { ...found, query, isPassing, found: found.found.slice(0, firstRows), counts: rest.found.counts };
  }, [answered, rest]);
}
