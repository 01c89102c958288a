import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { newSinceQuery } from '#src/data/catalog/queries.ts';
import { savedSearchesQuery } from '#src/data/saved-searches/queries.ts';
import { useMember } from '#src/data/session/useSession.ts';
import { readQuery } from '#src/domain/libraryState.ts';
import type { SavedSearch } from '#src/domain/savedSearch.ts';

export interface SavedSearchNews {
  search: SavedSearch;
  /** Cases that appeared since its owner last looked; undefined until they are counted. */
  newCount: number | undefined;
}

const none: readonly SavedSearch[] = [];

/** One's own saved searches and what is new in each, as a query for the four faces. */
export function useSavedSearches() {
  const { identity } = useMember();
  const { data, error, refetch } = useQuery(savedSearchesQuery(identity.uid));
  const searches = data ?? none;
  const questions = useMemo(
    () => searches.map(({ id, query, seenAt }) => ({ id, query: readQuery(query), since: seenAt })),
    [searches],
  );
  const { data: counts } = useQuery({ ...newSinceQuery(questions), enabled: questions.length > 0 });
  const news = useMemo<SavedSearchNews[] | undefined>(
    () => data?.map((search) => ({ search, newCount: counts?.find(({ id }) => id === search.id)?.count })),
    [data, counts],
  );
  return { data: news, error, refetch };
}
