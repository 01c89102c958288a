import { DataError } from '#src/data/errors.ts';
import { isOneOf } from '#src/domain/classification.ts';

const failures = ['conflict', 'denied', 'offline', 'invalid', 'notFound'] as const;
export type DeskFailure = (typeof failures)[number] | 'unknown';

/** What a failed act comes to in the few kinds the desk has words for; null while nothing failed. */
export function deskFailure(error: unknown): DeskFailure | null {
  if (!error) return null;
  if (error instanceof DataError && isOneOf(failures, error.kind)) return error.kind;
  return 'unknown';
}
