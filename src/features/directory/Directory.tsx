import { Button } from '@mantine/core';
import { type ReactNode, useDeferredValue, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { directoryOf, noDirectoryFilters, searchDirectory } from '#src/domain/directory.ts';
import { directoryWordsMax } from '#src/domain/directoryState.ts';
import type { ListedOrganisation } from '#src/domain/organisation.ts';
import { EmptyPanel } from '#src/ui/EmptyPanel.tsx';
import { FacetedSearch } from '#src/ui/facets/FacetedSearch.tsx';
import { SearchBox } from '#src/ui/facets/SearchBox.tsx';
import { useSettled } from '#src/ui/useSettled.ts';
import { ChosenInDirectory } from './ChosenInDirectory.tsx';
import { DirectoryFilters } from './DirectoryFilters.tsx';
import { DirectoryList } from './DirectoryList.tsx';
import { DirectoryTools } from './DirectoryTools.tsx';
import { useChosenInDirectory } from './useChosenInDirectory.ts';
import { type DirectoryChange, useDirectoryState } from './useDirectoryState.ts';

type DirectoryProps = {
  organisations: readonly ListedOrganisation[];
  /** The same governments on a map. */
  renderMap: (found: readonly ListedOrganisation[]) => ReactNode;
};

/** What one sees without scrolling. */
const firstRows = 10;

/** No longer typing, but about to look. */
const settledAfterMs = 200;

/** Every member government: search as one types, filters, order, list and map; answered on the device. */
export function Directory({ organisations, renderMap }: DirectoryProps) {
  const { t } = useTranslation('organisations');
  const { state, type, choose, showMore } = useDirectoryState();
  const directory = useMemo(() => directoryOf(organisations), [organisations]);
  // A further key comes before the answer to the last one is drawn.
  const words = useDeferredValue(state.words);
  const { filters, sort, view, page } = state;
  const answer = useMemo(
    () => ({ words, ...searchDirectory(directory, { words, filters, sort }) }),
    [directory, words, filters, sort],
  );
  const { found, matchedCount } = answer;
  const rest = useSettled(answer, settledAfterMs);
  // At every key little is drawn, at rest all of it.
  const isPassing = rest.words !== words;
  const counts = isPassing ? rest.counts : answer.counts;
  const shown = useMemo(() => (isPassing ? found.slice(0, firstRows) : found), [isPassing, found]);
  const heading = useRef<HTMLHeadingElement>(null);
  const chosen = useChosenInDirectory(filters);
  // The button that was pressed is gone afterwards; focus goes to what it changed.
  const takeAway = (change: DirectoryChange) => {
    choose(change);
    heading.current?.focus();
  };
  return (
    <FacetedSearch
      search={
        <SearchBox
          label={t('search.label')}
          placeholder={t('search.placeholder')}
          clearLabel={t('search.clear')}
          maxLength={directoryWordsMax}
          words={state.words}
          onType={type}
        />
      }
      facets={
        <DirectoryFilters filters={filters} counts={counts} onChange={(next) => choose({ filters: next })} />
      }
      facetsTitle={t('filter.title')}
      closeLabel={t('filter.close')}
      showLabel={t('filter.show', { count: found.length })}
      summary={found.length === 0 ? t('found.none') : t('found.count', { count: found.length })}
      headingRef={heading}
      tools={(openFacets) => (
        <DirectoryTools
          chosenCount={chosen.length}
          onOpenFilters={openFacets}
          hasWords={words.trim() !== ''}
          sort={sort}
          view={view}
          onChange={choose}
        />
      )}
      chosen={<ChosenInDirectory chosen={chosen} onChange={(next) => takeAway({ filters: next })} />}
    >
      {found.length === 0 ? (
        <EmptyPanel
          title={t('none.title')}
          text={matchedCount > 0 ? t('none.filters', { count: matchedCount }) : t('none.words')}
          action={
            <Button
              variant="default"
              onClick={() =>
                takeAway(
                  matchedCount > 0
                    ? { filters: noDirectoryFilters }
                    : { words: '', filters: noDirectoryFilters },
                )
              }
            >
              {matchedCount > 0 ? t('none.withoutFilters') : t('none.showAll')}
            </Button>
          }
        />
      ) : view === 'map' ? (
        renderMap(found)
      ) : (
        <DirectoryList found={shown} page={page} onMore={showMore} />
      )}
    </FacetedSearch>
  );
}
