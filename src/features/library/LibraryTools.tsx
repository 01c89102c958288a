import { Button, SegmentedControl, Select } from '@mantine/core';
import { IconAdjustmentsHorizontal } from '@tabler/icons-react';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { isOneOf } from '#src/domain/classification.ts';
import { type LibrarySort, librarySorts } from '#src/domain/library.ts';
import { type LibraryView, libraryViews } from '#src/domain/libraryState.ts';
import classes from './LibraryTools.module.css';
import type { LibraryChange } from './useLibraryState.ts';

type LibraryToolsProps = {
  chosenCount: number;
  onOpenFilters: () => void;
  hasWords: boolean;
  sort: LibrarySort;
  view: LibraryView;
  /** False where there is nothing to switch to. */
  hasMap: boolean;
  onChange: (change: LibraryChange) => void;
};

/** How the results are shown; on a phone also the way to the filters. */
export const LibraryTools = memo(function LibraryTools(props: LibraryToolsProps) {
  const { chosenCount, onOpenFilters, hasWords, sort, view, hasMap, onChange } = props;
  const { t } = useTranslation('library');
  return (
    <div className={classes.tools}>
      <Button
        variant="default"
        className={classes.filterButton}
        leftSection={<IconAdjustmentsHorizontal size={20} aria-hidden="true" />}
        onClick={onOpenFilters}
      >
        {chosenCount > 0 ? t('filter.openChosen', { count: chosenCount }) : t('filter.open')}
      </Button>
      {hasMap && (
        <SegmentedControl
          aria-label={t('view.label')}
          data={libraryViews.map((value) => ({ value, label: t(`view.${value}`) }))}
          value={view}
          onChange={(chosen) => isOneOf(libraryViews, chosen) && onChange({ view: chosen })}
        />
      )}
      {view === 'list' && (
        <Select
          className={classes.sort}
          aria-label={t('sort.label')}
          data={librarySorts
            .filter((one) => hasWords || one !== 'relevance')
            .map((one) => ({ value: one, label: t(`sort.${one}`) }))}
          value={!hasWords && sort === 'relevance' ? 'newest' : sort}
          onChange={(chosen) => isOneOf(librarySorts, chosen) && onChange({ sort: chosen })}
          allowDeselect={false}
        />
      )}
    </div>
  );
});
