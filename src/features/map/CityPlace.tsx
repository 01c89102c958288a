import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import type { ListedOrganisation } from '#src/domain/organisation.ts';
import { useWorld } from './useWorld.ts';

/** With the code that draws, which is fetched only where a map is shown. */
const PlaceMap = lazy(async () => ({ default: (await import('./PlaceMap.tsx')).PlaceMap }));

type CityPlaceProps = {
  city: Pick<ListedOrganisation, 'name' | 'country' | 'lat' | 'lng'>;
};

/** Where a city is; nothing where nobody has placed it, or the outline cannot be had: its country is said in words. */
export function CityPlace({ city: { name, country, lat, lng } }: CityPlaceProps) {
  const { t } = useTranslation('map');
  const world = useWorld();
  if (lat === null || lng === null || !world.data) return null;
  return (
    <Suspense fallback={null}>
      <PlaceMap
        land={world.data.land}
        lat={lat}
        lng={lng}
        label={t('cityMap.place', { place: `${name}, ${country}` })}
      />
    </Suspense>
  );
}
