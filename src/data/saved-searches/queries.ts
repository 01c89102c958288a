import { limit, onSnapshot, query } from 'firebase/firestore';
import { type SavedSearch, savedSearchLimits } from '#src/domain/savedSearch.ts';
import { database } from '../client/database.ts';
import { liveQuery } from '../liveQuery.ts';
import { collections } from '../schema/collections.ts';
import { readList } from '../schema/converter.ts';

/** One's own saved searches, newest first; live. */
export function savedSearchesQuery(uid: string) {
  return liveQuery<SavedSearch[]>({
    queryKey: ['savedSearches', uid],
    subscribe: (next, fail) =>
      onSnapshot(
        query(collections(database()).memberSavedSearches(uid), limit(savedSearchLimits.perMember)),
        (snapshot) =>
          next(readList(snapshot).toSorted((a, b) => b.createdAt.getTime() - a.createdAt.getTime())),
        fail,
      ),
  });
}
