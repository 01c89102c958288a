import * as v from 'valibot';
import { type CatalogItem, catalogEntrySchema, catalogItem } from '#src/domain/catalog.ts';
import { answer, needsIndex } from '#src/domain/finder.ts';
import {
  emptyFinder,
  indexSome,
  isIndexed,
  putLabels,
  putOrganisations,
  putSearch,
  putShard,
} from '#src/domain/finderState.ts';
import { hash } from '#src/domain/hash.ts';
import { restoreCaseSearch } from '#src/domain/search.ts';
import { keptOrganisationsKey, keptOrganisationsSchema } from '../schema/keptOrganisations.ts';
import type { Asked, FromFinder, RawShard, SyncTime, ToFinder } from './protocol.ts';

/** Where the catalog stays between visits. */
export interface Device {
  recall(keys: readonly string[]): Promise<unknown[]>;
  keep(entries: readonly [string, unknown][]): Promise<void>;
}

const headKey = 'catalog';
const searchKey = 'catalogSearch';
const labelsKey = 'catalogLabels';
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
const packedSchema = v.object({
  code: v.string(),
  labels: v.number(),
  ids: v.array(v.string()),
  terms: v.array(v.string()),
  averages: v.array(v.number()),
  numbers: v.instance(Uint32Array),
  marks: v.instance(Uint32Array),
});
const labelsSchema = v.object({
  pathways: v.record(v.string(), v.string()),
  topics: v.record(v.string(), v.string()),
});
const rawEntriesSchema = v.record(v.string(), v.unknown());

/** Cases taken into the search at a time: some 30 ms, so that other questions need not wait. */
const slice = 200;
/** So many cases take longer to index than to read from the device. */
const worthPacking = 500;
/** Packing holds up the answers for a moment: it waits until nobody has asked anything for so long. */
const quietMs = 5_000;
/** How long the search waits for the names of cities and tags before it is built without them. */
const patience = 3_000;

/**
 * The finder behind a channel: holds the library, keeps it on the device, answers. Knows no worker and no window.
 * `code` tells this build's search from another's, whose index is of no use to it; with null, none is kept.
 */
export function createHost(device: Device, post: (message: FromFinder) => void, code: string | null) {
  const state = emptyFinder();
  const kept = new Set<string>();
  const waitingForIndex: Asked[] = [];
  let isRecalled = false;
  let isIndexing = false;
  let packedBefore: Promise<unknown[]> | null = null;
  let packing: ReturnType<typeof setTimeout> | undefined;
  // Built once with all names rather than a second time when they come.
  let missing = { organisations: true, labels: true };

  return {
    /** First of all. What is heard before it has ended is taken in, but not into the search: it would drop the packed one. */
    async recall(): Promise<void> {
      if (code !== null) packedBefore = device.recall([searchKey]);
      const [keptHead, keptLabels, keptOrganisations] = await device.recall([
        headKey,
        labelsKey,
        keptOrganisationsKey,
      ]);
      recallNames(keptLabels, keptOrganisations);
      const head = v.safeParse(headSchema, keptHead);
      const until: SyncTime = head.success ? head.output.until : { seconds: 0, nanoseconds: 0 };
      const ids = head.success ? head.output.shards : [];
      const entries = await device.recall(ids.map(shardKey));
      ids.forEach((id, index) => {
        kept.add(id);
        putShard(state, id, itemsOf({ id, entries: entries[index] }));
      });
      isRecalled = true;
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
        packWhenQuiet();
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
      // What the device had kept is said again on every visit.
      let isNews = true;
      if (message.say === 'organisations') {
        isNews = putOrganisations(state, message.list) || missing.organisations;
        missing.organisations = false;
      }
      if (message.say === 'labels') {
        isNews = putLabels(state, message.labels) || missing.labels;
        missing.labels = false;
        if (isNews) void device.keep([[labelsKey, message.labels]]);
      }
      if (!isNews) return;
      post({ say: 'changed' });
      void index();
    },
  };

  /** With the names of the last visit the search need not wait for the page to have them. */
  function recallNames(keptLabels: unknown, keptOrganisations: unknown): void {
    const labels = v.safeParse(labelsSchema, keptLabels);
    const organisations = v.safeParse(keptOrganisationsSchema, keptOrganisations);
    // What the page has said in the meantime is newer.
    if (missing.labels && labels.success) {
      putLabels(state, labels.output);
      missing.labels = false;
    }
    if (missing.organisations && organisations.success) {
      putOrganisations(state, organisations.output.list);
      missing.organisations = false;
    }
  }

  async function index(): Promise<void> {
    if (isIndexing || !isRecalled || missing.organisations || missing.labels) return;
    isIndexing = true;
    if (packedBefore) await unpack(packedBefore);
    const isNews = !isIndexed(state);
    while (indexSome(state, slice)) await pause();
    isIndexing = false;
    if (isNews) performance.mark('finder.indexed');
    for (const question of waitingForIndex.splice(0)) answerTo(question);
    packWhenQuiet();
  }

  /** The search of an earlier visit, if this build and this language can use it. */
  async function unpack(kept: Promise<unknown[]>): Promise<void> {
    packedBefore = null;
    const packed = v.safeParse(packedSchema, (await kept)[0]);
    if (!packed.success || packed.output.code !== code || packed.output.labels !== labelsMark()) return;
    const search = restoreCaseSearch(packed.output);
    if (search) putSearch(state, search);
  }

  function packWhenQuiet(): void {
    clearTimeout(packing);
    if (code === null || state.search.changes() < worthPacking) return;
    packing = setTimeout(() => {
      // Once it is whole again, this comes by again.
      if (isIndexing || !isIndexed(state)) return;
      const packed = { ...state.search.pack(), code, labels: labelsMark() };
      void device.keep([[searchKey, packed]]).then(() => performance.mark('finder.packed'));
    }, quietMs);
  }

  function labelsMark(): number {
    return hash(JSON.stringify(state.labels));
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

/** Lets waiting messages be heard. By a message of its own: repeated timers are held back by four milliseconds each. */
function pause(): Promise<void> {
  const { port1, port2 } = new MessageChannel();
  return new Promise((resolve) => {
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
