import { useTranslation } from 'react-i18next';
import { SearchBox } from '#src/ui/facets/SearchBox.tsx';
import classes from './Library.module.css';
import { LibraryFound, type LibraryParts } from './LibraryFound.tsx';
import { useLibraryResults } from './useLibraryResults.ts';
import { useLibraryState } from './useLibraryState.ts';

/** Search as one types, filters, sorting, list and map: answered on the device, everything in the address. */
export function Library({ renderMap, renderActions, renderSearch }: LibraryParts) {
  const { t } = useTranslation('library');
  const { state, settled, type, choose, showMore } = useLibraryState();
  const answered = useLibraryResults(state);
  return (
    <div className={classes.library}>
      <div className={classes.search}>
        <SearchBox
          label={t('search.label')}
          placeholder={t('search.placeholder')}
          clearLabel={t('search.clear')}
          words={state.words}
          onType={type}
        />
      </div>
      <LibraryFound
        {...answered}
        filters={state.filters}
        sort={state.sort}
        view={state.view}
        settled={settled}
        choose={choose}
        showMore={showMore}
        renderMap={renderMap}
        renderActions={renderActions}
        renderSearch={renderSearch}
      />
    </div>
  );
}
