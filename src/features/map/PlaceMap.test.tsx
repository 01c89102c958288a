import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import type { LandTopology } from '#src/ui/worldOutline/fetchLand.ts';
import { renderPage } from '#tests/support/renderPage.tsx';
import { PlaceMap } from './PlaceMap.tsx';

const land: LandTopology = {
  type: 'Topology',
  arcs: [],
  objects: { land: { type: 'GeometryCollection', geometries: [] } },
};

it.each([
  [51.05, 3.72],
  [-18.14, 178.44],
  [64.15, -21.94],
])('shows the place at %f, %f within its frame, and says in words what it shows', (lat, lng) => {
  const { container } = renderPage(<PlaceMap land={land} lat={lat} lng={lng} label="Map: where it is" />);
  expect(screen.getByRole('img', { name: 'Map: where it is' })).toBeVisible();
  const dot = container.querySelector('circle');
  expect(Number(dot?.getAttribute('cx'))).toBeGreaterThan(0);
  expect(Number(dot?.getAttribute('cx'))).toBeLessThan(320);
  expect(Number(dot?.getAttribute('cy'))).toBeGreaterThan(0);
  expect(Number(dot?.getAttribute('cy'))).toBeLessThan(200);
});
