import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { FoundPlace } from '#src/domain/finder.ts';
import { countCases } from '#src/domain/mapViewPlaces.ts';
import { formatNumber } from '#src/ui/format.ts';
import { ChosenFrame } from './ChosenFrame.tsx';
import classes from './ChosenPlaces.module.css';
import listClasses from './PlaceList.module.css';
import { useMapText } from './useMapText.ts';

type ChosenPlacesProps = {
  /** Several where the map cannot tell them apart. */
  places: readonly FoundPlace[];
  /** Not when it was chosen before the page was opened. */
  takesFocus: boolean;
  onChoose: (place: FoundPlace) => void;
  /** What is at one place. */
  renderPlace: (place: FoundPlace) => ReactNode;
  onBack: () => void;
};

/** What was chosen on the map or in the list, in the place of the list. */
export function ChosenPlaces({ places, takesFocus, onChoose, renderPlace, onBack }: ChosenPlacesProps) {
  const { t } = useTranslation('map');
  const text = useMapText();
  const [first] = places;
  const only = places.length === 1 ? first : undefined;

  return (
    <ChosenFrame
      places={places}
      title={only ? text.place(only) : t('chosen.several', { cities: t('cities', { count: places.length }) })}
      takesFocus={takesFocus}
      onBack={onBack}
    >
      <p className={classes.count}>{only ? text.cases(only.count) : text.parts(countCases(places))}</p>
      {only ? (
        renderPlace(only)
      ) : (
        <ul className={classes.cities}>
          {places.map((place) => (
            <li key={place.organisationId}>
              <button
                type="button"
                className={listClasses.city}
                aria-label={t('place', { place: text.place(place), cases: text.cases(place.count) })}
                onClick={() => onChoose(place)}
              >
                <span className={listClasses.name} dir="auto">
                  {text.place(place)}
                </span>
                <span className={listClasses.count}>{formatNumber(place.count)}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </ChosenFrame>
  );
}
