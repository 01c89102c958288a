import { fetchLand, type LandTopology } from '#src/ui/worldOutline/fetchLand.ts';
import type { WorldMap } from './WorldMap.tsx';

export interface World {
  Map: typeof WorldMap;
  land: LandTopology;
}

/** The code that draws and the outline it draws, both from this origin and only when a map is opened. */
export async function loadWorld(): Promise<World> {
  const [{ WorldMap }, land] = await Promise.all([import('./WorldMap.tsx'), fetchLand()]);
  return { Map: WorldMap, land };
}
