import { useTranslation } from 'react-i18next';
import type { FoundPlace } from '#src/domain/finder.ts';

/** How places and sums are said, the same on the map, in the list and aloud. */
export function useMapText() {
  const { t } = useTranslation('map');
  const cases = (count: number) => t('cases', { count });
  return {
    cases,
    sum: (count: number, cities: number) =>
      t('sum', { cases: cases(count), cities: t('cities', { count: cities }) }),
    city: ({ city }: FoundPlace) => city || t('unnamed'),
    place: ({ city, country }: FoundPlace) => [city, country].filter(Boolean).join(', ') || t('unnamed'),
  };
}
