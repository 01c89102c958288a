import type { MapSize } from './mapView.ts';
import type { MapPoint } from './mapViewProjection.ts';

/** A marker on the screen that would like its name beside it. Pixels. */
export interface Named {
  id: string;
  /** Empty for markers that only take room. */
  name: string;
  at: MapPoint;
  /** Across the disc. */
  across: number;
}

interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** What a letter of the small print is wide at most on average; scripts of full width take twice as much. */
const letter = 7.5;
const line = 20;

/** Which names can be written below their markers without touching another marker, name or the frame's edge. */
export function namesWithRoom(markers: readonly Named[], size: MapSize): Set<string> {
  const taken = markers.map(({ at, across }) => boxAround(at, across, at.y - across / 2, across));
  const named = new Set<string>();
  for (const { id, name, at, across } of markers) {
    if (name === '') continue;
    const box = boxAround(at, widthOf(name), at.y + across / 2 + 1, line);
    const fits = box.left >= 0 && box.right <= size.width && box.bottom <= size.height;
    if (!fits || taken.some((other) => touches(box, other))) continue;
    taken.push(box);
    named.add(id);
  }
  return named;
}

function boxAround({ x }: MapPoint, width: number, top: number, height: number): Box {
  return { left: x - width / 2, right: x + width / 2, top, bottom: top + height };
}

function widthOf(name: string): number {
  return [...name].reduce((sum, sign) => sum + (sign > '\u2e7f' ? 2 : 1), 1) * letter;
}

function touches(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
