import { claimMinutes } from '#src/domain/submission.ts';

export type WaitingTime = { unit: 'now' } | { unit: 'minutes' | 'hours' | 'days'; count: number };

/** How long something has waited, in the one unit a reader needs. */
export function waitingTime(since: Date, now: Date): WaitingTime {
  const minutes = Math.floor((now.getTime() - since.getTime()) / 60_000);
  if (minutes < 1) return { unit: 'now' };
  if (minutes < 60) return { unit: 'minutes', count: minutes };
  const hours = Math.floor(minutes / 60);
  return hours < 24 ? { unit: 'hours', count: hours } : { unit: 'days', count: Math.floor(hours / 24) };
}

/**
 * Whole minutes that are left of a claim, never less than one while it lives. A screen's clock lags a little behind, so
 * it is never more than a whole claim either.
 */
export function minutesLeft(until: Date, now: Date): number {
  const left = until.getTime() - now.getTime();
  return left <= 0 ? 0 : Math.min(claimMinutes, Math.max(1, Math.round(left / 60_000)));
}
