import { useDeferredValue, useMemo } from 'react';
import classes from './Library.module.css';
import { LibraryFound, type LibraryParts } from './LibraryFound.tsx';
import { LibrarySearchBox } from './LibrarySearchBox.tsx';
import { useLibraryState } from './useLibraryState.ts';

/** Search as one types, filters, sorting, list and map: answered on the device, everything in the address. */
export function Library({ renderMap, renderActions, renderSearch }: LibraryParts) {
  const { state, settled, type, choose, showMore } = useLibraryState();
  const { filters, sort, view, page } = state;
  // A further key comes before the answer to the last one is drawn.
  const words = useDeferredValue(state.words);
  const shown = useMemo(() => ({ words, filters, sort, view, page }), [words, filters, sort, view, page]);
  return (
    <div className={classes.library}>
      <div className={classes.search}>
        <LibrarySearchBox words={state.words} onType={type} />
      </div>
      <LibraryFound
        state={shown}
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
