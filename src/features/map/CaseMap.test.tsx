import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { buildCatalogItem, buildOrganisation } from '#firebase/seed/builders.ts';
import type { FoundPlace } from '#src/domain/finder.ts';
import type { LandTopology } from '#src/ui/worldOutline/fetchLand.ts';
import { serveFinder } from '#tests/support/finderForTests.ts';
import { renderPage } from '#tests/support/renderPage.tsx';
import { CaseMap } from './CaseMap.tsx';
import { WorldMap } from './WorldMap.tsx';

const cities = [
  {
    id: 'ghent',
    name: 'Ghent',
    country: 'Belgium',
    lat: 51.05,
    lng: 3.72,
    cases: ['circulation', 'gardens'],
  },
  { id: 'bruges', name: 'Bruges', country: 'Belgium', lat: 51.21, lng: 3.22, cases: ['canals'] },
  { id: 'suva', name: 'Suva', country: 'Fiji', lat: -18.14, lng: 178.44, cases: ['mangroves'] },
] as const;

const places: FoundPlace[] = cities.map(({ id, name, country, lat, lng, cases }) => ({
  organisationId: id,
  city: name,
  country,
  lat,
  lng,
  count: cases.length,
  caseIds: [...cases],
}));

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
  objects: {
    land: { type: 'GeometryCollection', geometries: [{ type: 'Polygon', arcs: [[0]] }] },
  },
};
const load = async () => ({ Map: WorldMap, land });

beforeEach(() => {
  serveFinder({
    catalog: cities.flatMap(({ id, cases }) =>
      cases.map((name) => buildCatalogItem({ id: name, title: `About ${name}`, organisationId: id })),
    ),
    organisations: cities.map(({ cases: _, ...city }) => buildOrganisation(city)),
  });
});

type Options = { found?: FoundPlace[]; withoutPlace?: number; at?: string; load?: typeof load };

function show({ found = places, withoutPlace = 0, at = '/case-studies?view=map', ...rest }: Options = {}) {
  const onShowInList = vi.fn<(place: FoundPlace) => void>();
  const view = renderPage(
    <CaseMap places={found} withoutPlace={withoutPlace} onShowInList={onShowInList} load={load} {...rest} />,
    { at },
  );
  return { ...view, onShowInList };
}

const map = () => screen.findByRole('region', { name: 'Map of the case studies found' });
const markers = async () =>
  within(within(await map()).getByRole('list', { name: /Places on the map/ }))
    .getAllByRole('button')
    .map((button) => button.getAttribute('aria-label'));
const marker = async (name: RegExp) =>
  within(within(await map()).getByRole('list', { name: /Places on the map/ })).getByRole('button', { name });
const said = async () => within(await map()).getByRole('status').textContent;

describe('the map', () => {
  it('has a button for each place or group, from west to east, that says what is there', async () => {
    show();
    expect(await markers()).toEqual([
      '3 case studies in 2 cities around Ghent, zoom in',
      'Suva, Fiji: 1 case study',
    ]);
  });

  it('opens a group by the keyboard, keeps the focus on it, and says what is shown now', async () => {
    show();
    (await marker(/around Ghent/)).focus();
    await userEvent.keyboard('{Enter}');
    expect(await markers()).toEqual(['Bruges, Belgium: 1 case study', 'Ghent, Belgium: 2 case studies']);
    expect(await marker(/^Ghent/)).toHaveFocus();
    await waitFor(async () => expect(await said()).toBe('On the map now: 3 case studies in 2 cities'));
  });

  it('hands the focus on to the group that a place joins', async () => {
    show();
    await userEvent.click(await marker(/around Ghent/));
    (await marker(/^Bruges/)).focus();
    await userEvent.keyboard('-----');
    expect(await marker(/around Ghent/)).toHaveFocus();
    await userEvent.keyboard('0');
    expect(await marker(/around Ghent/)).toHaveFocus();
  });

  it('keeps the focus when what had it has left the picture', async () => {
    show();
    (await marker(/^Suva/)).focus();
    await userEvent.keyboard('++{ArrowLeft}{ArrowLeft}{ArrowLeft}');
    expect(await map()).toHaveFocus();
    await userEvent.keyboard('0');
    expect(await markers()).toHaveLength(2);
  });

  it('is moved by buttons too; one that leads nowhere says so and keeps the focus', async () => {
    show();
    const zoomOut = within(await map()).getByRole('button', { name: 'Zoom out' });
    expect(zoomOut).not.toHaveAttribute('aria-disabled');
    await userEvent.click(zoomOut);
    await userEvent.click(zoomOut);
    expect(zoomOut).toHaveAttribute('aria-disabled', 'true');
    expect(zoomOut).toHaveFocus();
    await userEvent.click(within(await map()).getByRole('button', { name: 'Zoom in' }));
    await userEvent.click(within(await map()).getByRole('button', { name: 'Move west' }));
    await userEvent.click(within(await map()).getByRole('button', { name: 'Show all results' }));
    expect(await markers()).toHaveLength(2);
  });

  it('says of cities in one spot that no zoom will part them, and lists them', async () => {
    const twins = places.slice(0, 2).map((place) => ({ ...place, lat: 51, lng: 3.5 }));
    show({ found: twins });
    await userEvent.click(await marker(/^3 case studies in 2 cities around Ghent, show them$/));
    expect(screen.getByRole('heading', { name: '2 cities close together' })).toHaveFocus();
    await userEvent.click(screen.getByRole('button', { name: 'Bruges, Belgium: 1 case study' }));
    expect(await screen.findByRole('link', { name: 'About canals' })).toBeVisible();
  });
});

