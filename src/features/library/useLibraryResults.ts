import { useDeferredValue, useMemo } from 'react';
import { facetCounts, filterItems, type LibraryItem, sortItems } from '#src/domain/library.ts';
import { buildCaseSearch } from '#src/domain/search.ts';
import type { LibraryState } from './libraryState.ts';
import { searchableCases } from './searchableCases.ts';
import { useLabels } from './useLabels.ts';

/** What the library answers to a state; while somebody types fast, the field stays ahead of the results. */
export function useLibraryResults(items: readonly LibraryItem[], state: LibraryState) {
  const labels = useLabels();
  const search = useMemo(() => buildCaseSearch(searchableCases(items, labels)), [items, labels]);
  const words = useDeferredValue(state.words.trim());
  const { filters, sort } = state;

  const hits = useMemo(() => (words === '' ? null : search.search(words)), [search, words]);
  const matched = useMemo(() => {
    if (!hits) return sortItems(items, 'newest');
    const known = new Map(items.map((item) => [item.id, item]));
    return hits.flatMap((hit) => known.get(hit.id) ?? []);
  }, [hits, items]);

  return {
    /** The words these results answer. */
    words,
    found: useMemo(() => sortItems(filterItems(matched, filters), sort), [matched, filters, sort]),
    /** Before the filters. */
    matchedCount: matched.length,
    counts: useMemo(() => facetCounts(matched, filters), [matched, filters]),
    terms: useMemo(() => new Map(hits?.map((hit) => [hit.id, hit.terms])), [hits]),
  };
}
