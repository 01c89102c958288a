import { type QueryClient, queryOptions } from '@tanstack/react-query';
import { getDocs, limit, orderBy, query } from 'firebase/firestore';
import type { ComparedText } from '#src/domain/duplicates.ts';
import type { FinderAnswers, FinderKind, FinderQuery, FinderQuestions } from '#src/domain/finder.ts';
import { database } from '../client/database.ts';
import { withDataErrors } from '../errors.ts';
import { collections } from '../schema/collections.ts';
import { readList } from '../schema/converter.ts';
import { type Finder, theFinder } from './port.ts';

/** The library's answer to what a reader typed and chose: the first `count` cases, and how many each choice leaves. */
export function findQuery(query: FinderQuery, count: number) {
  return finderQuery('find', { query, count });
}

/** Where on the map the same cases are. */
export function placesQuery(query: FinderQuery) {
  return finderQuery('places', { query });
}

/** Cases by their ids, in that order; those that are not in the catalog are missing. */
export function casesQuery(ids: readonly string[]) {
  return finderQuery('cases', { ids });
}

/** Cases from cities like the reader's. */
export function matchQuery(question: FinderQuestions['match']) {
  return finderQuery('match', question);
}

/** Cases that may tell the same story as a text. */
export function duplicatesQuery(text: ComparedText, excludeId?: string) {
  return finderQuery('duplicates', { text, excludeId });
}

/** How many cases of each search appeared after a time. */
export function newSinceQuery(searches: FinderQuestions['newSince']['searches']) {
  return finderQuery('newSince', { searches });
}

/** The published cases of one government, newest first. */
export function casesOfCityQuery(organisationId: string) {
  return finderQuery('ofCity', { organisationId });
}

/** Which governments, regions and sizes the library tells of; `day` is today, in days since 1970. */
export function coverageQuery(day: number) {
  return finderQuery('coverage', { day });
}

/** The title of a case, if one of the lists that were asked for has told it. */
export function listedTitle(client: QueryClient, id: string): string | undefined {
  return client
    .getQueriesData<FinderAnswers['find']>({ queryKey: [finderKey, 'find'] })
    .flatMap(([, answer]) => answer?.found ?? [])
    .find(({ item }) => item.id === id)?.item.title;
}

/** How large the catalog is, as soon as there is one, and a stamp that changes with every publication. */
export function catalogStatusQuery() {
  return finderQuery('status', {});
}

const finderKey = 'finder';
const aMinute = 60_000;
const following = new WeakMap<QueryClient, Finder>();

function finderQuery<K extends FinderKind>(kind: K, question: FinderQuestions[K]) {
  return queryOptions({
    queryKey: [finderKey, kind, question],
    queryFn: async ({ client }) => (await followed(client)).ask(kind, question),
    // Asked again when the finder says that something changed, see below.
    staleTime: Number.POSITIVE_INFINITY,
    // Every keystroke is a question: answers nobody looks at are soon forgotten.
    gcTime: aMinute,
  });
}

/** The finder; from the first question on, answers on the screen are asked for again after every change. */
async function followed(client: QueryClient): Promise<Finder> {
  const finder = await theFinder();
  if (following.get(client) !== finder) {
    following.set(client, finder);
    finder.onChange(() => void client.invalidateQueries({ queryKey: [finderKey] }));
  }
  return finder;
}

/** Number of the shard that new cases go to: where publishing begins to look for room. */
export function newestShardQuery() {
  return queryOptions({
    queryKey: ['catalog', 'newest'],
    queryFn: () =>
      withDataErrors(async () => {
        const newest = query(collections(database()).catalog, orderBy('number', 'desc'), limit(1));
        return readList(await getDocs(newest))[0]?.number ?? 1;
      }),
  });
}
