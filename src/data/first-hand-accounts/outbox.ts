import { createStore, del, entries, get, set, type UseStore, update } from 'idb-keyval';
import * as v from 'valibot';
import {
  type OutboxEntry,
  outboxEntrySchema,
  type WrittenAccount,
  waitingEntry,
} from '#src/domain/outbox.ts';
import { liveQuery } from '../liveQuery.ts';

/**
 * Accounts that this device has not sent yet, in a store of each person's own. Signing out leaves it: the words are
 * sent when that person is signed in here again, and are never shown to anybody else.
 */
export interface Outbox {
  /** Oldest first. */
  all(): Promise<OutboxEntry[]>;
  /** Keeps an account before anything else happens to it; the same one twice is once. */
  add(written: WrittenAccount): Promise<void>;
  /** Changes an entry as it is now, or takes it out; null when it is not there (any more). */
  change(id: string, change: (entry: OutboxEntry) => OutboxEntry | null): Promise<OutboxEntry | null>;
  lastPostedAt(): Promise<Date | null>;
  notePosted(id: string, at: Date): Promise<void>;
  /** Whether this device has posted it, or is going to. */
  knows(id: string): Promise<boolean>;
  /** Calls back after every change, in whichever tab it was made; returns how to stop. */
  follow(changed: () => void): () => void;
}

const accountKey = (id: string) => `account:${id}`;
const postedKey = 'posted';
/** Remembered ids of what was posted, so that a text left behind by a crash is not offered again. */
const postedMax = 200;
const postedSchema = v.object({ at: v.date(), ids: v.array(v.string()) });

const stores = new Map<string, UseStore>();
const followers = new Map<string, Set<() => void>>();
const channels = new Map<string, BroadcastChannel>();

export function outboxOf(uid: string): Outbox {
  const store = storeOf(uid);
  const all = async () =>
    (await entries<IDBValidKey, unknown>(store))
      .flatMap(([, value]) => parseEntry(value) ?? [])
      .sort((a, b) => a.writtenAt.getTime() - b.writtenAt.getTime());
  const posted = async () => {
    const parsed = v.safeParse(postedSchema, await get<unknown>(postedKey, store));
    return parsed.success ? parsed.output : null;
  };
  return {
    all,
    async add(written) {
      const entry = waitingEntry(written);
      await update<unknown>(accountKey(entry.id), (known) => parseEntry(known) ?? entry, store);
      tell(uid);
    },
    async change(id, change) {
      let changed: OutboxEntry | null = null;
      let isGone = false;
      await update<unknown>(
        accountKey(id),
        (known) => {
          const entry = parseEntry(known);
          changed = entry && change(entry);
          isGone = changed === null;
          return changed ?? undefined;
        },
        store,
      );
      if (isGone) await del(accountKey(id), store);
      tell(uid);
      return changed;
    },
    lastPostedAt: async () => (await posted())?.at ?? null,
    async notePosted(id, at) {
      await update<unknown>(
        postedKey,
        (known) => {
          const parsed = v.safeParse(postedSchema, known);
          const ids = parsed.success ? parsed.output.ids : [];
          return { at, ids: [id, ...ids.filter((each) => each !== id)].slice(0, postedMax) };
        },
        store,
      );
    },
    async knows(id) {
      const isWaiting = parseEntry(await get<unknown>(accountKey(id), store)) !== null;
      return isWaiting || ((await posted())?.ids.includes(id) ?? false);
    },
    follow(changed) {
      const set = followers.get(uid) ?? new Set();
      followers.set(uid, set);
      set.add(changed);
      channelOf(uid);
      return () => set.delete(changed);
    },
  };
}

/** What waits on this device, and how it stands; renewed in every tab. */
export function outboxQuery(uid: string) {
  return liveQuery<OutboxEntry[]>({
    queryKey: ['outbox', uid],
    subscribe: (next, fail) => {
      const outbox = outboxOf(uid);
      const read = () => void outbox.all().then(next, fail);
      read();
      return outbox.follow(read);
    },
  });
}

/** The picture of a text being written: too large for the storage that the words are kept in. */
export async function keepDraftPicture(uid: string, id: string, picture: Uint8Array | null): Promise<void> {
  const key = `picture:${id}`;
  await (picture ? set(key, picture, storeOf(uid)) : del(key, storeOf(uid))).catch(() => undefined);
}

export async function draftPicture(uid: string, id: string): Promise<Uint8Array | null> {
  const kept = await get<unknown>(`picture:${id}`, storeOf(uid)).catch(() => undefined);
  return kept instanceof Uint8Array ? kept : null;
}

function storeOf(uid: string): UseStore {
  const store = stores.get(uid) ?? createStore(`portal-outbox-${uid}`, 'waiting');
  stores.set(uid, store);
  return store;
}

function parseEntry(value: unknown): OutboxEntry | null {
  const parsed = v.safeParse(outboxEntrySchema, value);
  return parsed.success ? parsed.output : null;
}

/** Other tabs hear it by the channel, which never speaks to its own. */
function tell(uid: string): void {
  channelOf(uid)?.postMessage('changed');
  for (const follower of followers.get(uid) ?? []) follower();
}

function channelOf(uid: string): BroadcastChannel | undefined {
  if (typeof BroadcastChannel === 'undefined') return undefined;
  const known = channels.get(uid);
  if (known) return known;
  const channel = new BroadcastChannel(`portal-outbox-${uid}`);
  channel.onmessage = () => {
    for (const follower of followers.get(uid) ?? []) follower();
  };
  channels.set(uid, channel);
  return channel;
}
