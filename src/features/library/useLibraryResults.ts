import { useQuery } from '@tanstack/react-query';
import { useDeferredValue, useMemo, useState } from 'react';
import { findQuery } from '#src/data/catalog/queries.ts';
import type { FinderQuery, FoundCases } from '#src/domain/finder.ts';
import type { LibraryState } from '#src/domain/libraryState.ts';

/** A screen and a half of a desktop: all of it is drawn at every key. */
export const pageSize = 12;

export interface LibraryAnswer extends FoundCases {
  /** What it answers; the field may be a few letters ahead. */
  query: FinderQuery;
}

/**
 * What the library answers to a state. While the next answer is on its way the last one stays, and it is drawn without
 * holding up the field: a further key comes first.
 */
export function useLibraryResults({ words, filters, sort, page }: LibraryState) {
  const asked = words.trim();
  const query = useMemo<FinderQuery>(() => ({ words: asked, filters, sort }), [asked, filters, sort]);
  const { data, error, refetch } = useQuery(findQuery(query, page * pageSize));
  const [last, setLast] = useState<LibraryAnswer>();
  const isNew = data !== undefined && (last?.query !== query || last.found !== data.found);
  const answer = isNew ? { ...data, query } : last;
  if (isNew) setLast(answer);
  return { answer: useDeferredValue(answer), error, refetch };
}
