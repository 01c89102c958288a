import { Button } from '@mantine/core';
import { type ReactNode, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FoundPlace } from '#src/domain/finder.ts';
import { EmptyPanel } from '#src/ui/EmptyPanel.tsx';
import type { loadWorld } from './loadWorld.ts';
import { MapLegend } from './MapLegend.tsx';
import classes from './MapWithList.module.css';
import { PlaceList } from './PlaceList.tsx';
import { useChosenPlaces } from './useChosenPlaces.ts';
import { useWorld } from './useWorld.ts';

export type ChosenActs = {
  /** Not when it was chosen before the page was opened. */
  takesFocus: boolean;
  onChoose: (place: FoundPlace) => void;
  onBack: () => void;
};

type MapWithListProps = {
  places: readonly FoundPlace[];
  /** How much there is in all. */
  sum: string;
  /** What is not on the map; null where everything is. */
  without: string | null;
  /** Said where nothing is on the map. */
  empty: string | undefined;
  /** What was chosen, in the place of the list; several where the map cannot tell them apart. */
  renderChosen: (places: readonly FoundPlace[], acts: ChosenActs) => ReactNode;
  load?: typeof loadWorld | undefined;
};

/** Places as a map, and beside it as a list that says the same without one. */
export function MapWithList({ places, sum, without, empty, renderChosen, load }: MapWithListProps) {
  const { t } = useTranslation(['map', 'common']);
  const titleId = useId();
  const list = useRef<HTMLHeadingElement>(null);
  const [takesFocus, setTakesFocus] = useState(false);
  const origin = useRef<Element | null>(null);
  const { chosenIds, chosen, choose } = useChosenPlaces(places);
  const world = useWorld(load);

  if (places.length === 0) return <EmptyPanel title={t('empty.title')} text={empty} />;

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
          renderChosen(chosen, {
            takesFocus,
            onChoose: (place) => handleChoose([place]),
            onBack: handleBack,
          })
        ) : (
          <section aria-labelledby={titleId}>
            <h3 ref={list} id={titleId} tabIndex={-1} className={classes.listTitle}>
              {t('list.title')}
            </h3>
            <p className={classes.sum}>{sum}</p>
            <PlaceList places={places} onChoose={(place) => handleChoose([place])} />
          </section>
        )}
        {without !== null && <p className={classes.without}>{without}</p>}
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
