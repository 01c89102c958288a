import { createContext, useContext } from 'react';
import { useTranslation } from 'react-i18next';
import type { FoundPlace } from '#src/domain/finder.ts';

/** What the numbers on the map count. */
export const MapSubject = createContext<'cases' | 'cities' | 'activities'>('cases');

/** How places and sums are said, the same on the map, in the list and aloud. */
export function useMapText() {
  const { t } = useTranslation('map');
  const subject = useContext(MapSubject);
  const isOfCities = subject === 'cities';
  const cities = (count: number) => t('cities', { count });
  /** At one place. */
  const cases = (count: number) => {
    if (isOfCities) return cities(count);
    return subject === 'activities' ? t('activities', { count }) : t('cases', { count });
  };
  /** At several places: an activity counts at each of its cities. */
  const parts = (count: number) =>
    subject === 'activities' ? t('activityMap.parts', { count }) : cases(count);
  return {
    ...frameText[subject](t),
    cases,
    parts,
    sum: (count: number, places: number) =>
      isOfCities ? cities(places) : t('sum', { cases: parts(count), cities: cities(places) }),
    city: ({ city }: FoundPlace) => city || t('unnamed'),
    place: ({ city, country }: FoundPlace) => [city, country].filter(Boolean).join(', ') || t('unnamed'),
    /** A place with what is there; of cities, one alone says enough by its name. */
    counted: (place: string, count: number) =>
      isOfCities && count === 1 ? place : t('place', { place, cases: cases(count) }),
  };
}

type Say = ReturnType<typeof useTranslation<'map'>>['t'];
const frameText = {
  cases: (t: Say) => ({ label: t('label'), noneInView: t('noneInView'), numbers: t('legend.number') }),
  cities: (t: Say) => ({
    label: t('cityMap.label'),
    noneInView: t('cityMap.noneInView'),
    numbers: t('cityMap.numbers'),
  }),
  activities: (t: Say) => ({
    label: t('activityMap.label'),
    noneInView: t('activityMap.noneInView'),
    numbers: t('activityMap.numbers'),
  }),
};
