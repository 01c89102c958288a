import { useTranslation } from 'react-i18next';
import type { ListedActivity } from '#src/domain/activity.ts';

/** The years of an activity in words. */
export function useActivityPeriod() {
  const { t } = useTranslation('activities');
  return ({ startYear, endYear, status }: Pick<ListedActivity, 'startYear' | 'endYear' | 'status'>) => {
    const [start, end] = [String(startYear), String(endYear)];
    if (endYear === null)
      return status === 'planned' ? t('period.planned', { start }) : t('period.open', { start });
    return startYear === endYear ? t('period.year', { start }) : t('period.span', { start, end });
  };
}
