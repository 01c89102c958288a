import { DataError } from '#src/data/errors.ts';
import { isOneOf } from '#src/domain/classification.ts';

const failures = ['denied', 'offline', 'conflict', 'notFound', 'invalid'] as const;

/** Why a report was not sent or closed, in the few kinds there are words for; null while nothing failed. */
export function reportFailure(error: unknown): (typeof failures)[number] | 'unknown' | null {
  if (!error) return null;
  return error instanceof DataError && isOneOf(failures, error.kind) ? error.kind : 'unknown';
}
