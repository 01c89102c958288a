import { queryOptions } from '@tanstack/react-query';
import { doc, getDoc } from 'firebase/firestore';
import type { ListedOrganisation } from '#src/domain/organisation.ts';
import { database } from '../client/database.ts';
import { withDataErrors } from '../errors.ts';
import { collections } from '../schema/collections.ts';
import { readOne } from '../schema/converter.ts';

const fiveMinutes = 5 * 60_000;

/** Every member government as anybody may know it, sorted by name: one document read. */
export function publicOrganisationsQuery() {
  return queryOptions({
    queryKey: ['organisations', 'public'],
    staleTime: fiveMinutes,
    queryFn: () =>
      withDataErrors(async (): Promise<ListedOrganisation[]> => {
        const list = readOne(await getDoc(collections(database()).publicOrganisations));
        return Object.entries(list?.entries ?? {})
          .map(([id, entry]) => ({ id, ...entry }))
          .sort((a, b) => a.name.localeCompare(b.name));
      }),
  });
}

export function organisationQuery(id: string) {
  return queryOptions({
    queryKey: ['organisations', id],
    staleTime: fiveMinutes,
    queryFn: () =>
      withDataErrors(async () => readOne(await getDoc(doc(collections(database()).organisations, id)))),
  });
}
