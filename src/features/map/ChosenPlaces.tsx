import { Button } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import { type ReactNode, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { FoundPlace } from '#src/domain/finder.ts';
import { countCases } from '#src/domain/mapViewPlaces.ts';
import { formatNumber } from '#src/ui/format.ts';
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
  const heading = useRef<HTMLHeadingElement>(null);
  const [first] = places;
  const only = places.length === 1 ? first : undefined;
  const key = places.map(({ organisationId }) => organisationId).join();
  // biome-ignore lint/correctness/useExhaustiveDependencies: another choice is another heading to go to.
  useEffect(() => {
    if (takesFocus) heading.current?.focus();
  }, [takesFocus, key]);

  return (
    <div className={classes.chosen}>
      <Button
        variant="subtle"
        size="compact-md"
        className={classes.back}
        leftSection={<IconArrowLeft size={18} aria-hidden="true" className={classes.backIcon} />}
        onClick={onBack}
      >
        {t('list.back')}
      </Button>
      <h3 ref={heading} tabIndex={-1} className={classes.title} dir="auto">
        {only ? text.place(only) : t('chosen.several', { cities: t('cities', { count: places.length }) })}
      </h3>
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
    </div>
  );
}
