import { DataError } from '#src/data/errors.ts';
import { isOneOf } from '#src/domain/classification.ts';

const failures = ['conflict', 'denied', 'offline', 'invalid'] as const;
export type DecisionFailure = (typeof failures)[number] | 'unknown';

/** What a failed act comes to in the few kinds the review screens have words for; null while nothing failed. */
export function decisionFailure(error: unknown): DecisionFailure | null {
  if (!error) return null;
  if (error instanceof DataError && isOneOf(failures, error.kind)) return error.kind;
  return 'unknown';
}
