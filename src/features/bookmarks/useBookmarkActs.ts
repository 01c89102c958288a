import { notifications } from '@mantine/notifications';
import { useTranslation } from 'react-i18next';
import { removeBookmark, saveBookmark, setBookmarkNote } from '#src/data/bookmarks/commands.ts';
import { database } from '#src/data/client/database.ts';
import { useMember } from '#src/data/session/useSession.ts';
import type { Bookmark, BookmarkInput } from '#src/domain/bookmark.ts';
import { errorKindOf } from '#src/ui/ErrorPanel.tsx';

/**
 * What its owner does with a bookmark. Nobody waits for the network: the list is live and shows it at once, and what the
 * server refuses is said.
 */
export function useBookmarkActs() {
  const { t } = useTranslation();
  const { uid } = useMember().identity;
  const tellFailure = (error: unknown) =>
    notifications.show({
      color: 'red',
      message: t(errorKindOf(error) === 'tooMany' ? 'bookmark.full' : 'bookmark.failed'),
    });

  return {
    save: (input: BookmarkInput) => void saveBookmark(database(), uid, input).catch(tellFailure),
    remove: ({ key }: Bookmark) => void removeBookmark(database(), uid, key).catch(tellFailure),
    /** Puts it back as it was. */
    restore: (bookmark: Bookmark) =>
      void saveBookmark(database(), uid, bookmark, bookmark.savedAt).catch(tellFailure),
    setNote: ({ key }: Bookmark, note: string) =>
      void setBookmarkNote(database(), uid, key, note).catch(tellFailure),
  };
}
