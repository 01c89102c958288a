import { Button } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'react-router-dom';
import type { FoundPlace } from '#src/domain/finder.ts';
import { paths } from '#src/paths.ts';
import { TextLink } from '#src/ui/TextLink.tsx';
import classes from './ChosenPlaces.module.css';
import type { ChosenActs } from './MapWithList.tsx';
import { useMapText } from './useMapText.ts';

type ChosenCitiesProps = Pick<ChosenActs, 'takesFocus' | 'onBack'> & {
  places: readonly FoundPlace[];
};

/** The ways to the pages of what was chosen on the map or in the list. */
export function ChosenCities({ places, takesFocus, onBack }: ChosenCitiesProps) {
  const { t } = useTranslation('map');
  const text = useMapText();
  // The way back from a city leads to this map.
  const from = { directorySearch: useLocation().search };
  const heading = useRef<HTMLHeadingElement>(null);
  const key = places.map(({ organisationId }) => organisationId).join();
  // biome-ignore lint/correctness/useExhaustiveDependencies: another choice is another heading to go to.
  useEffect(() => {
    if (takesFocus) heading.current?.focus();
  }, [takesFocus, key]);
  const [first] = places;
  const only = places.length === 1 ? first : undefined;

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
        {only ? text.place(only) : t('chosen.several', { cities: text.cases(places.length) })}
      </h3>
      <ul className={classes.links}>
        {places.map((place) => (
          <li key={place.organisationId} dir="auto">
            <TextLink to={paths.organisation.to(place.organisationId)} state={from}>
              {only ? t('cityMap.open', { city: text.city(place) }) : text.place(place)}
            </TextLink>
          </li>
        ))}
      </ul>
    </div>
  );
}
