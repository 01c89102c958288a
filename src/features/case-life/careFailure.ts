import { DataError } from '#src/data/errors.ts';
import { isOneOf } from '#src/domain/classification.ts';

const failures = ['conflict', 'denied', 'offline', 'invalid', 'notFound'] as const;
type CareFailure = (typeof failures)[number] | 'unknown';

/** What a failed act comes to in the few kinds there are words for; null while nothing failed. */
export function careFailure(error: unknown): CareFailure | null {
  if (!error) return null;
  return error instanceof DataError && isOneOf(failures, error.kind) ? error.kind : 'unknown';
}
