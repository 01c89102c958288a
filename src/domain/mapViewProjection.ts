import { geoEqualEarth } from 'd3-geo';

/** Where something is on the drawn world: from the left and from the top, in widths of the world. */
export interface MapPoint {
  x: number;
  y: number;
}

/** Units the drawn world is wide: large enough for the projection to curve its lines well. */
export const drawnWidth = 1000;

/** Degrees between which members live: the drawn world ends there, which leaves Antarctica out. */
const north = 84;
const south = -58;

/**
 * Equal Earth (Šavrič, Patterson and Jenny 2018): no part of the world is drawn larger than it is. The seam runs through
 * the Bering Strait, so that no land is cut in two.
 */
const equalEarth = () =>
  geoEqualEarth().rotate([-11, 0]).precision(0.05).fitWidth(drawnWidth, { type: 'Sphere' });
const project = equalEarth();
const top = drawnY(north);
const drawnHeight = drawnY(south) - top;

export const worldHeight = drawnHeight / drawnWidth;

/** For outlines, in drawn units from the corner of the drawn world; they go on beyond it, to the poles. */
export function outlineProjection() {
  const projection = equalEarth();
  const [across, down] = projection.translate();
  return projection.translate([across, down - top]);
}

/** Degrees, WGS 84. */
export function projectPlace({ lat, lng }: { lat: number; lng: number }): MapPoint {
  const [x = 0, y = 0] = project([lng, lat]) ?? [];
  return { x: x / drawnWidth, y: Math.min(worldHeight, Math.max(0, (y - top) / drawnWidth)) };
}

function drawnY(lat: number): number {
  return project([11, lat])?.[1] ?? 0;
}
