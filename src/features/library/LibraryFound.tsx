import { useDisclosure } from '@mantine/hooks';
import { memo, type ReactNode, useCallback, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { FinderQuery } from '#src/domain/finder.ts';
import type { LibraryFilters as Filters, LibraryItem } from '#src/domain/library.ts';
import type { LibraryState } from '#src/domain/libraryState.ts';
import { Faces } from '#src/ui/Faces.tsx';
import { FilterDrawer } from '#src/ui/facets/FilterDrawer.tsx';
import { ChosenFilters } from './ChosenFilters.tsx';
import { DidYouMean } from './DidYouMean.tsx';
import classes from './Library.module.css';
import { LibraryEmpty } from './LibraryEmpty.tsx';
import { LibraryFilters } from './LibraryFilters.tsx';
import { LibraryResults } from './LibraryResults.tsx';
import { LibraryTools } from './LibraryTools.tsx';
import { LibraryWaiting } from './LibraryWaiting.tsx';
import { useChosen } from './useChosen.ts';
import type { useLibraryResults } from './useLibraryResults.ts';
import type { LibraryChange } from './useLibraryState.ts';

export type LibraryParts = {
  /** The same cases on a map; without it there is only the list. */
  renderMap?: ((query: FinderQuery, choose: (change: LibraryChange) => void) => ReactNode) | undefined;
  /** Controls on each card; the same function at every drawing, like the next one. */
  renderActions?: ((item: LibraryItem) => ReactNode) | undefined;
  /** What can be done with the search as a whole, once typing has come to rest; `names` are those of the filters. */
  renderSearch?: ((query: FinderQuery, names: readonly string[]) => ReactNode) | undefined;
};

type LibraryFoundProps = LibraryParts &
  ReturnType<typeof useLibraryResults> &
  Pick<LibraryState, 'filters' | 'sort' | 'view'> & {
    settled: FinderQuery;
    choose: (change: LibraryChange) => void;
    showMore: () => void;
  };

/**
 * Everything below the field: what was found, and the ways to narrow it down. Does not know what is being typed, so that a
 * key whose answer is still to come draws none of it.
 */
export const LibraryFound = memo(function LibraryFound(props: LibraryFoundProps) {
  const { answer, error, refetch, filters, sort, view } = props;
  const { settled, choose, showMore, renderMap, renderActions, renderSearch } = props;
  const { t } = useTranslation('library');
  const [isDrawerOpen, { open: openDrawer, close: closeDrawer }] = useDisclosure(false);
  const heading = useRef<HTMLHeadingElement>(null);
  const chosen = useChosen(filters);

  const narrow = useCallback((filters: Filters) => choose({ filters }), [choose]);
  // The button that was pressed is gone afterwards; focus goes to what it changed.
  const takeAway = useCallback(
    (change: LibraryChange) => {
      choose(change);
      heading.current?.focus();
    },
    [choose],
  );
  const takeFiltersAway = useCallback((filters: Filters) => takeAway({ filters }), [takeAway]);
  const search = useMemo(
    () =>
      renderSearch?.(
        settled,
        chosen.map(({ label }) => label),
      ),
    [renderSearch, settled, chosen],
  );
  const isMap = view === 'map' && renderMap !== undefined;

  return (
    <Faces
      query={{ data: answer, error, refetch }}
      isEmpty={() => false}
      loading={
        <div className={classes.whole}>
          <LibraryWaiting />
        </div>
      }
    >
      {({ query, total, matchedCount, found, kept, brief, counts, suggestion, isPassing }) => {
        const choices = <LibraryFilters filters={filters} counts={counts} onChange={narrow} />;
        const summary = summaryOf(t, total, query.words);
        return (
          <>
            <aside className={classes.filters} aria-label={t('filter.title')}>
              {choices}
            </aside>
            <div className={classes.results}>
              <div className={classes.bar}>
                <h2 ref={heading} tabIndex={-1} className={classes.count} dir="auto">
                  {summary}
                </h2>
                <LibraryTools
                  chosenCount={chosen.length}
                  onOpenFilters={openDrawer}
                  hasWords={query.words !== ''}
                  sort={sort}
                  view={view}
                  hasMap={renderMap !== undefined}
                  onChange={choose}
                />
              </div>
              <p role="status" className="portal-visually-hidden">
                {summary}
                {suggestion !== null && `. ${t('search.suggestion')} ${suggestion}`}
              </p>
              <DidYouMean suggestion={suggestion} onChoose={takeAway} />
              <ChosenFilters chosen={chosen} onChange={takeFiltersAway} />
              {search}
              {total === 0 ? (
                <LibraryEmpty words={query.words} matchedCount={matchedCount} onLoosen={takeAway} />
              ) : isMap ? (
                renderMap(query, takeAway)
              ) : (
                <LibraryResults
                  found={found}
                  kept={kept}
                  brief={brief}
                  total={total}
                  isPassing={isPassing}
                  onMore={showMore}
                  renderActions={renderActions}
                />
              )}
            </div>
            <FilterDrawer
              isOpen={isDrawerOpen}
              onClose={closeDrawer}
              title={t('filter.title')}
              closeLabel={t('filter.close')}
              showLabel={t('filter.show', { count: total })}
            >
              {choices}
            </FilterDrawer>
          </>
        );
      }}
    </Faces>
  );
});

type Translate = ReturnType<typeof useTranslation<'library'>>['t'];

function summaryOf(t: Translate, count: number, words: string): string {
  if (count === 0) return t('results.none');
  return words === '' ? t('results.all', { count }) : t('results.words', { count, words });
}
