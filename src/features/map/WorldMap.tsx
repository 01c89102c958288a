import { useEffect, useId, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FoundPlace } from '#src/domain/finder.ts';
import {
  fittingWidth,
  fitView,
  isInFrame,
  onScreen,
  panView,
  zoomMax,
  zoomView,
} from '#src/domain/mapView.ts';
import { clusterPlaces, type MapMarker } from '#src/domain/mapViewClusters.ts';
import { namesWithRoom } from '#src/domain/mapViewNames.ts';
import { drawnWidth, projectPlace } from '#src/domain/mapViewProjection.ts';
import type { LandTopology } from '#src/ui/worldOutline/fetchLand.ts';
import { landOutline } from '#src/ui/worldOutline/landOutline.ts';
import { discSize } from './discSize.ts';
import { MapControls } from './MapControls.tsx';
import { Marker } from './Marker.tsx';
import { useMapGestures } from './useMapGestures.ts';
import { useMapText } from './useMapText.ts';
import { useMapView } from './useMapView.ts';
import { useMarkerFocus } from './useMarkerFocus.ts';
import classes from './WorldMap.module.css';

type WorldMapProps = {
  land: LandTopology;
  places: readonly FoundPlace[];
  /** Ids of the governments whose cases stand beside the map. */
  chosen: readonly string[];
  onChoose: (places: readonly FoundPlace[]) => void;
};

/** The share of the frame that one press of an arrow shows anew. */
const stride = 0.3;

/** The world with what was found on it; each marker is a button. Everything it shows is also in the list beside it. */
export function WorldMap({ land, places, chosen, onChoose }: WorldMapProps) {
  const { t } = useTranslation('map');
  const text = useMapText();
  const map = useRef<HTMLElement>(null);
  const keysId = useId();
  const [said, setSaid] = useState('');
  const outline = useMemo(() => landOutline(land), [land]);
  const { ref, size, view, change, showAll } = useMapView(places);
  const { setFrame, isHeld } = useMapGestures(change);
  const width = fittingWidth(size);
  const most = zoomMax(size);
  const clusters = useMemo(() => clusterPlaces(places, width, most), [places, width, most]);
  const shown = clusters.markersAt(view.zoom).filter((marker) => isInFrame(marker, view, size));
  const named = namesWithRoom(
    shown.map((marker) => ({
      id: marker.lead.organisationId,
      name: marker.cluster === null ? marker.lead.city : '',
      at: onScreen(marker, view, size),
      across: Math.max(24, discSize(marker.cases)),
    })),
    size,
  );
  const focus = useMarkerFocus(shown, clusters.placesOf, map);
  const corner = onScreen({ x: 0, y: 0 }, view, size);
  const scale = (width * view.zoom) / drawnWidth;

  const inView = shown.length === 0 ? text.noneInView : t('inView', { sum: sumOf(text, shown) });
  const say = useRef(false);
  // Said once the map has come to rest, and only after somebody moved it or the results changed.
  useEffect(() => {
    if (!say.current) {
      say.current = true;
      return;
    }
    if (isHeld) return;
    const timer = setTimeout(() => setSaid(inView), 300);
    return () => clearTimeout(timer);
  }, [inView, isHeld]);

  const zoom = (factor: number) => change((now, frame) => zoomView(now, frame, factor));
  const pan = (right: number, down: number) =>
    change((now, frame) => panView(now, frame, right * stride * frame.width, down * stride * frame.height));

  const handleOpen = (marker: MapMarker) => {
    const inside = clusters.placesOf(marker);
    const splitsAt = clusters.splitsAt(marker);
    if (splitsAt === null) {
      onChoose(inside);
      return;
    }
    change((_, frame) => {
      const fitted = fitView(inside.map(projectPlace), frame);
      return { ...fitted, zoom: Math.max(fitted.zoom, splitsAt) };
    });
  };

  useEffect(() => {
    const element = map.current;
    const handleKey = (event: KeyboardEvent) => {
      const act = event.ctrlKey || event.metaKey || event.altKey ? undefined : keys[event.key];
      if (!act) return;
      event.preventDefault();
      act({ zoom, pan, showAll });
    };
    element?.addEventListener('keydown', handleKey);
    return () => element?.removeEventListener('keydown', handleKey);
  });

  return (
    <section
      ref={map}
      tabIndex={-1}
      className={classes.map}
      dir="ltr"
      aria-label={text.label}
      aria-describedby={keysId}
    >
      <div
        ref={(element) => {
          ref(element);
          setFrame(element);
        }}
        className={classes.frame}
        data-held={isHeld || undefined}
      >
        <svg className={classes.world} aria-hidden="true">
          <g style={{ transform: `translate(${corner.x}px, ${corner.y}px) scale(${scale})` }}>
            <path className={classes.globe} d={outline.globe} />
            <path className={classes.graticule} d={outline.graticule} />
            <path className={classes.land} d={outline.land} />
          </g>
        </svg>
        <ul className={classes.markers} aria-label={t('markers')}>
          {shown.map((marker) => (
            <Marker
              key={marker.lead.organisationId}
              marker={marker}
              at={onScreen(marker, view, size)}
              size={size}
              canSplit={clusters.splitsAt(marker) !== null}
              isChosen={
                chosen.length > 0 &&
                clusters.placesOf(marker).some(({ organisationId }) => chosen.includes(organisationId))
              }
              isNamed={named.has(marker.lead.organisationId)}
              focus={focus}
              onOpen={handleOpen}
            />
          ))}
        </ul>
      </div>
      <MapControls
        canZoomIn={view.zoom < most}
        canZoomOut={view.zoom > 1}
        onZoom={zoom}
        onPan={pan}
        onShowAll={showAll}
      />
      <p id={keysId} className="portal-visually-hidden">
        {t('keys')}
      </p>
      <p role="status" className="portal-visually-hidden">
        {said}
      </p>
    </section>
  );
}

interface Moves {
  zoom: (factor: number) => void;
  pan: (right: number, down: number) => void;
  showAll: () => void;
}

const keys: Readonly<Record<string, (moves: Moves) => void>> = {
  '+': ({ zoom }) => zoom(2),
  '=': ({ zoom }) => zoom(2),
  '-': ({ zoom }) => zoom(0.5),
  '0': ({ showAll }) => showAll(),
  ArrowLeft: ({ pan }) => pan(-1, 0),
  ArrowRight: ({ pan }) => pan(1, 0),
  ArrowUp: ({ pan }) => pan(0, -1),
  ArrowDown: ({ pan }) => pan(0, 1),
};

function sumOf(text: ReturnType<typeof useMapText>, markers: readonly MapMarker[]): string {
  const cities = markers.reduce((sum, { places }) => sum + places, 0);
  return text.sum(
    markers.reduce((sum, { cases }) => sum + cases, 0),
    cities,
  );
}
