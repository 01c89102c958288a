import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, it, vi } from 'vitest';
import { buildAccount, buildEvent, buildProgramme, buildUpdate } from '#firebase/seed/eventBuilders.ts';
import { DataError } from '#src/data/errors.ts';
import { renderPage } from '#tests/support/renderPage.tsx';
import { EventSearch } from './EventSearch.tsx';

const served = vi.hoisted(() => ({ accounts: (): unknown => [] }));

vi.mock('#src/data/events/queries.ts', () => ({
  publishedUpdatesQuery: () => ({
    queryKey: ['published'],
    queryFn: () => [buildUpdate({ id: 'shuttle', title: 'The shuttle', body: 'Shade at the stop.' })],
  }),
  programmeQuery: () => ({ queryKey: ['programme'], queryFn: () => buildProgramme() }),
}));
vi.mock('#src/data/first-hand-accounts/queries.ts', () => ({
  allAccountsQuery: () => ({ queryKey: ['accounts'], queryFn: () => served.accounts() }),
}));

const event = buildEvent({ id: 'week' });
const show = (query = '') =>
  renderPage(<EventSearch event={event} />, { at: `/events/week?tab=search${query}` });
const addresses = async () => {
  const list = await screen.findByRole('list');
  return within(list)
    .getAllByRole('link')
    .map((link) => link.getAttribute('href'));
};

beforeEach(() => {
  served.accounts = () => [buildAccount({ id: 'peer', body: 'Trees give shade.', day: '2026-10-13' })];
});

it('finds updates, accounts and sessions, and leads to each', async () => {
  const { address } = show();
  await userEvent.type(await screen.findByRole('searchbox', { name: 'Search this event' }), 'shade');
  expect(await screen.findByText('3 found')).toHaveRole('status');
  expect((await addresses()).toSorted()).toEqual([
    '/events/week/accounts/peer',
    '/events/week/days/2026-10-12#update-shuttle',
    '/events/week?tab=programme&day=2026-10-12',
  ]);
  expect(address()).toBe('/events/week?tab=search&q=shade');
});

it('keeps to one kind and one day, as the address says', async () => {
  const { address } = show('&q=shade&day=2026-10-12');
  expect(await screen.findByText('2 found')).toBeVisible();
  await userEvent.click(screen.getByRole('radio', { name: 'Updates' }));
  expect(await screen.findByText('1 found')).toBeVisible();
  expect(address()).toBe('/events/week?tab=search&q=shade&day=2026-10-12&kind=update');
});

it('shows all of a day without any words', async () => {
  const { address } = show();
  await userEvent.click(await screen.findByRole('combobox', { name: 'Day' }));
  await userEvent.click(await screen.findByRole('option', { name: /13/ }));
  expect(await addresses()).toEqual(['/events/week/accounts/peer']);
  expect(address()).toBe('/events/week?tab=search&day=2026-10-13');
});

it('says what can be searched before anything is asked, and when nothing is found', async () => {
  show();
  expect(await screen.findByText(/nothing of it is lost/)).toBeVisible();
  await userEvent.type(screen.getByRole('searchbox'), 'zzzzzz');
  expect(await screen.findByText(/Nothing found/)).toBeVisible();
});

it('says that it cannot be read, and tries again', async () => {
  served.accounts = () => Promise.reject(new DataError('offline'));
  show('&q=shade');
  const again = await screen.findByRole('button', { name: 'Try again' });
  served.accounts = () => [];
  await userEvent.click(again);
  expect(await screen.findByText('2 found')).toBeVisible();
});
