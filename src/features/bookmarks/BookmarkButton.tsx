import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconBookmark, IconBookmarkFilled } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { bookmarksQuery } from '#src/data/bookmarks/queries.ts';
import { useMember } from '#src/data/session/useSession.ts';
import {
  type Bookmark,
  bookmarkKey,
  bookmarkLimits,
  bookmarkTitle,
  type Saved,
} from '#src/domain/bookmark.ts';
import { CardButton } from '#src/ui/CardButton.tsx';
import { RemovedBookmark } from './RemovedBookmark.tsx';
import { useBookmarkActs } from './useBookmarkActs.ts';

type BookmarkButtonProps = {
  saved: Saved;
  /** What it is called now; of something without a title, its words. */
  title: string;
  /** On a card it is quiet. */
  place?: 'card' | 'page';
};

/** Keeps something for later, or no longer. All of them look into one list, which costs one read. */
export function BookmarkButton({ saved, title, place = 'card' }: BookmarkButtonProps) {
  const { t } = useTranslation();
  const { uid } = useMember().identity;
  const key = bookmarkKey(saved);
  const { data } = useQuery({
    ...bookmarksQuery(uid),
    select: (list: Bookmark[]) => ({
      bookmark: list.find((one) => one.key === key) ?? null,
      isFull: list.length >= bookmarkLimits.most,
    }),
  });
  const acts = useBookmarkActs();
  const line = bookmarkTitle(title);
  const bookmark = data?.bookmark ?? null;
  const isFull = bookmark === null && data?.isFull === true;

  function toggle() {
    if (!data) return;
    if (bookmark === null) {
      acts.save({ ...saved, title: line, note: '' });
      return;
    }
    acts.remove(bookmark);
    const notice = `removed-bookmark-${key}`;
    notifications.show({
      id: notice,
      autoClose: undoForMs,
      closeButtonProps: { 'aria-label': t('bookmark.close') },
      message: (
        <RemovedBookmark
          title={bookmark.title}
          onUndo={() => {
            notifications.hide(notice);
            acts.restore(bookmark);
          }}
        />
      ),
    });
  }

  const Icon = bookmark ? IconBookmarkFilled : IconBookmark;
  const icon = <Icon size={18} aria-hidden="true" />;
  const state = {
    'aria-pressed': bookmark !== null,
    'aria-label': t('bookmark.named', { title: line }),
    title: isFull ? t('bookmark.full') : undefined,
    disabled: isFull,
    'aria-disabled': data === undefined,
    onClick: toggle,
  };
  return place === 'card' ? (
    <CardButton icon={icon} {...state}>
      {t('bookmark.save')}
    </CardButton>
  ) : (
    <Button variant={bookmark ? 'light' : 'default'} size="sm" leftSection={icon} {...state}>
      {t('bookmark.save')}
    </Button>
  );
}

/** Long enough to be reached by keyboard or a screen reader. */
const undoForMs = 20_000;
