import { useTranslation } from 'react-i18next';
import { activityListMax } from '#src/domain/activity.ts';
import { isOneOf } from '#src/domain/classification.ts';
import { errorKindOf } from '#src/ui/ErrorPanel.tsx';

const kinds = ['offline', 'denied', 'notFound', 'conflict', 'invalid'] as const;

/** Words for an act that failed; null while nothing failed. */
export function useActivityFailure(error: unknown): string | null {
  const { t } = useTranslation('activities');
  if (!error) return null;
  const kind = errorKindOf(error);
  if (kind === 'tooMany') return t('form.full', { count: activityListMax });
  return t(`failed.${isOneOf(kinds, kind) ? kind : 'unknown'}`);
}
