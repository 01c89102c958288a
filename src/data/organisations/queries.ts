import { type QueryClient, queryOptions } from '@tanstack/react-query';
import { doc, documentId, getDoc, getDocs, limit, orderBy, query, startAfter } from 'firebase/firestore';
import * as v from 'valibot';
import type { ListedOrganisation, Organisation } from '#src/domain/organisation.ts';
import { database } from '../client/database.ts';
import { keep, recall } from '../client/deviceStore.ts';
import { toDataError, withDataErrors } from '../errors.ts';
import { collections } from '../schema/collections.ts';
import { readList, readOne } from '../schema/converter.ts';
import { keptOrganisationsKey, keptOrganisationsSchema } from '../schema/keptOrganisations.ts';

const fiveMinutes = 5 * 60_000;
const anHour = 60 * 60_000;

/**
 * Every member government as anybody may know it, sorted by name: one document read, which for a large network weighs as
 * much as a picture. The device keeps it for an hour, and longer while there is no network.
 */
export function publicOrganisationsQuery() {
  return queryOptions({
    queryKey: ['organisations', 'public'],
    staleTime: fiveMinutes,
    queryFn: async (): Promise<ListedOrganisation[]> => {
      const kept = v.safeParse(keptOrganisationsSchema, await recall(keptOrganisationsKey));
      if (kept.success && Date.now() - kept.output.at < anHour) return kept.output.list;
      try {
        const list = await readOrganisations();
        void keep(keptOrganisationsKey, { at: Date.now(), list });
        return list;
      } catch (error) {
        if (kept.success && toDataError(error).kind === 'offline') return kept.output.list;
        throw error;
      }
    },
  });
}

/** Asks for the list anew: a government was added or renamed on this device. */
export async function refreshPublicOrganisations(client: QueryClient): Promise<void> {
  await keep(keptOrganisationsKey, undefined);
  await client.invalidateQueries({ queryKey: publicOrganisationsQuery().queryKey });
}

function readOrganisations(): Promise<ListedOrganisation[]> {
  return withDataErrors(async () => {
    const list = readOne(await getDoc(collections(database()).publicOrganisations));
    return Object.entries(list?.entries ?? {})
      .map(([id, entry]) => ({ id, ...entry }))
      .sort((a, b) => a.name.localeCompare(b.name));
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

const pageSize = 100;

/**
 * Every record, for whoever compares a file with them: as many reads as there are governments, so it is asked for by a
 * button, and never kept.
 */
export function readAllOrganisations(): Promise<Organisation[]> {
  return withDataErrors(async () => {
    const all: Organisation[] = [];
    let last = '';
    for (;;) {
      const page = await getDocs(
        query(
          collections(database()).organisations,
          orderBy(documentId()),
          ...(last === '' ? [] : [startAfter(last)]),
          limit(pageSize),
        ),
      );
      all.push(...readList(page));
      last = page.docs.at(-1)?.id ?? '';
      if (page.size < pageSize) return all;
    }
  });
}
