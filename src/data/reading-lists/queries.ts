import { queryOptions } from '@tanstack/react-query';
import { doc, getDocs, limit, onSnapshot, orderBy, query, where } from 'firebase/firestore';
import { type ReadingList, readingListLimits } from '#src/domain/readingList.ts';
import { database } from '../client/database.ts';
import { withDataErrors } from '../errors.ts';
import { liveQuery } from '../liveQuery.ts';
import { collections } from '../schema/collections.ts';
import { readList, readOne } from '../schema/converter.ts';

/** A member's own lists, last changed first; live, because they are changed from several screens and tabs. */
export function myReadingListsQuery(uid: string) {
  return liveQuery<ReadingList[]>({
    queryKey: ['readingLists', 'mine', uid],
    subscribe: (next, fail) =>
      onSnapshot(
        query(
          collections(database()).readingLists,
          where('ownerUid', '==', uid),
          orderBy('updatedAt', 'desc'),
          limit(readingListLimits.perMember),
        ),
        (snapshot) => next(readList(snapshot)),
        fail,
      ),
  });
}

const sharedMost = 24;

/**
 * The lists that members share, last changed first, at most twenty-four. Not live: whoever keeps changing a shared list
 * must not cost everybody else reads.
 */
export function sharedReadingListsQuery() {
  return queryOptions({
    queryKey: ['readingLists', 'shared'],
    staleTime: 60_000,
    queryFn: () =>
      withDataErrors(async () =>
        readList(
          await getDocs(
            query(
              collections(database()).readingLists,
              where('shared', '==', true),
              orderBy('updatedAt', 'desc'),
              limit(sharedMost),
            ),
          ),
        ),
      ),
  });
}

/** One list, live. Refused when it is neither one's own nor shared, whether it is there or not. */
export function readingListQuery(id: string) {
  return liveQuery<ReadingList | null>({
    queryKey: ['readingLists', 'one', id],
    subscribe: (next, fail) =>
      onSnapshot(
        doc(collections(database()).readingLists, id),
        { includeMetadataChanges: true },
        (snapshot) => {
          // The device's copy of a list that is shared no longer must not stand before the refusal.
          if (snapshot.metadata.fromCache && (navigator.onLine || !snapshot.exists())) return;
          next(readOne(snapshot));
        },
        fail,
      ),
  });
}
