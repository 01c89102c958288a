import { type QueryClient, queryOptions } from '@tanstack/react-query';
import {
  type DocumentReference,
  doc,
  getDoc,
  getDocs,
  limit,
  onSnapshot,
  orderBy,
  query,
  type Unsubscribe,
  where,
} from 'firebase/firestore';
import * as v from 'valibot';
import { eventEntrySchema, type ListedEvent } from '#src/domain/event.ts';
import type { EventUpdate, Feed } from '#src/domain/eventUpdate.ts';
import type { Programme } from '#src/domain/programme.ts';
import { database } from '../client/database.ts';
import { keep, recall } from '../client/deviceStore.ts';
import { recallEvent } from '../client/keptEvents.ts';
import { toDataError, withDataErrors } from '../errors.ts';
import { liveQuery } from '../liveQuery.ts';
import { collections } from '../schema/collections.ts';
import { readList, readOne } from '../schema/converter.ts';

const aMinute = 60_000;
const anHour = 60 * aMinute;
const listMax = 100;
const deviceKey = 'events';
const keptSchema = v.object({
  at: v.number(),
  list: v.array(v.object({ id: v.string(), ...eventEntrySchema.entries })),
});

/**
 * Every event as anybody may know it, those without a date first, then by their first day: one document read. The
 * device keeps the list for an hour, and longer while there is no network.
 */
export function publicEventsQuery() {
  return queryOptions({
    queryKey: ['events', 'public'],
    staleTime: 5 * aMinute,
    queryFn: async (): Promise<ListedEvent[]> => {
      const kept = v.safeParse(keptSchema, await recall(deviceKey));
      if (kept.success && Date.now() - kept.output.at < anHour) return kept.output.list;
      try {
        const list = await readEvents();
        void keep(deviceKey, { at: Date.now(), list });
        return list;
      } catch (error) {
        if (kept.success && toDataError(error).kind === 'offline') return kept.output.list;
        throw error;
      }
    },
  });
}

/** Asks for the list anew: an event was added or changed on this device. */
export async function refreshPublicEvents(client: QueryClient): Promise<void> {
  await keep(deviceKey, undefined);
  await client.invalidateQueries({ queryKey: publicEventsQuery().queryKey });
}

function readEvents(): Promise<ListedEvent[]> {
  return withDataErrors(async () => {
    const list = readOne(await getDoc(collections(database()).publicEvents));
    return Object.entries(list?.entries ?? {})
      .map(([id, entry]) => ({ id, ...entry }))
      .sort((a, b) => (a.start ?? '').localeCompare(b.start ?? '') || a.name.localeCompare(b.name));
  });
}

/** One event, or null; without a network as this device last saw it. */
export function eventQuery(id: string) {
  return queryOptions({
    queryKey: ['events', id, 'event'],
    staleTime: aMinute,
    queryFn: () =>
      withDataErrors(async () => {
        try {
          return readOne(await getDoc(doc(collections(database()).events, id)));
        } catch (error) {
          const kept = toDataError(error).kind === 'offline' ? await recallEvent(id) : null;
          if (!kept) throw error;
          return kept.bundle.event;
        }
      }),
  });
}

/** All sessions of an event, in one document; live. Null while there is no programme. */
export function programmeQuery(eventId: string) {
  return liveQuery<Programme | null>({
    queryKey: ['events', eventId, 'programme'],
    subscribe: (next, fail) =>
      listenToPart(collections(database()).eventProgramme(eventId), next, fail, async () => {
        const kept = await recallEvent(eventId);
        return kept?.bundle.programme ?? null;
      }),
  });
}

/** The last thirty updates of an event, in one document; live. Null while there are none. */
export function feedQuery(eventId: string) {
  return liveQuery<Feed | null>({
    queryKey: ['events', eventId, 'feed'],
    subscribe: (next, fail) =>
      listenToPart(collections(database()).eventFeed(eventId), next, fail, async () => {
        const kept = await recallEvent(eventId);
        return kept?.bundle.feed ?? null;
      }),
  });
}

/**
 * “Nothing there” from the database's memory is no answer while the server can still be asked. Until then, what this
 * device keeps of a running event is one.
 */
function listenToPart<T>(
  place: DocumentReference<T>,
  next: (value: T | null) => void,
  fail: (error: unknown) => void,
  recallPart: () => Promise<T | null>,
): Unsubscribe {
  let isHeard = false;
  return onSnapshot(
    place,
    { includeMetadataChanges: true },
    (snapshot) => {
      if (snapshot.exists() || !snapshot.metadata.fromCache) {
        isHeard = true;
        next(readOne(snapshot));
        return;
      }
      void recallPart().then((kept) => {
        if (!isHeard && (kept !== null || !navigator.onLine)) next(kept);
      });
    },
    fail,
  );
}

/** How the programme became what it is, newest first, at most a hundred changes. */
export function programmeChangesQuery(eventId: string) {
  return queryOptions({
    queryKey: ['events', eventId, 'programmeChanges'],
    staleTime: aMinute,
    queryFn: () =>
      withDataErrors(async () =>
        readList(
          await getDocs(
            query(
              collections(database()).eventProgrammeChanges(eventId),
              orderBy('at', 'desc'),
              limit(listMax),
            ),
          ),
        ),
      ),
  });
}

/** All published updates of an event, also those that the feed holds no longer; newest first, at most a hundred. */
export function publishedUpdatesQuery(eventId: string) {
  return queryOptions({
    queryKey: ['events', eventId, 'updates', 'published'],
    staleTime: aMinute,
    queryFn: () =>
      withDataErrors(async () =>
        readList(
          await getDocs(
            query(
              collections(database()).eventUpdates(eventId),
              where('status', '==', 'published'),
              orderBy('publishedAt', 'desc'),
              limit(listMax),
            ),
          ),
        ),
      ),
  });
}

/** The secretariat's updates of an event in every state, last changed first; live, for moderators. */
export function deskUpdatesQuery(eventId: string) {
  return liveQuery<EventUpdate[]>({
    queryKey: ['events', eventId, 'updates', 'desk'],
    subscribe: (next, fail) =>
      onSnapshot(
        query(collections(database()).eventUpdates(eventId), orderBy('updatedAt', 'desc'), limit(listMax)),
        (snapshot) => next(readList(snapshot)),
        fail,
      ),
  });
}
