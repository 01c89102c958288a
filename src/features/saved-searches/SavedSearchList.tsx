import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './SavedSearches.module.css';
import { SavedSearchRow } from './SavedSearchRow.tsx';
import type { SavedSearchNews } from './useSavedSearches.ts';
import { useSearchActs } from './useSearchActs.tsx';

type SavedSearchListProps = {
  searches: readonly SavedSearchNews[];
  onOpen?: () => void;
};

export function SavedSearchList({ searches, onOpen }: SavedSearchListProps) {
  const { t } = useTranslation('savedSearches');
  const { rename, markSeen, remove } = useSearchActs();
  const list = useRef<HTMLUListElement>(null);

  return (
    <ul ref={list} tabIndex={-1} className={classes.list} aria-label={t('title')}>
      {searches.map(({ search, newCount }) => (
        <li key={search.id} className={classes.item}>
          <SavedSearchRow
            search={search}
            newCount={newCount}
            onOpen={(opened) => {
              markSeen(opened);
              onOpen?.();
            }}
            onRename={rename}
            onDelete={(deleted) => {
              // The button goes with its row; focus stays where the next ones are.
              list.current?.focus();
              remove(deleted);
            }}
          />
        </li>
      ))}
    </ul>
  );
}
