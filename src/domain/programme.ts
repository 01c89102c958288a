import * as v from 'valibot';
import { pathways, topics } from './classification.ts';

export const programmeLimits = {
  sessions: 150,
  title: 140,
  room: 80,
  about: 400,
  pathways: 3,
  topics: 3,
} as const;

/** Whether anybody at the event may come in. What is said in a closed meeting is never reported as open. */
export const meetingKinds = ['open', 'closed'] as const;
export type MeetingKind = (typeof meetingKinds)[number];

const id = v.pipe(v.string(), v.nonEmpty());
const line = (most: number) => v.pipe(v.string(), v.maxLength(most), v.regex(/^[^\n]*$/));

/** What people plan by: what changes in these is told to them as a difference. */
export const sessionFactsSchema = v.object({
  title: v.pipe(
    line(programmeLimits.title),
    v.check((title) => title.trim() !== ''),
  ),
  startsAt: v.date(),
  endsAt: v.date(),
  room: line(programmeLimits.room),
  meeting: v.picklist(meetingKinds),
  status: v.picklist(['planned', 'cancelled']),
});
export type SessionFacts = v.InferOutput<typeof sessionFactsSchema>;

/** What a moderator writes of a session. */
export const sessionInputSchema = v.object({
  ...sessionFactsSchema.entries,
  about: v.pipe(v.string(), v.maxLength(programmeLimits.about)),
  pathways: v.pipe(v.array(v.picklist(pathways)), v.maxLength(programmeLimits.pathways)),
  topics: v.pipe(v.array(v.picklist(topics)), v.maxLength(programmeLimits.topics)),
});
export type SessionInput = v.InferOutput<typeof sessionInputSchema>;

export const sessionSchema = v.object({
  ...sessionInputSchema.entries,
  /** Raised by one with every change: the SEQUENCE of its calendar entry. */
  sequence: v.pipe(v.number(), v.integer(), v.minValue(0)),
  changedAt: v.date(),
  /** The facts before the last change; null for a session that never changed. */
  was: v.nullable(sessionFactsSchema),
});
export type Session = v.InferOutput<typeof sessionSchema>;
export type ListedSession = Session & { id: string };

/** `events/{id}/programme/current`: all sessions in one document, which a follower listens to; one is changed at a time. */
export const programmeSchema = v.object({
  id,
  sessions: v.record(v.string(), sessionSchema),
  lastId: id,
  writes: v.pipe(v.number(), v.integer(), v.minValue(1)),
  updatedAt: v.date(),
});
export type Programme = v.InferOutput<typeof programmeSchema>;

/** `events/{id}/programmeChanges/{session~sequence}`: append-only, in the batch of the change. `before` is null for a new session. */
export const programmeChangeSchema = v.object({
  id,
  sessionId: id,
  sequence: v.pipe(v.number(), v.integer(), v.minValue(0)),
  before: v.nullable(sessionFactsSchema),
  after: sessionFactsSchema,
  by: id,
  at: v.date(),
});
export type ProgrammeChange = v.InferOutput<typeof programmeChangeSchema>;

export function programmeChangeId(sessionId: string, sequence: number): string {
  return `${sessionId}~${sequence}`;
}

export function sessionFacts({ title, startsAt, endsAt, room, meeting, status }: SessionFacts): SessionFacts {
  return { title, startsAt, endsAt, room, meeting, status };
}

/** All sessions by time, and by title where they begin together. */
export function listedSessions(programme: Pick<Programme, 'sessions'> | null): ListedSession[] {
  return Object.entries(programme?.sessions ?? {})
    .map(([id, session]) => ({ id, ...session }))
    .sort(
      (a, b) =>
        a.startsAt.getTime() - b.startsAt.getTime() ||
        a.title.localeCompare(b.title) ||
        (a.id < b.id ? -1 : 1),
    );
}
