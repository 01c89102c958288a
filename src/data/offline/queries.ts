import { queryOptions } from '@tanstack/react-query';
import { type DocumentReference, type DocumentSnapshot, doc, getDoc, onSnapshot } from 'firebase/firestore';
import * as v from 'valibot';
import type { PortalEvent } from '#src/domain/event.ts';
import { eventBundle, isBundledAt } from '#src/domain/eventBundle.ts';
import type { Feed } from '#src/domain/eventUpdate.ts';
import { type Freshness, nextFreshness } from '#src/domain/freshness.ts';
import { type Programme, sessionFactsSchema } from '#src/domain/programme.ts';
import type { SeenSessions } from '#src/domain/programmeDifference.ts';
import { database } from '../client/database.ts';
import { beforeForgetting, keep, recall } from '../client/deviceStore.ts';
import { keepEvent } from '../client/keptEvents.ts';
import { withDataErrors } from '../errors.ts';
import { liveQuery } from '../liveQuery.ts';
import { collections } from '../schema/collections.ts';
import { readOne } from '../schema/converter.ts';

/** The server may still answer: before that nobody is told that something is old. */
const patience = 4000;
const aMinute = 60_000;
const someHours = 4 * 60 * aMinute;
const heardKey = (eventId: string) => `event-heard:${eventId}`;

/**
 * Whether programme and updates of an event are what the server has; live. The same listeners as those of the screen, so
 * it costs no read. While the event runs, what they bring is kept on the device for a day without a network.
 */
export function freshnessQuery(event: PortalEvent) {
  return liveQuery<Freshness>({
    queryKey: ['events', event.id, 'freshness'],
    subscribe: (next, fail) => followEvent(event, next, fail),
  });
}

function followEvent(
  event: PortalEvent,
  next: (freshness: Freshness) => void,
  fail: (error: unknown) => void,
): () => void {
  const places = collections(database());
  const answers: { programme?: DocumentSnapshot<Programme>; feed?: DocumentSnapshot<Feed> } = {};
  let freshness: Freshness = { isFresh: false, heardAt: null };
  let isEnded = false;
  let isTold = false;

  const tell = () => {
    isTold = true;
    next(freshness);
  };
  const mayStillCome = setTimeout(() => {
    if (!isTold) tell();
  }, patience);
  const hear = () => {
    if (isEnded) return;
    const heard = { programme: isFromServer(answers.programme), feed: isFromServer(answers.feed) };
    const before = freshness;
    freshness = nextFreshness(before, heard, new Date());
    if (freshness.heardAt !== before.heardAt) void keep(heardKey(event.id), freshness.heardAt);
    if (freshness.isFresh) keepOf(event, answers.programme, answers.feed);
    if (isTold ? freshness.isFresh !== before.isFresh : freshness.isFresh || !navigator.onLine) tell();
  };
  const listen = <T>(place: DocumentReference<T>, hold: (answer: DocumentSnapshot<T>) => void) =>
    onSnapshot(
      place,
      { includeMetadataChanges: true },
      (answer) => {
        hold(answer);
        hear();
      },
      fail,
    );
  const stops: (() => void)[] = [];
  void recall(heardKey(event.id)).then((kept) => {
    if (isEnded) return;
    freshness = { isFresh: false, heardAt: kept instanceof Date ? kept : null };
    stops.push(
      listen(places.eventProgramme(event.id), (answer) => {
        answers.programme = answer;
      }),
      listen(places.eventFeed(event.id), (answer) => {
        answers.feed = answer;
      }),
    );
  });
  // As long as nothing changes nothing is heard; a tab that is closed meanwhile should know how far it was.
  const timer = setInterval(() => {
    if (freshness.isFresh) void keep(heardKey(event.id), new Date());
  }, aMinute);

  const end = () => {
    isEnded = true;
    clearTimeout(mayStillCome);
    clearInterval(timer);
    for (const stop of stops) stop();
  };
  beforeForgetting(end);
  return end;
}

function isFromServer(answer: DocumentSnapshot<unknown> | undefined): boolean {
  return answer !== undefined && !answer.metadata.fromCache;
}

function keepOf(
  event: PortalEvent,
  programme: DocumentSnapshot<Programme> | undefined,
  feed: DocumentSnapshot<Feed> | undefined,
): void {
  const now = new Date();
  if (!programme || !feed || !isBundledAt(event, now)) return;
  const parts = { event, programme: readOne(programme), feed: readOne(feed), now };
  void keepEvent(eventBundle(parts), now);
}

const attendingSchema = v.object({ at: v.number(), isThere: v.boolean() });

/**
 * Whether this member said to be at an event. The device remembers the answer for some hours: it is asked for with every
 * visit to the portal, and what depends on it can wait.
 */
export function attendingQuery(eventId: string, uid: string) {
  return queryOptions({
    queryKey: ['events', eventId, 'attending', uid],
    staleTime: someHours,
    queryFn: () =>
      withDataErrors(async () => {
        const key = `event-attending:${eventId}:${uid}`;
        const kept = v.safeParse(attendingSchema, await recall(key));
        if (kept.success && Date.now() - kept.output.at < someHours) return kept.output.isThere;
        const answer = await getDoc(doc(collections(database()).eventAttendance(eventId), uid));
        void keep(key, { at: Date.now(), isThere: answer.exists() });
        return answer.exists();
      }),
  });
}

/** What this member last saw of a programme on this device. */
export interface SeenProgramme {
  at: Date;
  sessions: SeenSessions;
}

const seenSchema = v.object({ at: v.date(), sessions: v.record(v.string(), sessionFactsSchema) });
const seenKey = (eventId: string) => `event-seen:${eventId}`;

/** Null when nothing of it was seen yet. */
export function seenProgrammeQuery(eventId: string) {
  return queryOptions<SeenProgramme | null>({
    queryKey: ['events', eventId, 'seen'],
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: async () => {
      const kept = v.safeParse(seenSchema, await recall(seenKey(eventId)));
      return kept.success ? kept.output : null;
    },
  });
}

export function keepSeenProgramme(eventId: string, seen: SeenProgramme): Promise<void> {
  return keep(seenKey(eventId), seen);
}
