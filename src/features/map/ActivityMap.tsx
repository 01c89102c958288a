import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ActivityPlaces } from '#src/domain/activitySearch.ts';
import type { FoundPlace } from '#src/domain/finder.ts';
import { ChosenPlaces } from './ChosenPlaces.tsx';
import type { loadWorld } from './loadWorld.ts';
import { MapWithList } from './MapWithList.tsx';
import { ShowInList } from './ShowInList.tsx';
import { MapSubject } from './useMapText.ts';

type ActivityMapProps = ActivityPlaces & {
  /** The activities with these ids, as a list. */
  renderActivities: (ids: readonly string[]) => ReactNode;
  onShowInList: (place: FoundPlace) => void;
  load?: typeof loadWorld | undefined;
};

/** Activities at each of the cities that take part. */
export function ActivityMap({
  places,
  withoutPlace,
  renderActivities,
  onShowInList,
  load,
}: ActivityMapProps) {
  const { t } = useTranslation('map');
  return (
    <MapSubject value="activities">
      <MapWithList
        places={places}
        sum={t('cities', { count: places.length })}
        without={withoutPlace > 0 ? t('activityMap.withoutPlace', { count: withoutPlace }) : null}
        empty={withoutPlace > 0 ? t('empty.withoutPlace') : undefined}
        load={load}
        renderChosen={(chosen, acts) => (
          <ChosenPlaces
            places={chosen}
            renderPlace={(place) => (
              <>
                {renderActivities(place.caseIds)}
                <ShowInList onClick={() => onShowInList(place)} />
              </>
            )}
            {...acts}
          />
        )}
      />
    </MapSubject>
  );
}
