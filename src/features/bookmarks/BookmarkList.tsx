import { Select, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router-dom';
import { bookmarksQuery } from '#src/data/bookmarks/queries.ts';
import { useMember } from '#src/data/session/useSession.ts';
import { type Bookmark, bookmarkKinds, bookmarkLimits, findBookmarks } from '#src/domain/bookmark.ts';
import { isOneOf } from '#src/domain/classification.ts';
import { paths } from '#src/paths.ts';
import { ButtonLink } from '#src/ui/ButtonLink.tsx';
import { EmptyPanel } from '#src/ui/EmptyPanel.tsx';
import { Faces } from '#src/ui/Faces.tsx';
import { BookmarkRow } from './BookmarkRow.tsx';
import classes from './Bookmarks.module.css';

/** All that the reader has kept, the last one first; what is looked for stands in the address. */
export function BookmarkList() {
  const { t } = useTranslation('saved');
  const { uid } = useMember().identity;
  const bookmarks = useQuery(bookmarksQuery(uid));
  return (
    <section aria-labelledby="bookmarks">
      <h2 id="bookmarks" className={classes.title}>
        {t('bookmarks.title')}
      </h2>
      <Faces query={bookmarks} isEmpty={() => false}>
        {(kept) => <Kept kept={kept} />}
      </Faces>
    </section>
  );
}

function Kept({ kept }: { kept: readonly Bookmark[] }) {
  const { t } = useTranslation('saved');
  const [params, setParams] = useSearchParams();
  const seen = useSeen(kept);
  const words = params.get('q') ?? '';
  const asked = params.get('kind');
  const kind = isOneOf(bookmarkKinds, asked) ? asked : null;
  const choose = (name: 'q' | 'kind', value: string) =>
    setParams(
      (before) => {
        const after = new URLSearchParams(before);
        if (value === '') after.delete(name);
        else after.set(name, value);
        return after;
      },
      { replace: true },
    );
  if (seen.length === 0) {
    return (
      <EmptyPanel
        title={t('bookmarks.empty')}
        text={t('bookmarks.emptyText')}
        action={<ButtonLink to={paths.caseStudies.to()}>{t('bookmarks.emptyAction')}</ButtonLink>}
      />
    );
  }
  const found = findBookmarks(seen, { kind, words });
  const isKept = (key: string) => kept.some((one) => one.key === key);
  return (
    <>
      <search aria-label={t('bookmarks.filter')} className={classes.tools}>
        <TextInput
          type="search"
          className={classes.search}
          label={t('bookmarks.search')}
          leftSection={<IconSearch size={20} aria-hidden="true" />}
          value={words}
          maxLength={bookmarkLimits.title}
          onChange={({ currentTarget: { value } }) => choose('q', value)}
          dir="auto"
        />
        <Select
          className={classes.kind}
          label={t('bookmarks.kind')}
          data={[
            { value: '', label: t('bookmarks.everyKind') },
            ...bookmarkKinds.map((value) => ({ value, label: t(`kinds.${value}`) })),
          ]}
          value={kind ?? ''}
          onChange={(value) => choose('kind', value ?? '')}
          allowDeselect={false}
        />
      </search>
      <p role="status" className={classes.count}>
        {t('bookmarks.found', { count: found.filter(({ key }) => isKept(key)).length })}
      </p>
      <ul className={classes.rows} aria-label={t('bookmarks.title')}>
        {found.map((bookmark) => (
          <BookmarkRow key={bookmark.key} bookmark={bookmark} isKept={isKept(bookmark.key)} />
        ))}
      </ul>
    </>
  );
}

/** All that was in the list while it was on the screen: what is removed stays in its place, to be taken back. */
function useSeen(kept: readonly Bookmark[]): readonly Bookmark[] {
  const [gone, setGone] = useState<readonly Bookmark[]>([]);
  const [before, setBefore] = useState(kept);
  if (before !== kept) {
    setBefore(kept);
    const isThere = ({ key }: Bookmark) => kept.some((one) => one.key === key);
    setGone([...gone, ...before].filter((one) => !isThere(one)));
  }
  return [...kept, ...gone].sort((a, b) => b.savedAt.getTime() - a.savedAt.getTime());
}
