import * as v from 'valibot';
import { accountInputSchema, accountLimits } from './firstHandAccount.ts';

export const outboxLimits = {
  /** Between two posts of one member: what the rules ask for, and a second for clocks that differ. */
  spacing: (accountLimits.spacingSeconds + 1) * 1000,
  /** Refusals of one account before its author is asked: the first may only mean "too soon after another". */
  refusals: 5,
  /** Between two tries, in milliseconds: doubled each time, up to the last. */
  firstPause: 5000,
  longestPause: 120_000,
} as const;

/** How a try ended: in the words of `DataErrorKind`, or well. */
export const tryProblems = ['offline', 'denied', 'invalid', 'unknown'] as const;
export type TryProblem = (typeof tryProblems)[number];
export type TryOutcome = 'posted' | 'alreadyThere' | TryProblem;

/** An account on the device of its author, on its way to the portal. */
export const outboxEntrySchema = v.object({
  /** The account's own id: sent twice, it is still one account. */
  id: v.pipe(v.string(), v.regex(/^[A-Za-z0-9]{20}$/)),
  eventId: v.pipe(v.string(), v.nonEmpty()),
  uid: v.pipe(v.string(), v.nonEmpty()),
  input: accountInputSchema,
  /** By the clock of the device. */
  writtenAt: v.date(),
  embargoUntil: v.nullable(v.date()),
  picture: v.nullable(v.instance(Uint8Array)),
  state: v.picklist(['waiting', 'sending', 'refused']),
  /** Sent without an answer: it may have arrived. */
  mayHaveArrived: v.boolean(),
  problem: v.nullable(v.picklist(tryProblems)),
  /** Tries in a row that ended alike, for the pauses. */
  tries: v.pipe(v.number(), v.integer(), v.minValue(0)),
  refusals: v.pipe(v.number(), v.integer(), v.minValue(0)),
  nextTryAt: v.date(),
});
export type OutboxEntry = v.InferOutput<typeof outboxEntrySchema>;
export type WrittenAccount = Pick<
  OutboxEntry,
  'id' | 'eventId' | 'uid' | 'input' | 'writtenAt' | 'embargoUntil' | 'picture'
>;

export function waitingEntry(written: WrittenAccount): OutboxEntry {
  return {
    ...written,
    state: 'waiting',
    mayHaveArrived: false,
    problem: null,
    tries: 0,
    refusals: 0,
    nextTryAt: written.writtenAt,
  };
}

export type NextStep = { do: 'send'; id: string } | { do: 'wait'; ms: number } | { do: 'rest' };

/** What the one sender does next: the account written first whose turn has come, never two closer than the rules allow. */
export function nextStep(
  entries: readonly OutboxEntry[],
  { now, lastPostedAt }: { now: Date; lastPostedAt: Date | null },
): NextStep {
  const waiting = entries.filter(({ state }) => state !== 'refused').toSorted(byWriting);
  if (waiting.length === 0) return { do: 'rest' };
  const time = now.getTime();
  // A clock that was set back would make everything wait for hours.
  const allowed = Math.min(
    (lastPostedAt?.getTime() ?? 0) + outboxLimits.spacing,
    time + outboxLimits.spacing,
  );
  const timeOf = ({ nextTryAt }: OutboxEntry) =>
    Math.max(allowed, Math.min(nextTryAt.getTime(), time + outboxLimits.longestPause));
  const ready = waiting.find((entry) => timeOf(entry) <= time);
  if (ready) return { do: 'send', id: ready.id };
  return { do: 'wait', ms: Math.min(...waiting.map(timeOf)) - time };
}

export function beginTry(entry: OutboxEntry): OutboxEntry {
  return { ...entry, state: 'sending', mayHaveArrived: true };
}

/** After a try; null when the account is at the portal, and the device need not keep it any longer. */
export function afterTry(entry: OutboxEntry, outcome: TryOutcome, now: Date): OutboxEntry | null {
  if (outcome === 'posted' || outcome === 'alreadyThere') return null;
  const isAnswer = outcome === 'denied' || outcome === 'invalid';
  const refusals = entry.refusals + (outcome === 'offline' ? 0 : 1);
  const tries = outcome === entry.problem ? entry.tries + 1 : 1;
  const isRefused = outcome === 'invalid' || refusals >= outboxLimits.refusals;
  return {
    ...entry,
    state: isRefused ? 'refused' : 'waiting',
    // The portal looks for the account before it refuses it.
    mayHaveArrived: !isAnswer,
    problem: outcome,
    tries,
    refusals,
    nextTryAt: new Date(now.getTime() + pauseAfter(outcome, tries)),
  };
}

/** The sender that had begun is gone: whether its try arrived is found out by trying again. */
export function recovered(entry: OutboxEntry): OutboxEntry {
  return entry.state === 'sending' ? { ...entry, state: 'waiting' } : entry;
}

/** The network is back, so there is nothing to wait for. */
export function withNetwork(entry: OutboxEntry, now: Date): OutboxEntry {
  return entry.state === 'waiting' && entry.problem === 'offline' ? { ...entry, nextTryAt: now } : entry;
}

/** Its author asks for another round of tries. */
export function triedAgain(entry: OutboxEntry, now: Date): OutboxEntry {
  if (entry.state !== 'refused') return entry;
  return { ...entry, state: 'waiting', tries: 0, refusals: 0, nextTryAt: now };
}

/** To change or discard it: only what cannot have arrived, or the portal would keep what its author took back. */
export function mayTakeBack({ state, mayHaveArrived }: OutboxEntry): boolean {
  return state !== 'sending' && !mayHaveArrived;
}

/**
 * What is posted. A clock that is far from the portal's is set right, because the rules refuse a time that has not come;
 * an embargo that ended on the way is none.
 */
export function postingOf(
  { writtenAt, embargoUntil }: Pick<OutboxEntry, 'writtenAt' | 'embargoUntil'>,
  { now, clockAhead }: { now: Date; clockAhead: number },
): { writtenAt: Date; embargoUntil: Date | null } {
  const isFarOff = Math.abs(clockAhead) > (accountLimits.clockMinutes * 60_000) / 2;
  const ahead = isFarOff ? clockAhead : 0;
  const portalNow = now.getTime() - ahead;
  return {
    writtenAt: new Date(Math.min(writtenAt.getTime(), now.getTime()) - ahead),
    embargoUntil: embargoUntil !== null && embargoUntil.getTime() > portalNow ? embargoUntil : null,
  };
}

function pauseAfter(problem: TryProblem, tries: number): number {
  const first = problem === 'denied' ? outboxLimits.spacing : outboxLimits.firstPause;
  return Math.min(first * 2 ** Math.min(tries - 1, 10), outboxLimits.longestPause);
}

function byWriting(a: OutboxEntry, b: OutboxEntry): number {
  return a.writtenAt.getTime() - b.writtenAt.getTime() || (a.id < b.id ? -1 : 1);
}
