import { geoGraticule, geoPath } from 'd3-geo';
import { feature } from 'topojson-client';
import { outlineProjection } from '#src/domain/mapViewProjection.ts';
import type { LandTopology } from './fetchLand.ts';

export interface Outline {
  /** SVG path data in drawn units. */
  land: string;
  graticule: string;
  globe: string;
}

/** Degrees between the lines of the net. */
const step = 20;

export function landOutline(topology: LandTopology): Outline {
  const draw = geoPath(outlineProjection()).digits(2);
  return {
    land: draw(feature(topology, topology.objects.land)) ?? '',
    graticule: draw(geoGraticule().step([step, step])()) ?? '',
    globe: draw({ type: 'Sphere' }) ?? '',
  };
}
