import { Button } from '@mantine/core';
import { useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FoundPlace, FoundPlaces } from '#src/domain/finder.ts';
import { countCases } from '#src/domain/mapViewPlaces.ts';
import { EmptyPanel } from '#src/ui/EmptyPanel.tsx';
import classes from './CaseMap.module.css';
import { ChosenPlaces } from './ChosenPlaces.tsx';
import type { loadWorld } from './loadWorld.ts';
import { MapLegend } from './MapLegend.tsx';
import { PlaceList } from './PlaceList.tsx';
import { useChosenPlaces } from './useChosenPlaces.ts';
import { useMapText } from './useMapText.ts';
import { useWorld } from './useWorld.ts';

type CaseMapProps = FoundPlaces & {
  onShowInList: (place: FoundPlace) => void;
  /** How the drawing and its outline come; tests bring their own. */
  load?: typeof loadWorld | undefined;
};

/** What the library found, by place: as a map, and beside it as a list that says the same without one. */
export function CaseMap({ places, withoutPlace, onShowInList, load }: CaseMapProps) {
  const { t } = useTranslation(['map', 'common']);
  const text = useMapText();
  const titleId = useId();
  const list = useRef<HTMLHeadingElement>(null);
  const [chosenHere, setChosenHere] = useState(false);
  const origin = useRef<Element | null>(null);
  const { chosenIds, chosen, choose } = useChosenPlaces(places);
  const world = useWorld(load);

  if (places.length === 0) {
    return (
      <EmptyPanel title={t('empty.title')} text={withoutPlace > 0 ? t('empty.withoutPlace') : undefined} />
    );
  }

  const handleChoose = (next: readonly FoundPlace[]) => {
    origin.current ??= document.activeElement;
    setChosenHere(true);
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
          <ChosenPlaces
            places={chosen}
            takesFocus={chosenHere}
            onChoose={(place) => handleChoose([place])}
            onShowInList={onShowInList}
            onBack={handleBack}
          />
        ) : (
          <section aria-labelledby={titleId}>
            <h3 ref={list} id={titleId} tabIndex={-1} className={classes.listTitle}>
              {t('list.title')}
            </h3>
            <p className={classes.sum}>{text.sum(countCases(places), places.length)}</p>
            <PlaceList places={places} onChoose={(place) => handleChoose([place])} />
          </section>
        )}
        {withoutPlace > 0 && <p className={classes.without}>{t('withoutPlace', { count: withoutPlace })}</p>}
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
