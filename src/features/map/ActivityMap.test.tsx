import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import type { FoundPlace } from '#src/domain/finder.ts';
import type { LandTopology } from '#src/ui/worldOutline/fetchLand.ts';
import { renderPage } from '#tests/support/renderPage.tsx';
import { ActivityMap } from './ActivityMap.tsx';
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
const place = (city: string, lat: number, lng: number, caseIds: string[]): FoundPlace => ({
  organisationId: city,
  city,
  country: city === 'Suva' ? 'Fiji' : 'Belgium',
  lat,
  lng,
  count: caseIds.length,
  caseIds,
});
const places = [
  place('Ghent', 51.05, 3.72, ['a', 'b']),
  place('Bruges', 51.21, 3.22, ['a']),
  place('Suva', -18.14, 178.44, ['c', 'd']),
];

it('counts activities at a city, and participations where it adds them up', async () => {
  renderPage(
    <ActivityMap
      places={places}
      withoutPlace={1}
      renderActivities={() => null}
      onShowInList={vi.fn()}
      load={async () => ({ Map: WorldMap, land })}
    />,
  );
  const map = await screen.findByRole('region', { name: 'Map of the activities found' });
  const markers = within(within(map).getByRole('list', { name: /Places on the map/ })).getAllByRole('button');
  expect(markers.map((marker) => marker.getAttribute('aria-label'))).toEqual([
    '3 participations in 2 cities around Ghent, zoom in',
    'Suva, Fiji: 2 activities',
  ]);
  expect(screen.getByText(/^1 more is in the list only/)).toBeVisible();
});

it('shows what goes on in the city that was chosen, and leads to the list', async () => {
  const showInList = vi.fn();
  renderPage(
    <ActivityMap
      places={places}
      withoutPlace={0}
      renderActivities={(ids) => <p>Activities {ids.join(' and ')}</p>}
      onShowInList={showInList}
      load={() => Promise.reject(new Error('no network'))}
    />,
  );
  await userEvent.click(await screen.findByRole('button', { name: 'Suva: 2 activities' }));
  expect(screen.getByText('Activities c and d')).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: 'Show these in the list' }));
  expect(showInList).toHaveBeenCalledExactlyOnceWith(places[2]);
});
