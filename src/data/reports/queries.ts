import { queryOptions } from '@tanstack/react-query';
import { doc, getDoc, getDocs, limit, onSnapshot, orderBy, query, where } from 'firebase/firestore';
import { type Report, reportId } from '#src/domain/report.ts';
import { database } from '../client/database.ts';
import { withDataErrors } from '../errors.ts';
import { liveQuery } from '../liveQuery.ts';
import { collections } from '../schema/collections.ts';
import { readList, readOne } from '../schema/converter.ts';

const listMax = 50;

/** What this member told the secretariat about one thing; null when nothing. */
export function myReportQuery(target: string, uid: string) {
  return queryOptions({
    queryKey: ['reports', 'one', target, uid],
    staleTime: 60_000,
    queryFn: () =>
      withDataErrors(async () =>
        readOne(await getDoc(doc(collections(database()).reports, reportId(target, uid)))),
      ),
  });
}

/** What this member has reported, newest first. */
export function myReportsQuery(uid: string) {
  return queryOptions({
    queryKey: ['reports', 'of', uid],
    staleTime: 60_000,
    queryFn: () =>
      withDataErrors(async () =>
        readList(
          await getDocs(
            query(
              collections(database()).reports,
              where('byUid', '==', uid),
              orderBy('at', 'desc'),
              limit(listMax),
            ),
          ),
        ),
      ),
  });
}

/** For moderators: what waits for a decision, oldest first; live. */
export function openReportsQuery() {
  return liveQuery<Report[]>({
    queryKey: ['reports', 'open'],
    subscribe: (next, fail) =>
      onSnapshot(
        query(collections(database()).reports, where('status', '==', 'open'), orderBy('at'), limit(listMax)),
        (snapshot) => next(readList(snapshot)),
        fail,
      ),
  });
}