describe('a chosen place', () => {
  it('shows its cases beside the map, stands in the address, and gives the focus back', async () => {
    const { address, onShowInList } = show();
    await userEvent.click(await marker(/^Suva/));
    expect(screen.getByRole('heading', { name: 'Suva, Fiji' })).toHaveFocus();
    expect(await screen.findByRole('link', { name: 'About mangroves' })).toHaveAttribute(
      'href',
      '/case-studies/mangroves',
    );
    expect(address()).toBe('/case-studies?view=map&place=suva');
    expect(await marker(/^Suva/)).toHaveAttribute('aria-pressed', 'true');

    await userEvent.click(screen.getByRole('button', { name: 'Show these in the list' }));
    expect(onShowInList).toHaveBeenCalledExactlyOnceWith(places[2]);
    await userEvent.click(screen.getByRole('button', { name: 'All countries' }));
    expect(await marker(/^Suva/)).toHaveFocus();
    expect(address()).toBe('/case-studies?view=map');
  });

  it('is open when the address says so, and does not take the focus then', async () => {
    show({ at: '/case-studies?view=map&place=ghent&place=atlantis' });
    expect(await screen.findByRole('link', { name: 'About gardens' })).toBeVisible();
    expect(screen.getByRole('heading', { name: 'Ghent, Belgium' })).not.toHaveFocus();
  });
});

describe('the list beside the map', () => {
  it('has every city by country, with the same counts, and opens the same', async () => {
    show({ withoutPlace: 2 });
    expect(screen.getByText('4 case studies in 3 cities')).toBeVisible();
    expect(screen.getByText(/^2 more case studies are in the list only/)).toBeVisible();
    const belgium = screen.getByRole('button', { name: 'Belgium: 3 case studies in 2 cities' });
    expect(belgium).toHaveAttribute('aria-expanded', 'true');
    await userEvent.click(screen.getByRole('button', { name: 'Bruges: 1 case study' }));
    expect(await screen.findByRole('link', { name: 'About canals' })).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'All countries' }));
    await waitFor(() => expect(screen.getByRole('heading', { name: 'By country' })).toHaveFocus());
  });

  it('folds countries where there are many cities', async () => {
    const many = Array.from({ length: 20 }, (_, index) => ({
      ...places[0],
      organisationId: `town-${index}`,
      city: `Town ${index}`,
      country: index < 15 ? 'Belgium' : 'Fiji',
      lat: index,
      lng: index,
      count: 1,
      caseIds: [],
    }));
    show({ found: many });
    const fiji = screen.getByRole('button', { name: 'Fiji: 5 case studies in 5 cities' });
    expect(fiji).toHaveAttribute('aria-expanded', 'false');
    expect(screen.queryByRole('button', { name: /^Town 16/ })).toBeNull();
    await userEvent.click(fiji);
    expect(screen.getByRole('button', { name: 'Town 16: 1 case study' })).toBeVisible();
  });

  it('stands alone when the map cannot be loaded, until it can', async () => {
    let isOnline = false;
    show({ load: async () => (isOnline ? load() : Promise.reject(new Error('no network'))) });
    expect(await screen.findByRole('alert')).toHaveTextContent('The map could not be loaded');
    expect(screen.getByRole('button', { name: 'Ghent: 2 case studies' })).toBeVisible();
    isOnline = true;
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await markers()).toHaveLength(2);
    expect(screen.queryByRole('alert')).toBeNull();
  });
});

it('says when nothing that was found has a place', () => {
  show({ found: [], withoutPlace: 3 });
  expect(screen.getByText('Nothing to show on the map')).toBeVisible();
  expect(screen.getByText('What was found is in the list.')).toBeVisible();
});
