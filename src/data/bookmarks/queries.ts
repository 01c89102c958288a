import { onSnapshot } from 'firebase/firestore';
import { type Bookmark, bookmarkList } from '#src/domain/bookmark.ts';
import { database } from '../client/database.ts';
import { liveQuery } from '../liveQuery.ts';
import { collections } from '../schema/collections.ts';
import { readOne } from '../schema/converter.ts';

/** What a member has saved, the last one first. One document, live, however many cards ask. */
export function bookmarksQuery(uid: string) {
  return liveQuery<Bookmark[]>({
    queryKey: ['bookmarks', uid],
    subscribe: (next, fail) =>
      onSnapshot(
        collections(database()).memberBookmarks(uid),
        (snapshot) => next(bookmarkList(readOne(snapshot) ?? { entries: {} })),
        fail,
      ),
  });
}
