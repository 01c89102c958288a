import { createContext, useContext } from 'react';
import { useTranslation } from 'react-i18next';
import type { FoundPlace } from '#src/domain/finder.ts';

/** What the numbers on the map count. */
export const MapSubject = createContext<'cases' | 'cities'>('cases');

/** How places and sums are said, the same on the map, in the list and aloud. */
export function useMapText() {
  const { t } = useTranslation('map');
  const isOfCities = useContext(MapSubject) === 'cities';
  const cities = (count: number) => t('cities', { count });
  const cases = (count: number) => (isOfCities ? cities(count) : t('cases', { count }));
  return {
    label: isOfCities ? t('cityMap.label') : t('label'),
    noneInView: isOfCities ? t('cityMap.noneInView') : t('noneInView'),
    numbers: isOfCities ? t('cityMap.numbers') : t('legend.number'),
    cases,
    sum: (count: number, places: number) =>
      isOfCities ? cities(places) : t('sum', { cases: cases(count), cities: cities(places) }),
    city: ({ city }: FoundPlace) => city || t('unnamed'),
    place: ({ city, country }: FoundPlace) => [city, country].filter(Boolean).join(', ') || t('unnamed'),
    /** A place with what is there; of cities, one alone says enough by its name. */
    counted: (place: string, count: number) =>
      isOfCities && count === 1 ? place : t('place', { place, cases: cases(count) }),
  };
}
