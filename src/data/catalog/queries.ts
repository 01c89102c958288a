import { type QueryClient, queryOptions } from '@tanstack/react-query';
import { getDocs, limit, onSnapshot, orderBy, query, Timestamp, where } from 'firebase/firestore';
import * as v from 'valibot';
import type { CatalogItem, Shard } from '#src/domain/catalog.ts';
import { catalogEntrySchema, catalogItem } from '#src/domain/catalog.ts';
import type { ComparedText } from '#src/domain/duplicates.ts';
import type { FinderKind, FinderQuery, FinderQuestions } from '#src/domain/finder.ts';
import { database } from '../client/database.ts';
import { keep, recall } from '../client/deviceStore.ts';
import { withDataErrors } from '../errors.ts';
import { liveQuery } from '../liveQuery.ts';
import { collections } from '../schema/collections.ts';
import { readList } from '../schema/converter.ts';
import { type Finder, theFinder } from './port.ts';

/** Far more shards than ten thousand cases need; the rules ask for a limit. */
const shardsMax = 60;
const deviceKey = 'catalog';

const keptSchema = v.object({
  seconds: v.number(),
  nanoseconds: v.number(),
  shards: v.record(v.string(), v.record(v.string(), catalogEntrySchema)),
});
type Kept = v.InferOutput<typeof keptSchema>;

/**
 * The whole catalog: what the device kept at once, then only the shards that changed since, then live. A warm visit
 * costs one document read when nothing changed.
 */
export function catalogQuery() {
  return liveQuery<CatalogItem[]>({
    queryKey: ['catalog'],
    subscribe: (next, fail) => {
      let isOver = false;
      let stop: () => void = () => undefined;
      void recallCatalog().then((kept) => {
        if (isOver) return;
        const since = new Timestamp(kept.seconds, kept.nanoseconds);
        if (kept.seconds > 0) next(itemsOf(kept));
        stop = onSnapshot(
          query(
            collections(database()).catalog,
            where('updatedAt', '>', since),
            orderBy('updatedAt', 'desc'),
            limit(shardsMax),
          ),
          (snapshot) => {
            // An empty first answer from the local cache says nothing yet.
            if (snapshot.metadata.fromCache && snapshot.empty && kept.seconds === 0) return;
            for (const shard of readList(snapshot)) kept.shards[shard.id] = shard.entries;
            const newest: unknown = snapshot.docs[0]?.get('updatedAt');
            if (newest instanceof Timestamp) {
              kept.seconds = newest.seconds;
              kept.nanoseconds = newest.nanoseconds;
            }
            if (!snapshot.empty) void keep(deviceKey, kept);
            next(itemsOf(kept));
          },
          fail,
        );
      });
      return () => {
        isOver = true;
        stop();
      };
    },
  });
}

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

async function recallCatalog(): Promise<Kept> {
  const parsed = v.safeParse(keptSchema, await recall(deviceKey));
  return parsed.success ? parsed.output : { seconds: 0, nanoseconds: 0, shards: {} };
}

function itemsOf({ shards }: { shards: Record<string, Shard['entries']> }): CatalogItem[] {
  return Object.values(shards).flatMap((entries) =>
    Object.entries(entries).map(([id, entry]) => catalogItem(id, entry)),
  );
}
