import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { buildOrganisation } from '#firebase/seed/builders.ts';
import type { LandTopology } from '#src/ui/worldOutline/fetchLand.ts';
import { renderPage } from '#tests/support/renderPage.tsx';
import { CityMap } from './CityMap.tsx';
import { WorldMap } from './WorldMap.tsx';

const land: LandTopology = {
  type: 'Topology',
  arcs: [
    [
      [0, 0],
      [0, 50],
      [50, 50],
      [50, 0],
      [0, 0],
    ],
  ],
  objects: { land: { type: 'GeometryCollection', geometries: [{ type: 'Polygon', arcs: [[0]] }] } },
};
const load = async () => ({ Map: WorldMap, land });
const city = (id: string, lat: number | null, lng: number | null, country = 'Belgium') =>
  buildOrganisation({ id, name: id, country, lat, lng });
const some = [
  city('Ghent', 51.05, 3.72),
  city('Bruges', 51.21, 3.22),
  city('Suva', -18.14, 178.44, 'Fiji'),
  city('Nowhere', null, null),
];

it('counts governments, not cases, and says which have no place', async () => {
  renderPage(<CityMap organisations={some} load={load} />);
  const map = await screen.findByRole('region', { name: 'Map of the local governments found' });
  const markers = within(within(map).getByRole('list', { name: /Places on the map/ })).getAllByRole('button');
  expect(markers.map((marker) => marker.getAttribute('aria-label'))).toEqual([
    '2 cities around Bruges, zoom in',
    'Suva, Fiji',
  ]);
  expect(screen.getByText(/^1 more is in the list only/)).toBeVisible();
});

it('leads from a marker to the page of the city', async () => {
  const { address } = renderPage(<CityMap organisations={some} load={load} />, {
    at: '/organisations?view=map',
  });
  await userEvent.click(await screen.findByRole('button', { name: 'Suva, Fiji' }));
  expect(address()).toBe('/organisations?view=map&place=Suva');
  expect(screen.getByRole('heading', { name: 'Suva, Fiji' })).toHaveFocus();
  expect(screen.getByRole('link', { name: 'Open the page of Suva' })).toHaveAttribute(
    'href',
    '/organisations/Suva',
  );
});

it('says the same in a list where the map could not be loaded', async () => {
  const fail = () => Promise.reject(new Error('no network'));
  renderPage(<CityMap organisations={some} load={fail} />);
  expect(await screen.findByText('The map could not be loaded')).toBeVisible();
  expect(screen.getByRole('button', { name: 'Ghent' })).toBeVisible();
});
