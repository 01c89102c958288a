import { type MapPoint, worldHeight } from './mapViewProjection.ts';

/** What part of the world a frame shows: its middle, and how much larger than the whole world in that frame. */
export interface MapView extends MapPoint {
  zoom: number;
}

/** Of the map on the screen, in CSS pixels. */
export interface MapSize {
  width: number;
  height: number;
}

/** Pixels the world is wide when it is drawn largest: the outline is made for small maps and looks coarse long before that. */
const largestWorld = 65_536;
/** Pixels between what must be seen and the edge of the frame: half a marker and some air. */
const margin = 32;
/** How near a fitted view comes: a single city is shown with the country around it. */
const fittedWorld = 6_000;

/** Pixels the world is wide where all of it just fits, with room for markers at its edges. */
export function fittingWidth({ width, height }: MapSize): number {
  return Math.max(1, Math.min(width - margin, (height - margin) / worldHeight));
}

/** A power of two, like the steps of the buttons and the levels of the clusters. */
export function zoomMax(size: MapSize): number {
  return 2 ** Math.max(1, Math.round(Math.log2(largestWorld / fittingWidth(size))));
}

/** The nearest view with a possible zoom and no more emptiness around the world than there must be. */
export function clampView({ x, y, zoom }: MapView, size: MapSize): MapView {
  const possible = Math.min(zoomMax(size), Math.max(1, zoom));
  const scale = fittingWidth(size) * possible;
  return {
    x: clampMiddle(x, 1, (size.width - margin) / scale),
    y: clampMiddle(y, worldHeight, (size.height - margin) / scale),
    zoom: possible,
  };
}

/** The nearest view with every point in it, or the whole world. */
export function fitView(points: readonly MapPoint[], size: MapSize): MapView {
  const whole = { x: 0.5, y: worldHeight / 2, zoom: 1 };
  if (points.length === 0) return clampView(whole, size);
  const [left, right] = ends(points.map(({ x }) => x));
  const [top, bottom] = ends(points.map(({ y }) => y));
  const base = fittingWidth(size);
  const room = (pixels: number, extent: number) =>
    Math.max(1, pixels - 2 * margin) / base / Math.max(extent, Number.EPSILON);
  const zoom = Math.min(
    room(size.width, right - left),
    room(size.height, bottom - top),
    Math.max(1, fittedWorld / base),
  );
  return clampView({ x: (left + right) / 2, y: (top + bottom) / 2, zoom }, size);
}

/** Zooms so that what is at `at` (pixels from the frame's corner, its middle if not given) stays there. */
export function zoomView(view: MapView, size: MapSize, factor: number, at = middleOf(size)): MapView {
  const zoom = Math.min(zoomMax(size), Math.max(1, view.zoom * factor));
  const before = fittingWidth(size) * view.zoom;
  const after = fittingWidth(size) * zoom;
  const shift = 1 / before - 1 / after;
  return clampView(
    {
      x: view.x + (at.x - size.width / 2) * shift,
      y: view.y + (at.y - size.height / 2) * shift,
      zoom,
    },
    size,
  );
}

/** Moves the view, not the world: to the right shows what was beyond the right edge. */
export function panView(view: MapView, size: MapSize, right: number, down: number): MapView {
  const scale = fittingWidth(size) * view.zoom;
  return clampView({ ...view, x: view.x + right / scale, y: view.y + down / scale }, size);
}

/** Pixels from the frame's corner. */
export function onScreen(point: MapPoint, view: MapView, size: MapSize): MapPoint {
  const scale = fittingWidth(size) * view.zoom;
  return {
    x: size.width / 2 + (point.x - view.x) * scale,
    y: size.height / 2 + (point.y - view.y) * scale,
  };
}

export function isInFrame(point: MapPoint, view: MapView, size: MapSize): boolean {
  const { x, y } = onScreen(point, view, size);
  return x > -1 && y > -1 && x < size.width + 1 && y < size.height + 1;
}

function clampMiddle(middle: number, extent: number, seen: number): number {
  if (seen >= extent) return extent / 2;
  return Math.min(extent - seen / 2, Math.max(seen / 2, middle));
}

function middleOf({ width, height }: MapSize): MapPoint {
  return { x: width / 2, y: height / 2 };
}

function ends(values: readonly number[]): [number, number] {
  return values.reduce<[number, number]>(
    ([low, high], value) => [Math.min(low, value), Math.max(high, value)],
    [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY],
  );
}
