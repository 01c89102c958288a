import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { database } from '#src/data/client/database.ts';
import { changeItems } from '#src/data/reading-lists/commands.ts';
import { myReadingListsQuery, readingListQuery } from '#src/data/reading-lists/queries.ts';
import { type ItemChange, type ReadingList, withItemChange } from '#src/domain/readingList.ts';

type Changed = Pick<ReadingList, 'id' | 'ownerUid' | 'items'>;

/**
 * Changes of a list's order: on the screen at once, stored one after the other. What could not be stored leaves the
 * screen again, and the reason stays.
 */
export function useItemChanges(list: Changed) {
  const client = useQueryClient();
  const [waiting, setWaiting] = useState<readonly ItemChange[]>([]);
  const storing = useMutation({
    scope: { id: `reading list ${list.id}` },
    mutationFn: (change: ItemChange) => changeItems(database(), { listId: list.id, change }),
    onSuccess: (items) => {
      // The listener brings the same a moment later; until then the list would jump back.
      const withItems = (known: ReadingList) => ({ ...known, items: [...items] });
      client.setQueryData(readingListQuery(list.id).queryKey, (known) => known && withItems(known));
      client.setQueryData(myReadingListsQuery(list.ownerUid).queryKey, (known) =>
        known?.map((one) => (one.id === list.id ? withItems(one) : one)),
      );
    },
    onSettled: (_items, _error, change) => setWaiting((all) => all.filter((one) => one !== change)),
  });

  return {
    items: waiting.reduce(withItemChange, list.items),
    error: storing.error,
    change: (change: ItemChange, onStored?: () => void) => {
      setWaiting((all) => [...all, change]);
      storing.mutate(change, { onSuccess: onStored });
    },
  };
}
