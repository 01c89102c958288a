import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { type LibrarySort, librarySorts } from '#src/domain/library.ts';
import { type LibraryView, libraryViews } from '#src/domain/libraryState.ts';
import { ListTools } from '#src/ui/facets/ListTools.tsx';
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
    <ListTools
      filterLabel={chosenCount > 0 ? t('filter.openChosen', { count: chosenCount }) : t('filter.open')}
      onOpenFilters={onOpenFilters}
      view={
        hasMap
          ? {
              label: t('view.label'),
              value: view,
              choices: libraryViews.map((value) => ({ value, label: t(`view.${value}`) })),
              onChoose: (chosen) => onChange({ view: chosen }),
            }
          : null
      }
      sort={
        view === 'list'
          ? {
              label: t('sort.label'),
              value: !hasWords && sort === 'relevance' ? 'newest' : sort,
              choices: librarySorts
                .filter((one) => hasWords || one !== 'relevance')
                .map((one) => ({ value: one, label: t(`sort.${one}`) })),
              onChoose: (chosen) => onChange({ sort: chosen }),
            }
          : null
      }
    />
  );
});
