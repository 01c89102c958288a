import * as v from 'valibot';
import { type EventEntry, eventSchema, type PortalEvent } from './event.ts';
import { dayAt, daysOf } from './eventTime.ts';
import { type Feed, feedSchema, type ListedUpdate, listedUpdates } from './eventUpdate.ts';
import { type ListedSession, listedSessions, type Programme, programmeSchema } from './programme.ts';

/** What a device keeps of a running event for a day without a network, as JSON in UTF-8. */
export const bundleBytes = 150_000;

export const eventBundleSchema = v.object({
  /** Rooms and contacts are in it. */
  event: eventSchema,
  /** Today and tomorrow. */
  programme: v.nullable(programmeSchema),
  feed: v.nullable(feedSchema),
});
export type EventBundle = v.InferOutput<typeof eventBundleSchema>;

/** Whether a day without a network may come now: the event runs, or begins tomorrow and people are on their way. */
export function isBundledAt(
  event: Pick<EventEntry, 'start' | 'end' | 'precision' | 'timeZone'>,
  now: Date,
): boolean {
  const [today, tomorrow] = twoDays(event.timeZone, now);
  return daysOf(event).some((day) => day === today || day === tomorrow);
}

/**
 * Today's bundle. Where it would be too big, the least important is left out, oldest first: what sessions are about,
 * then updates, then sessions that are over, then those of tomorrow.
 */
export function eventBundle(parts: {
  event: PortalEvent;
  programme: Programme | null;
  feed: Feed | null;
  now: Date;
}): EventBundle {
  const pieces = bundlePieces(parts);
  let fitting = 0;
  let tooMany = pieces.length + 1;
  while (tooMany - fitting > 1) {
    const count = Math.floor((fitting + tooMany) / 2);
    if (sizeOfBundle(assembled(parts, pieces.slice(0, count))) <= bundleBytes) fitting = count;
    else tooMany = count;
  }
  return assembled(parts, pieces.slice(0, fitting));
}

export function sizeOfBundle(bundle: EventBundle): number {
  return new TextEncoder().encode(JSON.stringify(bundle)).length;
}

type Piece =
  | { kind: 'session'; session: ListedSession }
  | { kind: 'about'; session: ListedSession }
  | { kind: 'update'; update: ListedUpdate };

/** Everything that could be kept, the most important first. */
function bundlePieces(parts: Parameters<typeof eventBundle>[0]): Piece[] {
  const { event, programme, feed, now } = parts;
  const [today, tomorrow] = twoDays(event.timeZone, now);
  const sessions = listedSessions(programme);
  const on = (day: string) => sessions.filter(({ startsAt }) => dayAt(startsAt, event.timeZone) === day);
  const isOver = ({ endsAt }: ListedSession) => endsAt <= now;
  const toCome = on(today).filter((session) => !isOver(session));
  const over = on(today).filter(isOver).reverse();
  const later = on(tomorrow);
  const updates = listedUpdates(feed);
  const isPressing = ({ pinned, urgency }: ListedUpdate) => pinned || urgency === 'now';
  return [
    ...toCome.map(asSession),
    ...updates.filter(isPressing).map(asUpdate),
    ...later.map(asSession),
    ...over.map(asSession),
    ...updates.filter((update) => !isPressing(update)).map(asUpdate),
    ...[...toCome, ...later, ...over].map((session): Piece => ({ kind: 'about', session })),
  ];
}

const asSession = (session: ListedSession): Piece => ({ kind: 'session', session });
const asUpdate = (update: ListedUpdate): Piece => ({ kind: 'update', update });

function assembled(
  { event, programme, feed }: Parameters<typeof eventBundle>[0],
  pieces: readonly Piece[],
): EventBundle {
  const sessions: Programme['sessions'] = {};
  const entries: Feed['entries'] = {};
  for (const piece of pieces) {
    if (piece.kind === 'update') {
      const { id, ...entry } = piece.update;
      entries[id] = entry;
    } else {
      const { id, ...session } = piece.session;
      sessions[id] = piece.kind === 'about' ? session : { ...session, about: '' };
    }
  }
  return {
    event,
    programme: programme && { ...programme, sessions },
    feed: feed && { ...feed, entries },
  };
}

/** Today and tomorrow where the event is. */
function twoDays(timeZone: string, now: Date): [string, string] {
  const today = dayAt(now, timeZone);
  const next = new Date(Date.parse(`${today}T00:00:00Z`) + 24 * 60 * 60_000);
  return [today, next.toISOString().slice(0, 10)];
}
