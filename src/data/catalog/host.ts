import * as v from 'valibot';
import { type CatalogItem, catalogEntrySchema, catalogItem } from '#src/domain/catalog.ts';
import { answer, needsIndex } from '#src/domain/finder.ts';
import {
  emptyFinder,
  indexSome,
  isIndexed,
  putLabels,
  putOrganisations,
  putShard,
} from '#src/domain/finderState.ts';
import type { Asked, FromFinder, RawShard, SyncTime, ToFinder } from './protocol.ts';

/** Where the catalog stays between visits. */
export interface Device {
  recall(keys: readonly string[]): Promise<unknown[]>;
  keep(entries: readonly [string, unknown][]): Promise<void>;
}

const headKey = 'catalog';
const shardKey = (id: string) => `catalog/${id}`;

const timeSchema = v.object({ seconds: v.number(), nanoseconds: v.number() });
const headSchema = v.object({ until: timeSchema, shards: v.array(v.string()) });
/** An entry as Firestore hands it over, and as the device keeps it: its time is no `Date` yet. */
const rawEntrySchema = v.object({
  ...catalogEntrySchema.entries,
  since: v.pipe(
    timeSchema,
    v.transform(({ seconds, nanoseconds }) => new Date(seconds * 1000 + nanoseconds / 1_000_000)),
  ),
});
const rawEntriesSchema = v.record(v.string(), v.unknown());

/** Cases taken into the search at a time: some 30 ms, so that other questions need not wait. */
const slice = 200;
/** How long the search waits for the names of cities and tags before it is built without them. */
const patience = 3_000;

/** The finder behind a channel: holds the library, keeps it on the device, answers. Knows no worker and no window. */
export function createHost(device: Device, post: (message: FromFinder) => void) {
  const state = emptyFinder();
  const kept = new Set<string>();
  const waitingForIndex: Asked[] = [];
  let isIndexing = false;
  // Built once with all names rather than a second time when they come.
  let missing = { organisations: true, labels: true };

  return {
    /** First of all; until it has ended, nothing else is to be said. */
    async recall(): Promise<void> {
      const head = v.safeParse(headSchema, (await device.recall([headKey]))[0]);
      const until: SyncTime = head.success ? head.output.until : { seconds: 0, nanoseconds: 0 };
      const ids = head.success ? head.output.shards : [];
      const entries = await device.recall(ids.map(shardKey));
      ids.forEach((id, index) => {
        kept.add(id);
        putShard(state, id, itemsOf({ id, entries: entries[index] }));
      });
      performance.mark('finder.recalled');
      post({ say: 'recalled', until, cases: state.byId.size });
      setTimeout(() => {
        missing = { organisations: false, labels: false };
        void index();
      }, patience);
      void index();
    },

    hear(message: ToFinder): void {
      if (message.say === 'ask') {
        if (needsIndex(message.kind, message.question) && !isIndexed(state)) waitingForIndex.push(message);
        else answerTo(message);
        return;
      }
      if (message.say === 'shards') {
        for (const shard of message.shards) {
          kept.add(shard.id);
          putShard(state, shard.id, itemsOf(shard));
        }
        void keepShards(message.shards, message.until);
        // The last word of a synchronisation that brought nothing.
        if (message.shards.length === 0) return;
      }
      if (message.say === 'organisations') {
        missing.organisations = false;
        putOrganisations(state, message.list);
      }
      if (message.say === 'labels') {
        missing.labels = false;
        putLabels(state, message.labels);
      }
      post({ say: 'changed' });
      void index();
    },
  };

  async function index(): Promise<void> {
    if (isIndexing || missing.organisations || missing.labels) return;
    isIndexing = true;
    while (indexSome(state, slice)) await pause();
    isIndexing = false;
    performance.mark('finder.indexed');
    for (const question of waitingForIndex.splice(0)) answerTo(question);
  }

  function answerTo({ number, kind, question }: Asked): void {
    try {
      post({ say: 'answer', number, kind, answer: answer(state, kind, question) });
    } catch (error) {
      post({ say: 'failed', number, message: String(error) });
    }
  }

  /** The time last: a visit that ends in between asks for these shards again. */
  async function keepShards(shards: readonly RawShard[], until: SyncTime | null): Promise<void> {
    if (shards.length > 0) await device.keep(shards.map(({ id, entries }) => [shardKey(id), entries]));
    if (until) await device.keep([[headKey, { until, shards: [...kept] }]]);
  }
}

/** What cannot be read is left out: one broken entry must not hide the others. */
function itemsOf({ id: shardId, entries }: RawShard): CatalogItem[] {
  const list = v.safeParse(rawEntriesSchema, entries);
  if (!list.success) return [];
  return Object.entries(list.output).flatMap(([id, raw]) => {
    const entry = v.safeParse(rawEntrySchema, raw);
    if (entry.success) return [catalogItem(id, entry.output)];
    console.warn(`catalog entry does not fit its schema: ${shardId}/${id}`, entry.issues);
    return [];
  });
}

function pause(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, 0);
  });
}
