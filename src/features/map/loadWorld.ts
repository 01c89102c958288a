import type { GeometryCollection, Topology } from 'topojson-specification';
import landUrl from 'world-atlas/land-110m.json?url';
import type { WorldMap } from './WorldMap.tsx';

export type LandTopology = Topology<{ land: GeometryCollection }>;

export interface World {
  Map: typeof WorldMap;
  land: LandTopology;
}

/** The code that draws and the outline it draws, both from this origin and only when a map is opened. */
export async function loadWorld(): Promise<World> {
  const [{ WorldMap }, land] = await Promise.all([import('./WorldMap.tsx'), fetchLand()]);
  return { Map: WorldMap, land };
}

/** Fetched rather than imported: a browser may remember that an import failed, and a second try must be possible. */
async function fetchLand(): Promise<LandTopology> {
  const response = await fetch(landUrl);
  if (!response.ok) throw new Error(`the outline of the world answered ${response.status}`);
  return response.json();
}
