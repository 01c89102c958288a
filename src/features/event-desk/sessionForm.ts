import * as v from 'valibot';
import { pathways, topics } from '#src/domain/classification.ts';
import { daySchema } from '#src/domain/event.ts';
import { clockAt, dayAt, instantAt } from '#src/domain/eventTime.ts';
import { meetingKinds, type Session, type SessionInput, sessionInputSchema } from '#src/domain/programme.ts';

const clock = v.pipe(v.string(), v.regex(/^\d\d:\d\d$/));

/** While it is typed; the times are those of a clock at the event. */
export const typedSessionSchema = v.object({
  title: v.string(),
  day: v.string(),
  from: v.string(),
  to: v.string(),
  room: v.string(),
  meeting: v.picklist(meetingKinds),
  about: v.string(),
  pathways: v.array(v.picklist(pathways)),
  topics: v.array(v.picklist(topics)),
});
export type TypedSession = v.InferOutput<typeof typedSessionSchema>;

export const sessionFormSchema = v.pipe(
  v.object({
    ...v.omit(sessionInputSchema, ['startsAt', 'endsAt', 'status']).entries,
    day: daySchema,
    from: clock,
    to: clock,
  }),
  v.forward(
    v.partialCheck([['from'], ['to']], ({ from, to }) => from < to, 'endsFirst'),
    ['to'],
  ),
);

export function emptySession(day: string): TypedSession {
  return {
    title: '',
    day,
    from: '',
    to: '',
    room: '',
    meeting: 'open',
    about: '',
    pathways: [],
    topics: [],
  };
}

export function typedSession(session: Session, timeZone: string): TypedSession {
  const { title, startsAt, endsAt, room, meeting, about, pathways, topics } = session;
  return {
    ...{ title, room, meeting, about, pathways, topics },
    day: dayAt(startsAt, timeZone),
    from: clockAt(startsAt, timeZone),
    to: clockAt(endsAt, timeZone),
  };
}

/** What is stored of the form; null while it does not fit. */
export function sessionInputFrom(
  typed: TypedSession,
  status: SessionInput['status'],
  timeZone: string,
): SessionInput | null {
  const parsed = v.safeParse(sessionFormSchema, typed);
  if (!parsed.success) return null;
  const { day, from, to, ...rest } = parsed.output;
  return {
    ...rest,
    status,
    startsAt: instantAt(day, from, timeZone),
    endsAt: instantAt(day, to, timeZone),
  };
}

/** A session as a moderator writes it, with nothing that the portal adds. */
export function sessionInputOf(session: Session): SessionInput {
  const { title, startsAt, endsAt, room, meeting, status, about, pathways, topics } = session;
  return { title, startsAt, endsAt, room, meeting, status, about, pathways, topics };
}

/** Rooms are lines such as “Room 3: second floor”; a session names the part before the colon. */
export function roomNames(rooms: readonly string[]): string[] {
  return [...new Set(rooms.map((line) => (line.split(':')[0] ?? '').trim()).filter(Boolean))];
}
