import type { Pathway } from './classification.ts';
import type { PortalEvent } from './event.ts';
import { dayAt, daysOf } from './eventTime.ts';
import type { ListedSession, MeetingKind } from './programme.ts';

/** The days that a programme has to show: those of the event, and those of sessions outside of them. */
export function programmeDays(event: PortalEvent, sessions: readonly ListedSession[]): string[] {
  const days = new Set([
    ...daysOf(event),
    ...sessions.map(({ startsAt }) => dayAt(startsAt, event.timeZone)),
  ]);
  return [...days].sort();
}

/** Sessions belong to the day on which they begin, where the event is. */
export function sessionsOn(
  sessions: readonly ListedSession[],
  day: string,
  timeZone: string,
): ListedSession[] {
  return sessions.filter(({ startsAt }) => dayAt(startsAt, timeZone) === day);
}

/** Where a reader begins: today while the event runs, else its first day. */
export function openingDay(days: readonly string[], today: string): string | undefined {
  return days.includes(today) ? today : days[0];
}

export interface ProgrammeFilter {
  isMine: boolean;
  meeting: MeetingKind | null;
  pathway: Pathway | null;
}

export function filteredSessions(
  sessions: readonly ListedSession[],
  { isMine, meeting, pathway }: ProgrammeFilter,
  agenda: readonly string[],
): ListedSession[] {
  return sessions.filter(
    (session) =>
      (!isMine || agenda.includes(session.id)) &&
      (meeting === null || session.meeting === meeting) &&
      (pathway === null || session.pathways.includes(pathway)),
  );
}

/** For each session of an agenda, the others in it that run at the same time; nobody misses one that was called off. */
export function clashes(
  sessions: readonly ListedSession[],
  agenda: readonly string[],
): Map<string, ListedSession[]> {
  const chosen = sessions.filter(({ id, status }) => agenda.includes(id) && status === 'planned');
  return new Map(
    chosen
      .map((one): [string, ListedSession[]] => [
        one.id,
        chosen.filter(
          (other) => other.id !== one.id && other.startsAt < one.endsAt && one.startsAt < other.endsAt,
        ),
      ])
      .filter(([, others]) => others.length > 0),
  );
}
