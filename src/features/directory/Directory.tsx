import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { type ReactNode, useDeferredValue, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { directoryOf, noDirectoryFilters, searchDirectory } from '#src/domain/directory.ts';
import type { ListedOrganisation } from '#src/domain/organisation.ts';
import { EmptyPanel } from '#src/ui/EmptyPanel.tsx';
import { FilterDrawer } from '#src/ui/facets/FilterDrawer.tsx';
import { ChosenInDirectory } from './ChosenInDirectory.tsx';
import classes from './Directory.module.css';
import { DirectoryFilters } from './DirectoryFilters.tsx';
import { DirectoryList } from './DirectoryList.tsx';
import { DirectorySearchBox } from './DirectorySearchBox.tsx';
import { DirectoryTools } from './DirectoryTools.tsx';
import { useChosenInDirectory } from './useChosenInDirectory.ts';
import { type DirectoryChange, useDirectoryState } from './useDirectoryState.ts';

type DirectoryProps = {
  organisations: readonly ListedOrganisation[];
  /** The same governments on a map. */
  renderMap: (found: readonly ListedOrganisation[]) => ReactNode;
};

/** Every member government: search as one types, filters, order, list and map; answered on the device. */
export function Directory({ organisations, renderMap }: DirectoryProps) {
  const { t } = useTranslation('organisations');
  const { state, type, choose, showMore } = useDirectoryState();
  const directory = useMemo(() => directoryOf(organisations), [organisations]);
  // A further key comes before the answer to the last one is drawn.
  const words = useDeferredValue(state.words);
  const { filters, sort, view, page } = state;
  const { found, counts, matchedCount } = useMemo(
    () => searchDirectory(directory, { words, filters, sort }),
    [directory, words, filters, sort],
  );
  const [isDrawerOpen, { open: openDrawer, close: closeDrawer }] = useDisclosure(false);
  const heading = useRef<HTMLHeadingElement>(null);
  const chosen = useChosenInDirectory(filters);
  // The button that was pressed is gone afterwards; focus goes to what it changed.
  const takeAway = (change: DirectoryChange) => {
    choose(change);
    heading.current?.focus();
  };
  const summary = found.length === 0 ? t('found.none') : t('found.count', { count: found.length });
  const facets = (
    <DirectoryFilters filters={filters} counts={counts} onChange={(next) => choose({ filters: next })} />
  );

  return (
    <div className={classes.directory}>
      <div className={classes.search}>
        <DirectorySearchBox words={state.words} onType={type} />
      </div>
      <aside className={classes.filters} aria-label={t('filter.title')}>
        {facets}
      </aside>
      <div className={classes.results}>
        <div className={classes.bar}>
          <h2 ref={heading} tabIndex={-1} className={classes.count}>
            {summary}
          </h2>
          <DirectoryTools
            chosenCount={chosen.length}
            onOpenFilters={openDrawer}
            hasWords={words.trim() !== ''}
            sort={sort}
            view={view}
            onChange={choose}
          />
        </div>
        <p role="status" className="portal-visually-hidden">
          {summary}
        </p>
        <ChosenInDirectory chosen={chosen} onChange={(next) => takeAway({ filters: next })} />
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
          <DirectoryList found={found} page={page} onMore={showMore} />
        )}
      </div>
      <FilterDrawer
        isOpen={isDrawerOpen}
        onClose={closeDrawer}
        title={t('filter.title')}
        closeLabel={t('filter.close')}
        showLabel={t('filter.show', { count: found.length })}
      >
        {facets}
      </FilterDrawer>
    </div>
  );
}
