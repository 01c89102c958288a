import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { fittingWidth, fitView, type MapSize, onScreen } from '#src/domain/mapView.ts';
import { drawnWidth, projectPlace } from '#src/domain/mapViewProjection.ts';
import type { LandTopology } from '#src/ui/worldOutline/fetchLand.ts';
import { landOutline } from '#src/ui/worldOutline/landOutline.ts';
import classes from './PlaceMap.module.css';

type PlaceMapProps = {
  land: LandTopology;
  lat: number;
  lng: number;
  /** What the picture shows, in words. */
  label: string;
};

const size: MapSize = { width: 320, height: 200 };

/** Where in the world a place is: a small picture that cannot be moved. */
export function PlaceMap({ land, lat, lng, label }: PlaceMapProps) {
  const { t } = useTranslation('map');
  const outline = useMemo(() => landOutline(land), [land]);
  const point = projectPlace({ lat, lng });
  const near = fitView([point], size);
  const view = { ...near, zoom: near.zoom / 3 };
  const at = onScreen(point, view, size);
  const corner = onScreen({ x: 0, y: 0 }, view, size);
  const scale = (fittingWidth(size) * view.zoom) / drawnWidth;
  return (
    <figure className={classes.figure}>
      <svg className={classes.map} viewBox={`0 0 ${size.width} ${size.height}`} role="img" aria-label={label}>
        <g transform={`translate(${corner.x} ${corner.y}) scale(${scale})`}>
          <path className={classes.globe} d={outline.globe} />
          <path className={classes.land} d={outline.land} />
        </g>
        <circle className={classes.halo} cx={at.x} cy={at.y} r="13" />
        <circle className={classes.dot} cx={at.x} cy={at.y} r="6" />
      </svg>
      <figcaption className={classes.note}>{t('cityMap.outline')}</figcaption>
    </figure>
  );
}
