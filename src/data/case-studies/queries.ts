import { queryOptions } from '@tanstack/react-query';
import { doc, getDoc, getDocs, limit, onSnapshot, orderBy, query, where } from 'firebase/firestore';
import type { CaseStudy } from '#src/domain/caseStudy.ts';
import { database } from '../client/database.ts';
import { withDataErrors } from '../errors.ts';
import { liveQuery } from '../liveQuery.ts';
import { collections } from '../schema/collections.ts';
import { readList, readOne } from '../schema/converter.ts';

/** One published case; live, so that a reader sees the next version the moment it is published. */
export function caseStudyQuery(id: string) {
  return liveQuery<CaseStudy | null>({
    queryKey: ['caseStudies', id],
    subscribe: (next, fail) =>
      onSnapshot(
        doc(collections(database()).caseStudies, id),
        (snapshot) => {
          if (!snapshot.exists() && snapshot.metadata.fromCache) return;
          next(readOne(snapshot));
        },
        fail,
      ),
  });
}

const fiveMinutes = 5 * 60_000;

/** The cases published last, newest first. Each is read whole, so ask for few. */
export function latestCaseStudiesQuery(most: number) {
  return queryOptions({
    queryKey: ['caseStudies', 'latest', most],
    staleTime: fiveMinutes,
    queryFn: () =>
      withDataErrors(async () => {
        const latest = query(
          collections(database()).caseStudies,
          where('status', '==', 'published'),
          orderBy('publishedAt', 'desc'),
          limit(most),
        );
        return readList(await getDocs(latest));
      }),
  });
}

/** What did not work, and whom to ask: for active members. The version in the key keeps it in step with the case. */
export function memberOnlyQuery(id: string, version: number) {
  return queryOptions({
    queryKey: ['caseStudies', id, 'memberOnly', version],
    queryFn: () =>
      withDataErrors(async () => readOne(await getDoc(collections(database()).caseStudyMemberOnly(id)))),
  });
}

/** The immutable versions of a case, newest first. */
export function revisionsQuery(id: string) {
  return queryOptions({
    queryKey: ['caseStudies', id, 'revisions'],
    queryFn: () =>
      withDataErrors(async () =>
        readList(
          await getDocs(
            query(collections(database()).caseStudyRevisions(id), orderBy('version', 'desc'), limit(50)),
          ),
        ),
      ),
  });
}
