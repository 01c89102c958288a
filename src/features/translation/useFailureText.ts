import { useTranslation } from 'react-i18next';
import { DataError } from '#src/data/errors.ts';

/** Why a translation was not stored, in a sentence; null while nothing failed. */
export function useFailureText(error: unknown): string | null {
  const { t } = useTranslation('translation');
  if (error === undefined) return null;
  const kind = error instanceof DataError ? error.kind : 'unknown';
  return t(`desk.failure.${kind === 'offline' || kind === 'denied' ? kind : 'unknown'}`);
}
