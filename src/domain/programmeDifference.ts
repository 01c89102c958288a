import {
  listedSessions,
  type Programme,
  type Session,
  type SessionFacts,
  sessionFacts,
} from './programme.ts';

export interface SessionTimes {
  startsAt: Date;
  endsAt: Date;
}

/** One thing that is different about a session, for telling people; the words are the screen's. */
export type SessionDifference =
  | { kind: 'new' | 'cancelled' | 'backOn' | 'nowOpen' | 'nowClosed' }
  | { kind: 'renamed'; from: string; to: string }
  /** Another room; `from` or `to` is empty where none was named or none is named any more. */
  | { kind: 'room'; from: string; to: string }
  | { kind: 'earlier' | 'later'; from: SessionTimes; to: SessionTimes }
  /** Begins as before. */
  | { kind: 'endsEarlier' | 'endsLater'; from: SessionTimes; to: SessionTimes };

/**
 * What changed for people who plan by it, most pressing first. Of a session that was called off nothing else matters.
 * No difference only where the facts are the same.
 */
export function sessionDifference(before: SessionFacts | null, after: SessionFacts): SessionDifference[] {
  if (before === null) return [{ kind: 'new' }];
  if (before.status === 'planned' && after.status === 'cancelled') return [{ kind: 'cancelled' }];

  const differences: SessionDifference[] = [];
  if (before.status !== after.status) differences.push({ kind: 'backOn' });
  const moved = timeDifference(before, after);
  if (moved) differences.push(moved);
  if (before.room !== after.room) differences.push({ kind: 'room', from: before.room, to: after.room });
  if (before.meeting !== after.meeting)
    differences.push({ kind: after.meeting === 'closed' ? 'nowClosed' : 'nowOpen' });
  if (before.title !== after.title)
    differences.push({ kind: 'renamed', from: before.title, to: after.title });
  return differences;
}

/** What the last change of a session was; nothing for one that never changed, or whose description alone did. */
export function lastDifference({ was, ...session }: Session): SessionDifference[] {
  return was === null ? [] : sessionDifference(was, session);
}

export interface ProgrammeDifference {
  sessionId: string;
  /** As it is now. */
  session: Session;
  differences: SessionDifference[];
}

/** The facts of every session that somebody has seen, by id. */
export type SeenSessions = Readonly<Record<string, SessionFacts>>;

export function seenSessions({ sessions }: Pick<Programme, 'sessions'>): SeenSessions {
  return Object.fromEntries(Object.entries(sessions).map(([id, session]) => [id, sessionFacts(session)]));
}

/** What is different from what somebody saw, by the time of the sessions; sessions are called off, never removed. */
export function programmeDifference(
  seen: SeenSessions,
  now: Pick<Programme, 'sessions'>,
): ProgrammeDifference[] {
  return listedSessions(now)
    .map(({ id, ...session }) => ({
      sessionId: id,
      session,
      differences: sessionDifference(seen[id] ?? null, session),
    }))
    .filter(({ differences }) => differences.length > 0);
}

function timeDifference(before: SessionTimes, after: SessionTimes): SessionDifference | null {
  const start = after.startsAt.getTime() - before.startsAt.getTime();
  const end = after.endsAt.getTime() - before.endsAt.getTime();
  if (start === 0 && end === 0) return null;
  const times = ({ startsAt, endsAt }: SessionTimes): SessionTimes => ({ startsAt, endsAt });
  const both = { from: times(before), to: times(after) };
  if (start !== 0) return { kind: start < 0 ? 'earlier' : 'later', ...both };
  return { kind: end < 0 ? 'endsEarlier' : 'endsLater', ...both };
}
