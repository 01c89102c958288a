import { notifications } from '@mantine/notifications';
import { useTranslation } from 'react-i18next';
import { database } from '#src/data/client/database.ts';
import {
  deleteSearch,
  markSearchSeen,
  renameSearch,
  restoreSearch,
} from '#src/data/saved-searches/commands.ts';
import { useMember } from '#src/data/session/useSession.ts';
import type { SavedSearch } from '#src/domain/savedSearch.ts';
import { DeletedSearch } from './DeletedSearch.tsx';

/** What its owner does with a saved search; the list follows by itself, because it is live. */
export function useSearchActs() {
  const { t } = useTranslation('savedSearches');
  const { identity } = useMember();
  const { uid } = identity;
  const tellFailure = () => notifications.show({ color: 'red', message: t('failed') });

  return {
    rename: (search: SavedSearch, name: string) => renameSearch(database(), uid, search.id, name),
    markSeen: (search: SavedSearch) => {
      // Not marked, it counts the same cases again: nothing is lost, and nobody need be told on the way to them.
      markSearchSeen(database(), uid, search.id).catch(() => undefined);
    },
    remove: (search: SavedSearch) => {
      const notice = `deleted-search-${search.id}`;
      deleteSearch(database(), uid, search.id).catch(tellFailure);
      notifications.show({
        id: notice,
        autoClose: undoForMs,
        closeButtonProps: { 'aria-label': t('deleted.close') },
        message: (
          <DeletedSearch
            name={search.name}
            onUndo={() => {
              notifications.hide(notice);
              restoreSearch(database(), uid, search).catch(tellFailure);
            }}
          />
        ),
      });
    },
  };
}

/** Long enough to be reached by keyboard or a screen reader. */
const undoForMs = 20_000;
