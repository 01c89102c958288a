import { attendanceSchema, meetingRequestId, meetingRequestSchema } from '#src/domain/attendance.ts';
import type { PortalEvent } from '#src/domain/event.ts';
import { daysOf, instantAt } from '#src/domain/eventTime.ts';
import { agendaSchema, followsSchema } from '#src/domain/follows.ts';
import {
  type ProgrammeChange,
  programmeChangeId,
  programmeChangeSchema,
  programmeSchema,
  type Session,
  sessionFacts,
} from '#src/domain/programme.ts';
import { accountDocuments } from './accounts.ts';
import type { Happenings, SessionContent } from './eventContent.ts';
import { personas } from './people.ts';
import { seedDocument as document, type SeedDocument } from './seedDocument.ts';
import { updateDocuments } from './updates.ts';

/** When the programme was put together, and people said that they would come. */
const planned = new Date('2026-10-26T09:00:00Z');

/** What happens at an event, as documents; times that are counted in hours are counted from `now`. */
export function happeningDocuments(event: PortalEvent, happenings: Happenings, now: Date): SeedDocument[] {
  const sessions = Object.fromEntries(
    happenings.sessions.map((session) => [session.id, sessionOf(event, session, now)]),
  );
  return [
    ...programmeDocuments(event.id, sessions),
    ...updateDocuments(event, happenings.updates, now),
    ...happenings.accounts.flatMap((account) => accountDocuments(event, sessions, account, now)),
    ...attendanceDocuments(event, happenings, now),
    ...ownDocuments(event.id, happenings),
  ];
}

function sessionOf(event: PortalEvent, content: SessionContent, now: Date): Session {
  const { title, room, meeting, status, about, pathways, topics, changed } = content;
  const at = (clock: string) => instantAt(dayOf(event, content.day), clock, event.timeZone);
  const facts = {
    ...{ title, room, meeting, status },
    startsAt: at(content.from),
    endsAt: at(content.to),
  };
  const rest = { about, pathways, topics };
  if (!changed) return { ...facts, ...rest, sequence: 0, changedAt: planned, was: null };
  const { from, to, ...was } = changed.was;
  return {
    ...facts,
    ...rest,
    sequence: 1,
    changedAt: hoursBefore(now, changed.hoursAgo),
    was: { ...facts, ...was, startsAt: at(from ?? content.from), endsAt: at(to ?? content.to) },
  };
}

function programmeDocuments(eventId: string, sessions: Record<string, Session>): SeedDocument[] {
  const ids = Object.keys(sessions);
  const changes = Object.entries(sessions).flatMap(([id, session]) => changesOf(id, session));
  const newest = changes.toSorted((a, b) => a.at.getTime() - b.at.getTime()).at(-1);
  if (!newest) return [];
  return [
    document(programmeSchema, `events/${eventId}/programme`, {
      id: 'current',
      sessions,
      lastId: newest.sessionId,
      writes: ids.length + changes.filter(({ sequence }) => sequence > 0).length,
      updatedAt: newest.at,
    }),
    ...changes.map((change) => document(programmeChangeSchema, `events/${eventId}/programmeChanges`, change)),
  ];
}

/** That it came in, and what changed since. */
function changesOf(sessionId: string, session: Session): ProgrammeChange[] {
  const facts = sessionFacts(session);
  const change = (sequence: number) => ({
    id: programmeChangeId(sessionId, sequence),
    sessionId,
    sequence,
    by: personas.moderator.uid,
  });
  return [
    { ...change(0), before: null, after: session.was ?? facts, at: planned },
    ...(session.was
      ? [{ ...change(session.sequence), before: session.was, after: facts, at: session.changedAt }]
      : []),
  ];
}

function attendanceDocuments(
  event: PortalEvent,
  { attendance, meetings }: Happenings,
  now: Date,
): SeedDocument[] {
  return [
    ...attendance.map(({ by, days, note, meets }) =>
      document(attendanceSchema, `events/${event.id}/attendance`, {
        id: by.uid,
        days: days.map((day) => dayOf(event, day)),
        note,
        meets,
        displayName: by.displayName,
        organisationId: by.member?.organisationId ?? null,
        at: planned,
      }),
    ),
    ...meetings.map(({ by, to, text, day, at, place }) =>
      document(meetingRequestSchema, `events/${event.id}/meetingRequests`, {
        id: meetingRequestId(by.uid, to.uid),
        ...{ fromUid: by.uid, fromName: by.displayName, toUid: to.uid, toName: to.displayName },
        ...{ text, place, proposedAt: instantAt(dayOf(event, day), at, event.timeZone) },
        ...{ status: 'asked' as const, answer: '' },
        ...{ askedAt: hoursBefore(now, 5), updatedAt: hoursBefore(now, 5) },
      }),
    ),
  ];
}

/** What members keep for themselves: whom they follow, and where they mean to go. */
function ownDocuments(eventId: string, { follows, agendas }: Happenings): SeedDocument[] {
  return [
    ...follows.map(({ by, people, ...lists }) =>
      document(followsSchema, `members/${by.uid}/follows`, {
        id: 'all',
        ...lists,
        people: people.map(({ uid }) => uid),
        updatedAt: planned,
      }),
    ),
    ...agendas.map(({ by, sessionIds }) =>
      document(agendaSchema, `members/${by.uid}/agenda`, { id: eventId, sessionIds, updatedAt: planned }),
    ),
  ];
}

function dayOf(event: PortalEvent, day: number): string {
  const found = daysOf(event)[day];
  if (found === undefined) throw new Error(`${event.id} has no day ${day}`);
  return found;
}

function hoursBefore(time: Date, hours: number): Date {
  return new Date(time.getTime() - hours * 3_600_000);
}
