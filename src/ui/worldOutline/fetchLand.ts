import type { GeometryCollection, Topology } from 'topojson-specification';
import landUrl from 'world-atlas/land-110m.json?url';

export type LandTopology = Topology<{ land: GeometryCollection }>;

/** Fetched rather than imported: a browser may remember that an import failed, and a second try must be possible. */
export async function fetchLand(): Promise<LandTopology> {
  const response = await fetch(landUrl);
  if (!response.ok) throw new Error(`the outline of the world answered ${response.status}`);
  return response.json();
}
