import { Button, Popover } from '@mantine/core';
import { IconBookmark, IconBookmarkPlus } from '@tabler/icons-react';
import { memo, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { database } from '#src/data/client/database.ts';
import { saveSearch } from '#src/data/saved-searches/commands.ts';
import { useMember } from '#src/data/session/useSession.ts';
import type { FinderQuery } from '#src/domain/finder.ts';
import { countFilters } from '#src/domain/library.ts';
import { writeQuery } from '#src/domain/libraryState.ts';
import { savedSearchLimits, suggestedName } from '#src/domain/savedSearch.ts';
import { Faces } from '#src/ui/Faces.tsx';
import classes from './SavedSearches.module.css';
import { SavedSearchList } from './SavedSearchList.tsx';
import { SearchNameForm } from './SearchNameForm.tsx';
import { useSavedSearches } from './useSavedSearches.ts';

type SavedSearchBarProps = {
  /** What is asked at the moment. */
  query: FinderQuery;
  /** Its filters as the reader knows them; a new search is named after them and the words. */
  names: readonly string[];
};

/** Keeps the search on the screen, and leads back to those that were kept. */
export const SavedSearchBar = memo(function SavedSearchBar({ query, names }: SavedSearchBarProps) {
  const { t } = useTranslation('savedSearches');
  const { identity } = useMember();
  const searches = useSavedSearches();
  const [open, setOpen] = useState<'save' | 'list' | null>(null);
  const written = useMemo(() => writeQuery(query), [query]);

  const kept = searches.data ?? [];
  const isAsking = query.words !== '' || countFilters(query.filters) > 0;
  const known = kept.find(({ search }) => search.query === written);
  const isFull = kept.length >= savedSearchLimits.perMember;
  const isLong = written.length > savedSearchLimits.query;
  const newCount = kept.reduce((sum, one) => sum + (one.newCount ?? 0), 0);
  const close = () => setOpen(null);

  return (
    <div className={classes.bar}>
      {isAsking && !known && !isFull && !isLong && (
        <Popover opened={open === 'save'} onChange={(isOpen) => setOpen(isOpen ? 'save' : null)} {...panel}>
          <Popover.Target>
            <Button
              variant="subtle"
              size="sm"
              leftSection={<IconBookmarkPlus size={18} aria-hidden="true" />}
              onClick={() => setOpen(open === 'save' ? null : 'save')}
              disabled={searches.data === undefined}
            >
              {t('save.open')}
            </Button>
          </Popover.Target>
          <Popover.Dropdown aria-label={t('save.open')} className={classes.panel}>
            <SearchNameForm
              label={t('save.label')}
              initialName={suggestedName([query.words, ...names])}
              onSave={(name) =>
                saveSearch(
                  database(),
                  identity.uid,
                  { name, query: written },
                  kept.map(({ search }) => search.id),
                )
              }
              onDone={close}
              onCancel={close}
            />
          </Popover.Dropdown>
        </Popover>
      )}
      {isAsking && (known || isFull || isLong) && (
        <p className={classes.note} dir="auto">
          {known
            ? t('save.known', { name: known.search.name })
            : isFull
              ? t('save.full', { count: savedSearchLimits.perMember })
              : t('save.long')}
        </p>
      )}
      <Popover opened={open === 'list'} onChange={(isOpen) => setOpen(isOpen ? 'list' : null)} {...panel}>
        <Popover.Target>
          <Button
            variant="subtle"
            size="sm"
            leftSection={<IconBookmark size={18} aria-hidden="true" />}
            onClick={() => setOpen(open === 'list' ? null : 'list')}
          >
            {newCount > 0 ? t('openNew', { count: newCount }) : t('title')}
          </Button>
        </Popover.Target>
        <Popover.Dropdown aria-label={t('title')} className={classes.panel}>
          <Faces query={searches} empty={<p className={classes.empty}>{t('empty')}</p>}>
            {(list) => <SavedSearchList searches={list} onOpen={close} />}
          </Faces>
        </Popover.Dropdown>
      </Popover>
      <p role="status" className="portal-visually-hidden">
        {known && isAsking && t('save.done')}
      </p>
    </div>
  );
});

const panel = {
  position: 'bottom-start',
  width: 'min(24rem, calc(100vw - 2 * var(--portal-gutter)))',
  trapFocus: true,
  returnFocus: true,
  shadow: 'md',
  keepMounted: false,
} as const;
