import { useContext, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FoundPlace } from '#src/domain/finder.ts';
import { placeCountries } from '#src/domain/mapViewPlaces.ts';
import { formatNumber } from '#src/ui/format.ts';
import classes from './PlaceList.module.css';
import { MapSubject, useMapText } from './useMapText.ts';

type PlaceListProps = {
  places: readonly FoundPlace[];
  onChoose: (place: FoundPlace) => void;
};

/** So few cities need no folding. */
const allOpen = 12;

/** The same places as on the map, as a list that needs no map: countries, and the cities in them. */
export function PlaceList({ places, onChoose }: PlaceListProps) {
  const { t } = useTranslation('map');
  const text = useMapText();
  const isOfCities = useContext(MapSubject) === 'cities';
  const id = useId();
  const [turned, setTurned] = useState<ReadonlySet<string>>(new Set());
  const isOpen = (country: string) => turned.has(country) !== places.length <= allOpen;
  const turn = (country: string) => {
    const next = new Set(turned);
    if (!next.delete(country)) next.add(country);
    setTurned(next);
  };

  return (
    <ul className={classes.countries}>
      {placeCountries(places).map(({ country, cases, places: cities }, index) => (
        <li key={country} className={classes.country}>
          <button
            type="button"
            className={classes.fold}
            aria-expanded={isOpen(country)}
            aria-controls={isOpen(country) ? `${id}-${index}` : undefined}
            aria-label={t('place', { place: country || t('unnamed'), cases: text.sum(cases, cities.length) })}
            onClick={() => turn(country)}
          >
            <span dir="auto">{country || t('unnamed')}</span>
            <span className={classes.count}>{formatNumber(cases)}</span>
          </button>
          {isOpen(country) && (
            <ul id={`${id}-${index}`} className={classes.cities}>
              {cities.map((place) => (
                <li key={place.organisationId}>
                  <button
                    type="button"
                    className={classes.city}
                    data-place={place.organisationId}
                    aria-label={text.counted(text.city(place), place.count)}
                    onClick={() => onChoose(place)}
                  >
                    <span className={classes.name} dir="auto">
                      {text.city(place)}
                    </span>
                    {!isOfCities && <span className={classes.count}>{formatNumber(place.count)}</span>}
                  </button>
                </li>
              ))}
            </ul>
          )}
        </li>
      ))}
    </ul>
  );
}
