import { Button } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import { useEffect, useId, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'react-router-dom';
import type { FoundPlace } from '#src/domain/finder.ts';
import type { ListedOrganisation } from '#src/domain/organisation.ts';
import { paths } from '#src/paths.ts';
import { EmptyPanel } from '#src/ui/EmptyPanel.tsx';
import { TextLink } from '#src/ui/TextLink.tsx';
import classes from './CaseMap.module.css';
import placeClasses from './ChosenPlaces.module.css';
import type { loadWorld } from './loadWorld.ts';
import { MapLegend } from './MapLegend.tsx';
import { PlaceList } from './PlaceList.tsx';
import { useChosenPlaces } from './useChosenPlaces.ts';
import { MapSubject, useMapText } from './useMapText.ts';
import { useWorld } from './useWorld.ts';

type CityMapProps = {
  organisations: readonly ListedOrganisation[];
  load?: typeof loadWorld | undefined;
};

/** Member governments on the map, and beside it as a list that says the same without one. */
export function CityMap({ organisations, load }: CityMapProps) {
  const places = useMemo(() => organisations.flatMap(placeOf), [organisations]);
  return (
    <MapSubject value="cities">
      <PlacedCities places={places} withoutPlace={organisations.length - places.length} load={load} />
    </MapSubject>
  );
}

type PlacedCitiesProps = Pick<CityMapProps, 'load'> & {
  places: readonly FoundPlace[];
  withoutPlace: number;
};

function PlacedCities({ places, withoutPlace, load }: PlacedCitiesProps) {
  const { t } = useTranslation(['map', 'common']);
  const text = useMapText();
  const titleId = useId();
  const list = useRef<HTMLHeadingElement>(null);
  const origin = useRef<Element | null>(null);
  const [takesFocus, setTakesFocus] = useState(false);
  const { chosenIds, chosen, choose } = useChosenPlaces(places);
  const world = useWorld(load);
  if (places.length === 0) {
    return <EmptyPanel title={t('empty.title')} text={t('empty.withoutPlace')} />;
  }

  const handleChoose = (next: readonly FoundPlace[]) => {
    origin.current ??= document.activeElement;
    setTakesFocus(true);
    choose(next);
  };
  const handleBack = () => {
    const from = origin.current;
    origin.current = null;
    choose([]);
    // Back to the marker; a line of the list was replaced, so its heading stands in for it.
    if (from instanceof HTMLElement && from.isConnected) from.focus();
    else requestAnimationFrame(() => list.current?.focus());
  };

  return (
    <div className={classes.layout} data-listed={world.isError || undefined}>
      {world.isError ? (
        <div role="alert" className={classes.failed}>
          <p className={classes.failedTitle}>{t('offline.title')}</p>
          <p className={classes.failedText}>{t('offline.text')}</p>
          <Button variant="default" size="sm" onClick={() => void world.refetch()}>
            {t('common:tryAgain')}
          </Button>
        </div>
      ) : (
        <div className={classes.map}>
          {world.data ? (
            <world.data.Map
              land={world.data.land}
              places={places}
              chosen={chosenIds}
              onChoose={handleChoose}
            />
          ) : (
            <p role="status" className={classes.waiting}>
              {t('drawing')}
            </p>
          )}
          <MapLegend />
        </div>
      )}
      <div className={classes.side}>
        {chosen.length > 0 ? (
          <ChosenCities places={chosen} takesFocus={takesFocus} onBack={handleBack} />
        ) : (
          <section aria-labelledby={titleId}>
            <h3 ref={list} id={titleId} tabIndex={-1} className={classes.listTitle}>
              {t('list.title')}
            </h3>
            <p className={classes.sum}>{text.cases(places.length)}</p>
            <PlaceList places={places} onChoose={(place) => handleChoose([place])} />
          </section>
        )}
        {withoutPlace > 0 && (
          <p className={classes.without}>{t('cityMap.withoutPlace', { count: withoutPlace })}</p>
        )}
      </div>
      {!world.isError && (
        <div className={classes.notes}>
          <p className={classes.hint}>{t('hint')}</p>
          <p>{t('disclaimer')}</p>
        </div>
      )}
    </div>
  );
}

type ChosenCitiesProps = {
  /** Several where the map cannot tell them apart. */
  places: readonly FoundPlace[];
  /** Not when they were chosen before the page was opened. */
  takesFocus: boolean;
  onBack: () => void;
};

function ChosenCities({ places, takesFocus, onBack }: ChosenCitiesProps) {
  const { t } = useTranslation('map');
  const text = useMapText();
  const from = { directorySearch: useLocation().search };
  const heading = useRef<HTMLHeadingElement>(null);
  const key = places.map(({ organisationId }) => organisationId).join();
  // biome-ignore lint/correctness/useExhaustiveDependencies: another choice is another heading to go to.
  useEffect(() => {
    if (takesFocus) heading.current?.focus();
  }, [takesFocus, key]);
  const [first] = places;
  const title =
    first && places.length === 1
      ? text.place(first)
      : t('chosen.several', { cities: text.cases(places.length) });

  return (
    <div className={placeClasses.chosen}>
      <Button
        variant="subtle"
        size="compact-md"
        className={placeClasses.back ?? ''}
        leftSection={<IconArrowLeft size={18} aria-hidden="true" className={placeClasses.backIcon} />}
        onClick={onBack}
      >
        {t('list.back')}
      </Button>
      <h3 ref={heading} tabIndex={-1} className={placeClasses.title} dir="auto">
        {title}
      </h3>
      <ul className={placeClasses.links}>
        {places.map((place) => (
          <li key={place.organisationId} dir="auto">
            <TextLink to={paths.organisation.to(place.organisationId)} state={from}>
              {places.length === 1 ? t('cityMap.open', { city: text.city(place) }) : text.place(place)}
            </TextLink>
          </li>
        ))}
      </ul>
    </div>
  );
}

function placeOf({ id, name, country, lat, lng }: ListedOrganisation): FoundPlace[] {
  if (lat === null || lng === null) return [];
  return [{ organisationId: id, city: name, country, lat, lng, count: 1, caseIds: [] }];
}
