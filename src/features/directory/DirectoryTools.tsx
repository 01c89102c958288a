import { Button, SegmentedControl, Select } from '@mantine/core';
import { IconAdjustmentsHorizontal } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { isOneOf } from '#src/domain/classification.ts';
import { directorySorts } from '#src/domain/directory.ts';
import { type DirectoryState, directoryViews } from '#src/domain/directoryState.ts';
import classes from './DirectoryTools.module.css';
import type { DirectoryChange } from './useDirectoryState.ts';

type DirectoryToolsProps = Pick<DirectoryState, 'sort' | 'view'> & {
  chosenCount: number;
  onOpenFilters: () => void;
  hasWords: boolean;
  onChange: (change: DirectoryChange) => void;
};

/** How the governments are shown; on a phone also the way to the filters. */
export function DirectoryTools(props: DirectoryToolsProps) {
  const { chosenCount, onOpenFilters, hasWords, sort, view, onChange } = props;
  const { t } = useTranslation('organisations');
  return (
    <div className={classes.tools}>
      <Button
        variant="default"
        className={classes.filterButton ?? ''}
        leftSection={<IconAdjustmentsHorizontal size={20} aria-hidden="true" />}
        onClick={onOpenFilters}
      >
        {chosenCount > 0 ? t('filter.openChosen', { count: chosenCount }) : t('filter.open')}
      </Button>
      <SegmentedControl
        aria-label={t('view.label')}
        data={directoryViews.map((value) => ({ value, label: t(`view.${value}`) }))}
        value={view}
        onChange={(chosen) => isOneOf(directoryViews, chosen) && onChange({ view: chosen })}
      />
      {view === 'list' && (
        <Select
          className={classes.sort ?? ''}
          aria-label={t('sort.label')}
          data={directorySorts
            .filter((one) => hasWords || one !== 'best')
            .map((one) => ({ value: one, label: t(`sort.${one}`) }))}
          value={!hasWords && sort === 'best' ? 'name' : sort}
          onChange={(chosen) => isOneOf(directorySorts, chosen) && onChange({ sort: chosen })}
          allowDeselect={false}
        />
      )}
    </div>
  );
}
