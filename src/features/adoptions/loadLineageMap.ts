import { fetchLand, type LandTopology } from '#src/ui/worldOutline/fetchLand.ts';
import type { LineageDrawing } from './LineageDrawing.tsx';

export interface LineageMapParts {
  Drawing: typeof LineageDrawing;
  land: LandTopology;
}

/** The code that draws and the outline it draws, both only when the map is looked at. */
export async function loadLineageMap(): Promise<LineageMapParts> {
  const [{ LineageDrawing }, land] = await Promise.all([import('./LineageDrawing.tsx'), fetchLand()]);
  return { Drawing: LineageDrawing, land };
}
