import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { directorySorts } from '#src/domain/directory.ts';
import { type DirectoryState, directoryViews } from '#src/domain/directoryState.ts';
import { ListTools } from '#src/ui/facets/ListTools.tsx';
import type { DirectoryChange } from './useDirectoryState.ts';

type DirectoryToolsProps = Pick<DirectoryState, 'sort' | 'view'> & {
  chosenCount: number;
  onOpenFilters: () => void;
  hasWords: boolean;
  onChange: (change: DirectoryChange) => void;
};

/** How the governments are shown; on a phone also the way to the filters. */
export const DirectoryTools = memo(function DirectoryTools(props: DirectoryToolsProps) {
  const { chosenCount, onOpenFilters, hasWords, sort, view, onChange } = props;
  const { t } = useTranslation('organisations');
  return (
    <ListTools
      filterLabel={chosenCount > 0 ? t('filter.openChosen', { count: chosenCount }) : t('filter.open')}
      onOpenFilters={onOpenFilters}
      view={{
        label: t('view.label'),
        value: view,
        choices: directoryViews.map((value) => ({ value, label: t(`view.${value}`) })),
        onChoose: (chosen) => onChange({ view: chosen }),
      }}
      sort={
        view === 'list'
          ? {
              label: t('sort.label'),
              value: !hasWords && sort === 'best' ? 'name' : sort,
              choices: directorySorts
                .filter((one) => hasWords || one !== 'best')
                .map((one) => ({ value: one, label: t(`sort.${one}`) })),
              onChoose: (chosen) => onChange({ sort: chosen }),
            }
          : null
      }
    />
  );
});
