import * as v from 'valibot';
import { decisionOutcomes, type Submission, undoSeconds } from '#src/domain/submission.ts';
import { keptSchema } from './keptReview.ts';

/**
 * The reviewer's last decision, for the minute in which it can be taken back; with what they had written, which goes
 * back to its place then. In the tab's own storage, which ends with the tab.
 */
const recentSchema = v.object({
  submissionId: v.string(),
  version: v.number(),
  title: v.string(),
  outcome: v.picklist(decisionOutcomes),
  /** When the decision was sent, in milliseconds by this device's clock: never later than the server's time of it. */
  sentAt: v.number(),
  kept: keptSchema,
});
export type RecentDecision = v.InferOutput<typeof recentSchema>;

/** Null when there is none, or its minute is over. */
export function recallDecision(uid: string, now: number): RecentDecision | null {
  try {
    const parsed = v.safeParse(recentSchema, JSON.parse(sessionStorage.getItem(keyOf(uid)) ?? 'null'));
    if (parsed.success && secondsToUndo(parsed.output, now) > 0) return parsed.output;
    sessionStorage.removeItem(keyOf(uid));
  } catch {
    // A closed storage has nothing to recall.
  }
  return null;
}

export function rememberDecision(uid: string, decision: RecentDecision): void {
  try {
    sessionStorage.setItem(keyOf(uid), JSON.stringify(decision));
  } catch {
    // Without it the text's own page still offers to take the decision back.
  }
}

export function forgetDecision(uid: string): void {
  try {
    sessionStorage.removeItem(keyOf(uid));
  } catch {
    // As above.
  }
}

/** Whole seconds left; 0 when the minute is over. */
export function secondsToUndo({ sentAt }: Pick<RecentDecision, 'sentAt'>, now: number): number {
  return Math.max(0, Math.min(undoSeconds, Math.ceil((sentAt - now) / 1000) + undoSeconds));
}

/**
 * The time as the server would tell it: this device's clock may be minutes off, the time since the decision is not.
 */
export function serverTime(
  { sentAt, version }: RecentDecision,
  live: Submission | null | undefined,
  now: number,
): Date {
  const at = live?.decision?.version === version ? live.decision.at.getTime() : sentAt;
  return new Date(at + (now - sentAt));
}

function keyOf(uid: string): string {
  return `portal.review.decided.${uid}`;
}
