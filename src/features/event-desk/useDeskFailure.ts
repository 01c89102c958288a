import { useTranslation } from 'react-i18next';
import { DataError } from '#src/data/errors.ts';
import { isOneOf } from '#src/domain/classification.ts';

const kinds = ['offline', 'denied', 'notFound', 'tooMany', 'conflict', 'invalid'] as const;

/** Words for an act that failed; null while nothing failed. */
export function useDeskFailure(error: unknown): string | null {
  const { t } = useTranslation('eventDesk');
  if (!error) return null;
  const kind = error instanceof DataError && isOneOf(kinds, error.kind) ? error.kind : 'unknown';
  return t(`failed.${kind}`);
}
