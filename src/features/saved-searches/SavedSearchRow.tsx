import { ActionIcon } from '@mantine/core';
import { IconPencil, IconTrash } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router-dom';
import { readQuery, writeQuery } from '#src/domain/libraryState.ts';
import type { SavedSearch } from '#src/domain/savedSearch.ts';
import { paths } from '#src/paths.ts';
import { formatDay } from '#src/ui/format.ts';
import { useNow } from '#src/ui/useNow.ts';
import classes from './SavedSearches.module.css';
import { SearchNameForm } from './SearchNameForm.tsx';
import type { SavedSearchNews } from './useSavedSearches.ts';

type SavedSearchRowProps = SavedSearchNews & {
  onOpen: (search: SavedSearch) => void;
  onRename: (search: SavedSearch, name: string) => Promise<unknown>;
  onDelete: (search: SavedSearch) => void;
};

/** A saved search: open it, or change its name, or let it go. */
export function SavedSearchRow({ search, newCount, onOpen, onRename, onDelete }: SavedSearchRowProps) {
  const { t } = useTranslation('savedSearches');
  const now = useNow();
  const [isRenaming, setRenaming] = useState(false);
  const pencil = useRef<HTMLButtonElement>(null);
  const wasRenaming = useRef(false);
  useEffect(() => {
    if (wasRenaming.current && !isRenaming) pencil.current?.focus();
    wasRenaming.current = isRenaming;
  }, [isRenaming]);
  const { name, seenAt } = search;

  if (isRenaming)
    return (
      <SearchNameForm
        label={t('rename.label')}
        initialName={name}
        onSave={(next) => onRename(search, next)}
        onDone={() => setRenaming(false)}
        onCancel={() => setRenaming(false)}
      />
    );
  return (
    <div className={classes.row}>
      <div className={classes.about}>
        <Link
          to={{ pathname: paths.caseStudies.to(), search: `?${addressOf(search, newCount)}` }}
          className={classes.link}
          dir="auto"
          onClick={() => onOpen(search)}
        >
          {name}
        </Link>
        <p className={classes.news} data-new={newCount !== undefined && newCount > 0 ? true : undefined}>
          {newCount === undefined
            ? t('news.unknown')
            : t('news.since', { count: newCount, when: formatDay(seenAt, now) })}
        </p>
      </div>
      <ActionIcon
        ref={pencil}
        variant="subtle"
        size="lg"
        aria-label={t('rename.open', { name })}
        onClick={() => setRenaming(true)}
      >
        <IconPencil size={20} aria-hidden="true" />
      </ActionIcon>
      <ActionIcon
        variant="subtle"
        size="lg"
        aria-label={t('delete', { name })}
        onClick={() => onDelete(search)}
      >
        <IconTrash size={20} aria-hidden="true" />
      </ActionIcon>
    </div>
  );
}

/** Where it leads: what is new stands first, so that it need not be looked for. */
function addressOf({ query }: SavedSearch, newCount: number | undefined): string {
  return newCount ? writeQuery({ ...readQuery(query), sort: 'published' }) : query;
}
