import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { FoundPlace } from '#src/domain/finder.ts';
import type { ListedOrganisation } from '#src/domain/organisation.ts';
import { ChosenCities } from './ChosenCities.tsx';
import type { loadWorld } from './loadWorld.ts';
import { MapWithList } from './MapWithList.tsx';
import { MapSubject } from './useMapText.ts';

type CityMapProps = {
  organisations: readonly ListedOrganisation[];
  load?: typeof loadWorld | undefined;
};

/** Member governments by place. */
export function CityMap({ organisations, load }: CityMapProps) {
  const { t } = useTranslation('map');
  const places = useMemo(() => organisations.flatMap(placeOf), [organisations]);
  const withoutPlace = organisations.length - places.length;
  return (
    <MapSubject value="cities">
      <MapWithList
        places={places}
        sum={t('cities', { count: places.length })}
        without={withoutPlace > 0 ? t('cityMap.withoutPlace', { count: withoutPlace }) : null}
        empty={t('empty.withoutPlace')}
        load={load}
        renderChosen={(chosen, acts) => <ChosenCities places={chosen} {...acts} />}
      />
    </MapSubject>
  );
}

function placeOf({ id, name, country, lat, lng }: ListedOrganisation): FoundPlace[] {
  if (lat === null || lng === null) return [];
  return [{ organisationId: id, city: name, country, lat, lng, count: 1, caseIds: [] }];
}
