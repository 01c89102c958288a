import { Button, Drawer, Select } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconAdjustmentsHorizontal } from '@tabler/icons-react';
import { useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { CatalogItem } from '#src/domain/catalog.ts';
import { isOneOf } from '#src/domain/classification.ts';
import {
  countFilters,
  type LibraryFilters as Filters,
  libraryItems,
  librarySorts,
} from '#src/domain/library.ts';
import type { ListedOrganisation } from '#src/domain/organisation.ts';
import { ChosenFilters } from './ChosenFilters.tsx';
import classes from './Library.module.css';
import { LibraryEmpty } from './LibraryEmpty.tsx';
import { LibraryFilters } from './LibraryFilters.tsx';
import { LibraryResults } from './LibraryResults.tsx';
import { LibrarySearchBox } from './LibrarySearchBox.tsx';
import { useLibraryResults } from './useLibraryResults.ts';
import { useLibraryState } from './useLibraryState.ts';

type LibraryProps = {
  catalog: readonly CatalogItem[];
  organisations: readonly ListedOrganisation[];
};

/** Search as one types, filters, sorting: everything from the copy on the device, everything in the address. */
export function Library({ catalog, organisations }: LibraryProps) {
  const { t } = useTranslation('library');
  const items = useMemo(() => libraryItems(catalog, organisations), [catalog, organisations]);
  const { state, type, choose, showMore } = useLibraryState();
  const { words, found, matchedCount, counts, terms } = useLibraryResults(items, state);
  const [isDrawerOpen, drawer] = useDisclosure(false);
  const heading = useRef<HTMLHeadingElement>(null);

  const chosenCount = countFilters(state.filters);
  const summary = summaryOf(t, found.length, words);
  const handleFilters = (filters: Filters) => choose({ filters });
  // The button that was pressed is gone afterwards; focus goes to what it changed.
  const handleTakenAway = (change: Parameters<typeof choose>[0]) => {
    choose(change);
    heading.current?.focus();
  };
  const filters = <LibraryFilters filters={state.filters} counts={counts} onChange={handleFilters} />;

  return (
    <div className={classes.library}>
      <div className={classes.search}>
        <LibrarySearchBox words={state.words} onType={type} />
      </div>
      <aside className={classes.filters} aria-label={t('filter.title')}>
        {filters}
      </aside>
      <div className={classes.results}>
        <div className={classes.bar}>
          <h2 ref={heading} tabIndex={-1} className={classes.count} dir="auto">
            {summary}
          </h2>
          <div className={classes.tools}>
            <Button
              variant="default"
              className={classes.filterButton}
              leftSection={<IconAdjustmentsHorizontal size={20} aria-hidden="true" />}
              onClick={drawer.open}
            >
              {chosenCount > 0 ? t('filter.openChosen', { count: chosenCount }) : t('filter.open')}
            </Button>
            <Select
              className={classes.sort}
              aria-label={t('sort.label')}
              data={librarySorts
                .filter((sort) => words !== '' || sort !== 'relevance')
                .map((sort) => ({ value: sort, label: t(`sort.${sort}`) }))}
              value={words === '' && state.sort === 'relevance' ? 'newest' : state.sort}
              onChange={(sort) => isOneOf(librarySorts, sort) && choose({ sort })}
              allowDeselect={false}
            />
          </div>
        </div>
        <p role="status" className="portal-visually-hidden">
          {summary}
        </p>
        <ChosenFilters filters={state.filters} onChange={(filters) => handleTakenAway({ filters })} />
        {found.length === 0 ? (
          <LibraryEmpty words={words} matchedCount={matchedCount} onLoosen={handleTakenAway} />
        ) : (
          <LibraryResults items={found} terms={terms} page={state.page} onMore={showMore} />
        )}
      </div>
      <Drawer
        opened={isDrawerOpen}
        onClose={drawer.close}
        position="bottom"
        size="88%"
        title={t('filter.title')}
        closeButtonProps={{ 'aria-label': t('filter.close') }}
        classNames={{ body: classes.drawerBody, title: classes.drawerTitle }}
      >
        {filters}
        <div className={classes.drawerFoot}>
          <Button fullWidth onClick={drawer.close}>
            {t('filter.show', { count: found.length })}
          </Button>
        </div>
      </Drawer>
    </div>
  );
}

type Translate = ReturnType<typeof useTranslation<'library'>>['t'];

function summaryOf(t: Translate, count: number, words: string): string {
  if (count === 0) return t('results.none');
  return words === '' ? t('results.all', { count }) : t('results.words', { count, words });
}
