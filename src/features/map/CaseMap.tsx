import { useTranslation } from 'react-i18next';
import type { FoundPlace, FoundPlaces } from '#src/domain/finder.ts';
import { countCases } from '#src/domain/mapViewPlaces.ts';
import { ChosenPlaces } from './ChosenPlaces.tsx';
import type { loadWorld } from './loadWorld.ts';
import { MapWithList } from './MapWithList.tsx';
import { PlaceCases } from './PlaceCases.tsx';
import { ShowInList } from './ShowInList.tsx';
import { useMapText } from './useMapText.ts';

type CaseMapProps = FoundPlaces & {
  onShowInList: (place: FoundPlace) => void;
  /** How the drawing and its outline come; tests bring their own. */
  load?: typeof loadWorld | undefined;
};

/** What the library found, by place. */
export function CaseMap({ places, withoutPlace, onShowInList, load }: CaseMapProps) {
  const { t } = useTranslation('map');
  const text = useMapText();
  return (
    <MapWithList
      places={places}
      sum={text.sum(countCases(places), places.length)}
      without={withoutPlace > 0 ? t('withoutPlace', { count: withoutPlace }) : null}
      empty={withoutPlace > 0 ? t('empty.withoutPlace') : undefined}
      load={load}
      renderChosen={(chosen, acts) => (
        <ChosenPlaces
          places={chosen}
          renderPlace={(place) => (
            <>
              <PlaceCases place={place} />
              <ShowInList onClick={() => onShowInList(place)} />
            </>
          )}
          {...acts}
        />
      )}
    />
  );
}
