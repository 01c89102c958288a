import { queryOptions } from '@tanstack/react-query';
import { getDocs, limit, orderBy, query, where } from 'firebase/firestore';
import { reviewCutoff } from '#src/domain/caseHistory.ts';
import { database } from '../client/database.ts';
import { withDataErrors } from '../errors.ts';
import { collections } from '../schema/collections.ts';
import { readList } from '../schema/converter.ts';

const listMax = 20;
const anHour = 3_600_000;

/** A city's published cases that are due for another look, the longest unconfirmed first: only those are read. */
export function dueCasesQuery(organisationId: string, now: Date) {
  return queryOptions({
    queryKey: ['caseStudies', 'due', organisationId, now.toISOString().slice(0, 10)],
    staleTime: anHour,
    queryFn: () =>
      withDataErrors(async () =>
        readList(
          await getDocs(
            query(
              collections(database()).caseStudies,
              where('organisationId', '==', organisationId),
              where('status', '==', 'published'),
              where('confirmedAt', '<', reviewCutoff(now)),
              orderBy('confirmedAt', 'asc'),
              limit(listMax),
            ),
          ),
        ),
      ),
  });
}
