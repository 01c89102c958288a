import { queryOptions } from '@tanstack/react-query';
import { getDocs, limit, query, where } from 'firebase/firestore';
import { database } from '../client/database.ts';
import { withDataErrors } from '../errors.ts';
import { collections } from '../schema/collections.ts';
import { readList } from '../schema/converter.ts';

const listMax = 20;

/** The published cases of one author, newest first; at most twenty. */
export function casesByAuthorQuery(uid: string) {
  return queryOptions({
    queryKey: ['caseStudies', 'by', uid],
    staleTime: 60_000,
    queryFn: () =>
      withDataErrors(async () => {
        const found = await getDocs(
          query(
            collections(database()).caseStudies,
            where('status', '==', 'published'),
            where('authorUids', 'array-contains', uid),
            limit(listMax),
          ),
        );
        return readList(found).toSorted((a, b) => b.publishedAt.getTime() - a.publishedAt.getTime());
      }),
  });
}
