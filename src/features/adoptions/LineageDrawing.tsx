import { useMemo } from 'react';
import { drawnWidth, type MapPoint, projectPlace, worldHeight } from '#src/domain/mapViewProjection.ts';
import type { LandTopology } from '#src/ui/worldOutline/fetchLand.ts';
import { landOutline } from '#src/ui/worldOutline/landOutline.ts';
import classes from './Lineage.module.css';

export interface LineageLine {
  id: string;
  from: { lat: number; lng: number };
  to: { lat: number; lng: number };
  adoptions: number;
}

type LineageDrawingProps = {
  land: LandTopology;
  lines: readonly LineageLine[];
};

/** How far a line bends away from the straight one, in shares of its length: one there and one back lie apart. */
const bend = 0.18;

export function LineageDrawing({ land, lines }: LineageDrawingProps) {
  const outline = useMemo(() => landOutline(land), [land]);
  const drawn = lines.map(({ id, from, to, adoptions }) => ({
    id,
    adoptions,
    from: onDrawing(projectPlace(from)),
    to: onDrawing(projectPlace(to)),
  }));
  return (
    <svg
      viewBox={`0 0 ${drawnWidth} ${Math.ceil(worldHeight * drawnWidth)}`}
      className={classes.world}
      aria-hidden="true"
    >
      <path className={classes.globe} d={outline.globe} />
      <path className={classes.land} d={outline.land} />
      {drawn.map(({ id, from, to, adoptions }) => (
        <path
          key={id}
          className={classes.line}
          d={arc(from, to)}
          strokeWidth={Math.min(4, 1 + adoptions / 2)}
        />
      ))}
      {drawn.map(({ id, from }) => (
        <circle key={`source of ${id}`} className={classes.source} cx={from.x} cy={from.y} r="5" />
      ))}
      {drawn.map(({ id, to }) => (
        <circle key={`city of ${id}`} className={classes.learner} cx={to.x} cy={to.y} r="4" />
      ))}
    </svg>
  );
}

function onDrawing({ x, y }: MapPoint): MapPoint {
  return { x: round(x * drawnWidth), y: round(y * drawnWidth) };
}

function arc(from: MapPoint, to: MapPoint): string {
  const across = to.x - from.x;
  const down = to.y - from.y;
  const middle = {
    x: round((from.x + to.x) / 2 + down * bend),
    y: round((from.y + to.y) / 2 - across * bend),
  };
  return `M${from.x} ${from.y}Q${middle.x} ${middle.y} ${to.x} ${to.y}`;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
