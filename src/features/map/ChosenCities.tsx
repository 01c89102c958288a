import { useTranslation } from 'react-i18next';
import { useLocation } from 'react-router-dom';
import type { FoundPlace } from '#src/domain/finder.ts';
import { paths } from '#src/paths.ts';
import { TextLink } from '#src/ui/TextLink.tsx';
import { ChosenFrame } from './ChosenFrame.tsx';
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
  const [first] = places;
  const only = places.length === 1 ? first : undefined;

  return (
    <ChosenFrame
      places={places}
      title={only ? text.place(only) : t('chosen.several', { cities: text.cases(places.length) })}
      takesFocus={takesFocus}
      onBack={onBack}
    >
      <ul className={classes.links}>
        {places.map((place) => (
          <li key={place.organisationId} dir="auto">
            <TextLink to={paths.organisation.to(place.organisationId)} state={from}>
              {only ? t('cityMap.open', { city: text.city(place) }) : text.place(place)}
            </TextLink>
          </li>
        ))}
      </ul>
    </ChosenFrame>
  );
}
