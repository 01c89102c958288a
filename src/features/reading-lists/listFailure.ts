import { useTranslation } from 'react-i18next';
import { DataError } from '#src/data/errors.ts';
import { isOneOf } from '#src/domain/classification.ts';
import { readingListLimits } from '#src/domain/readingList.ts';

const kinds = ['offline', 'denied', 'notFound', 'tooMany', 'conflict', 'invalid'] as const;

/** Words for a change that failed; null while nothing failed. */
export function useListFailure(error: unknown): string | null {
  const { t } = useTranslation('readingLists');
  if (!error) return null;
  const kind = error instanceof DataError && isOneOf(kinds, error.kind) ? error.kind : 'unknown';
  return t(`failed.${kind}`, { items: readingListLimits.items, lists: readingListLimits.perMember });
}
