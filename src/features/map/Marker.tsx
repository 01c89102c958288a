import type { CSSProperties } from 'react';
import { useTranslation } from 'react-i18next';
import type { MapSize } from '#src/domain/mapView.ts';
import type { MapMarker } from '#src/domain/mapViewClusters.ts';
import type { MapPoint } from '#src/domain/mapViewProjection.ts';
import { formatNumber } from '#src/ui/format.ts';
import { discSize } from './discSize.ts';
import classes from './Marker.module.css';
import { useMapText } from './useMapText.ts';
import type { useMarkerFocus } from './useMarkerFocus.ts';

type MarkerProps = {
  marker: MapMarker;
  /** Pixels from the corner of the frame. */
  at: MapPoint;
  size: MapSize;
  canSplit: boolean;
  isChosen: boolean;
  /** Whether there is room to write the city's name below it. */
  isNamed: boolean;
  focus: ReturnType<typeof useMarkerFocus>;
  onOpen: (marker: MapMarker) => void;
};

/** Pixels from an edge within which a label would be cut off. */
const labelRoom = { side: 130, top: 72 } as const;

export function Marker({ marker, at, size, canSplit, isChosen, isNamed, focus, onOpen }: MarkerProps) {
  const { t } = useTranslation('map');
  const text = useMapText();
  const { lead, cases, places, cluster } = marker;
  const id = lead.organisationId;
  const name =
    cluster === null
      ? text.counted(text.place(lead), cases)
      : t(canSplit ? 'cluster.zoom' : 'cluster.list', {
          sum: text.sum(cases, places),
          city: text.city(lead),
        });

  return (
    <li className={classes.place} style={{ transform: `translate(${at.x}px, ${at.y}px)` }}>
      <button
        ref={(button) => focus.register(id, button)}
        type="button"
        className={classes.marker}
        style={sized(discSize(cases))}
        data-cluster={cluster !== null || undefined}
        data-single={cases === 1 || undefined}
        aria-label={name}
        aria-pressed={canSplit ? undefined : isChosen}
        data-chosen={isChosen || undefined}
        onClick={() => onOpen(marker)}
        onFocus={() => focus.handleFocus(id)}
        onBlur={focus.handleBlur}
      >
        <span aria-hidden="true" className={classes.disc}>
          {cases > 1 && formatNumber(cases)}
        </span>
        {isNamed && (
          <span aria-hidden="true" className={classes.city} dir="auto">
            {lead.city}
          </span>
        )}
        <span
          aria-hidden="true"
          className={classes.label}
          dir="auto"
          data-side={
            at.x < labelRoom.side ? 'right' : at.x > size.width - labelRoom.side ? 'left' : undefined
          }
          data-below={at.y < labelRoom.top || undefined}
        >
          {name}
        </span>
      </button>
    </li>
  );
}

function sized(pixels: number): CSSProperties {
  const style: Record<`--${string}`, string> = { '--marker-size': `${pixels}px` };
  return style;
}
