import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { buildListedActivity } from '#firebase/seed/activityBuilders.ts';
import type { ListedActivity } from '#src/domain/activity.ts';
import { cityNames } from '#src/domain/activitySearch.ts';
import { renderPage } from '#tests/support/renderPage.tsx';
import { ActivityFinder } from './ActivityFinder.tsx';

const city = (id: string, name: string) => ({ id, name, country: 'Exampleland', lat: 1, lng: 1 });
const names = cityNames([
  city('riverbend', 'Riverbend'),
  city('lodz', 'Łódź'),
  ...['Ash', 'Birch', 'Cedar', 'Elm', 'Fir'].map((name) => city(name, name)),
]);
const activity = (title: string, fields: Partial<ListedActivity> = {}) =>
  buildListedActivity({ id: title, title, ...fields });
const some = [
  activity('Cool roofs', { cities: ['riverbend', 'lodz'], startYear: 2024, endYear: 2027 }),
  activity('Repair streets', {
    cities: ['Ash', 'Birch', 'Cedar', 'Elm', 'Fir'],
    pathways: ['circular'],
    status: 'completed',
    startYear: 2020,
    endYear: 2020,
    demonstration: true,
  }),
  activity('Harbour', {
    cities: [],
    status: 'planned',
    startYear: 2030,
    endYear: null,
    regions: ['oceania'],
  }),
];

function show(activities: ListedActivity[] = some, at = '/activities') {
  return renderPage(
    <ActivityFinder
      activities={activities}
      names={names}
      renderMap={(found, showCity) => (
        <button type="button" onClick={() => showCity('lodz')}>
          Map of {found.length}
        </button>
      )}
    />,
    { at },
  );
}
const titles = () =>
  within(screen.getByRole('list', { name: 'Activities found' }))
    .getAllByRole('link')
    .map((link) => link.textContent);
const field = () => screen.getByRole('searchbox', { name: 'Search the activities' });

it('lists the latest first, each with its cities, years and whether it was invented', () => {
  show();
  expect(titles()).toEqual(['Harbour', 'Cool roofs', 'Repair streets']);
  expect(screen.getByRole('link', { name: 'Harbour' })).toHaveAttribute('href', '/activities/Harbour');
  const [harbour, roofs, repair] = screen.getAllByRole('listitem').filter((item) => item.querySelector('h3'));
  expect(harbour).toHaveTextContent('from 2030');
  expect(roofs).toHaveTextContent('Riverbend, Łódź');
  expect(roofs).toHaveTextContent('2024–2027');
  expect(roofs).not.toHaveTextContent('Demonstration record');
  expect(repair).toHaveTextContent('Ash, Birch, Cedar, Elm and 1 more');
  expect(repair).toHaveTextContent('Completed2020Demonstration record');
});

it('finds as one types, by the name of a city without its accents, and puts the words into the address', async () => {
  const { address } = show();
  await userEvent.type(field(), 'lodz');
  await waitFor(() => expect(titles()).toEqual(['Cool roofs']));
  expect(screen.getByRole('heading', { name: '1 activity' })).toBeVisible();
  await waitFor(() => expect(address()).toBe('/activities?q=lodz'));
});

it('is what the address says', () => {
  show(some, '/activities?city=Ash&year=2020&sort=title');
  expect(titles()).toEqual(['Repair streets']);
  expect(screen.getByRole('button', { name: 'Take away: Ash' })).toBeVisible();
  expect(screen.getByRole('button', { name: 'Take away: 2020' })).toBeVisible();
});

it('says beforehand how many each choice leaves, and goes on with what is left', async () => {
  const { address } = show();
  const filters = within(screen.getByRole('complementary', { name: 'Narrow down' }));
  await userEvent.click(filters.getByRole('checkbox', { name: 'Circular, 1 activity' }));
  expect(titles()).toEqual(['Repair streets']);
  expect(address()).toBe('/activities?pathway=circular');
  await userEvent.click(filters.getByRole('button', { name: 'Partner city' }));
  expect(filters.getByRole('checkbox', { name: 'Birch, 1 activity' })).toBeEnabled();
});

it('says what would help where nothing fits', async () => {
  show(some, '/activities?q=lodz&status=planned');
  expect(screen.getByText('Without the filters there would be 1.')).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: 'Take the filters away' }));
  expect(titles()).toEqual(['Cool roofs']);
});

it('hands what was found to the map, which leads back to the list of one city', async () => {
  const { address } = show(some, '/activities?view=map');
  await userEvent.click(screen.getByRole('button', { name: 'Map of 3' }));
  expect(titles()).toEqual(['Cool roofs']);
  expect(address()).toBe('/activities?city=lodz');
});

it('shows more on demand', async () => {
  show(Array.from({ length: 60 }, (_, index) => activity(`Activity ${String(index).padStart(2, '0')}`)));
  expect(titles()).toHaveLength(40);
  await userEvent.click(screen.getByRole('button', { name: 'Show 20 more' }));
  await waitFor(() => expect(titles()).toHaveLength(60));
});
