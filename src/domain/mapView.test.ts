import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  clampView,
  fittingWidth,
  fitView,
  isInFrame,
  onScreen,
  panView,
  zoomMax,
  zoomView,
} from './mapView.ts';
import { projectPlace, worldHeight } from './mapViewProjection.ts';

const sizes = fc.record({
  width: fc.integer({ min: 240, max: 1600 }),
  height: fc.integer({ min: 200, max: 900 }),
});
const points = fc.record({
  x: fc.double({ min: 0, max: 1, noNaN: true }),
  y: fc.double({ min: 0, max: worldHeight, noNaN: true }),
});
const views = fc.record({
  x: fc.double({ min: -1, max: 2, noNaN: true }),
  y: fc.double({ min: -1, max: 2, noNaN: true }),
  zoom: fc.double({ min: 0.1, max: 500, noNaN: true }),
});

describe('the drawn world', () => {
  it('has every place on it, the north above the south and the west left of the east', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -90, max: 90, noNaN: true }),
        fc.double({ min: -180, max: 180, noNaN: true }),
        (lat, lng) => {
          const { x, y } = projectPlace({ lat, lng });
          expect(x).toBeGreaterThanOrEqual(0);
          expect(x).toBeLessThanOrEqual(1);
          expect(y).toBeGreaterThanOrEqual(0);
          expect(y).toBeLessThanOrEqual(worldHeight);
        },
      ),
    );
    const [ghent, suva, medellin] = [
      projectPlace({ lat: 51.05, lng: 3.72 }),
      projectPlace({ lat: -18.14, lng: 178.44 }),
      projectPlace({ lat: 6.24, lng: -75.58 }),
    ];
    expect(medellin.x).toBeLessThan(ghent.x);
    expect(ghent.x).toBeLessThan(suva.x);
    expect(ghent.y).toBeLessThan(medellin.y);
    expect(medellin.y).toBeLessThan(suva.y);
  });
});

describe('a view', () => {
  it('that fits shows every point', () => {
    fc.assert(
      fc.property(fc.array(points, { minLength: 1, maxLength: 20 }), sizes, (list, size) => {
        const view = fitView(list, size);
        for (const point of list) expect(isInFrame(point, view, size)).toBe(true);
      }),
    );
  });

  it('never leaves the world, and never changes by being made possible twice', () => {
    fc.assert(
      fc.property(views, sizes, (view, size) => {
        const possible = clampView(view, size);
        expect(possible.zoom).toBeGreaterThanOrEqual(1);
        expect(possible.zoom).toBeLessThanOrEqual(zoomMax(size));
        expect(possible.x).toBeGreaterThanOrEqual(0);
        expect(possible.x).toBeLessThanOrEqual(1);
        expect(possible.y).toBeGreaterThanOrEqual(0);
        expect(possible.y).toBeLessThanOrEqual(worldHeight);
        expect(clampView(possible, size)).toEqual(possible);
      }),
    );
  });

  it('zooms around the finger, except where the world ends', () => {
    const size = { width: 800, height: 400 };
    const view = { x: 0.5, y: 0.2, zoom: 8 };
    const at = { x: 700, y: 90 };
    const scale = fittingWidth(size) * 8;
    const under = { x: view.x + (at.x - 400) / scale, y: view.y + (at.y - 200) / scale };
    const nearer = onScreen(under, zoomView(view, size, 2, at), size);
    expect(nearer.x).toBeCloseTo(at.x);
    expect(nearer.y).toBeCloseTo(at.y);
    expect(zoomView(zoomView(view, size, 2), size, 0.5)).toEqual(view);
  });

  it('moves by what the finger moves', () => {
    const size = { width: 800, height: 400 };
    const view = { x: 0.5, y: 0.2, zoom: 8 };
    const point = { x: 0.51, y: 0.21 };
    const before = onScreen(point, view, size);
    const after = onScreen(point, panView(view, size, 100, -40), size);
    expect(after.x).toBeCloseTo(before.x - 100);
    expect(after.y).toBeCloseTo(before.y + 40);
  });

  it('of one city shows the country around it', () => {
    const size = { width: 800, height: 400 };
    const ghent = projectPlace({ lat: 51.05, lng: 3.72 });
    const { zoom } = fitView([ghent], size);
    expect(zoom).toBeGreaterThan(4);
    expect(zoom).toBeLessThan(12);
  });
});
