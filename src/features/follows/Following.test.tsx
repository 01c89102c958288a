import { QueryClient } from '@tanstack/react-query';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, it, vi } from 'vitest';
import { buildOrganisation, buildProfile } from '#firebase/seed/builders.ts';
import { buildEvent } from '#firebase/seed/eventBuilders.ts';
import { DataError } from '#src/data/errors.ts';
import { setFollow } from '#src/data/follows/commands.ts';
import { type FollowKind, nothingFollowed, toggledIn } from '#src/domain/follows.ts';
import { buildLibraryItem } from '#tests/support/libraryItem.ts';
import { renderPage } from '#tests/support/renderPage.tsx';
import { Following } from './Following.tsx';

type Lists = Partial<Record<FollowKind, readonly string[]>>;

const served = vi.hoisted(() => ({
  follows: (): unknown => null,
  cities: vi.fn((): unknown => []),
  events: vi.fn((): unknown => []),
  profile: vi.fn((_uid: string): unknown => null),
}));

vi.mock('#src/data/client/database.ts', () => ({ database: () => 'db' }));
vi.mock('#src/data/session/useSession.ts', () => ({ useMember: () => ({ identity: { uid: 'lucia' } }) }));
vi.mock('#src/data/follows/queries.ts', () => ({
  followsQuery: () => ({ queryKey: ['follows'], queryFn: () => served.follows() }),
  knownFollowsQuery: () => ({ queryKey: ['known'] }),
}));
vi.mock('#src/data/follows/commands.ts', () => ({ setFollow: vi.fn() }));
vi.mock('#src/data/organisations/queries.ts', () => ({
  publicOrganisationsQuery: () => ({ queryKey: ['organisations'], queryFn: () => served.cities() }),
}));
vi.mock('#src/data/catalog/queries.ts', () => ({
  casesQuery: () => ({
    queryKey: ['cases'],
    queryFn: () => [buildLibraryItem({ id: 'shade', title: 'Shade for schools', city: 'Quito' })],
  }),
}));
vi.mock('#src/data/members/queries.ts', () => ({
  profileQuery: (uid: string) => ({
    queryKey: ['profiles', uid],
    queryFn: () => served.profile(uid),
  }),
}));
vi.mock('#src/data/events/queries.ts', () => ({
  publicEventsQuery: () => ({ queryKey: ['events'], queryFn: () => served.events() }),
}));

beforeEach(() => {
  vi.mocked(setFollow).mockReset();
  served.cities
    .mockReset()
    .mockReturnValue([
      buildOrganisation({ id: 'ghent', name: 'Ghent', country: 'Belgium' }),
      buildOrganisation({ id: 'bonn', name: 'Bonn', country: 'Germany' }),
    ]);
  served.events.mockReset().mockReturnValue([buildEvent({ id: 'week', name: 'Example week' })]);
});

/** The list is live: what the command stores is on the screen at once. */
function show(followed: Lists) {
  const client = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  let stored: Record<FollowKind, readonly string[]> = { ...nothingFollowed, ...followed };
  served.follows = () => stored;
  vi.mocked(setFollow).mockImplementation(async (_db, _member, { kind, id, isIn }) => {
    stored = { ...stored, [kind]: toggledIn(stored[kind], id, isIn) };
    client.setQueryData(['follows'], stored);
  });
  return renderPage(<Following />, { client });
}
const itemsOf = async (name: string) =>
  within(await screen.findByRole('list', { name }))
    .getAllByRole('listitem')
    .map((item) => item.textContent);

it('lists cities and events by name; an event leads to its page', async () => {
  show({ cities: ['ghent', 'bonn'], events: ['week'] });
  expect(await itemsOf('Cities')).toEqual(['Bonn, GermanyStop following', 'Ghent, BelgiumStop following']);
  expect(await itemsOf('Events')).toEqual(['Example weekStop following']);
  expect(screen.getByRole('link', { name: 'Example week' })).toHaveAttribute('href', '/events/week');
});

it('lists people, topics and cases, each leading to where it is', async () => {
  served.profile.mockImplementation(
    (uid) => uid === 'joris' && buildProfile({ displayName: 'Joris Peeters' }),
  );
  show({ people: ['joris', 'gone'], topics: ['urban-heat'], cases: ['shade'] });
  expect(await itemsOf('People')).toEqual(['goneStop following', 'Joris PeetersStop following']);
  expect(await itemsOf('Topics')).toEqual(['Urban heatStop following']);
  expect(await itemsOf('Case studies')).toEqual(['Shade for schools, QuitoStop following']);
  expect(screen.getByRole('link', { name: 'Joris Peeters' })).toHaveAttribute('href', '/people/joris');
  expect(screen.getByRole('link', { name: 'Urban heat' })).toHaveAttribute(
    'href',
    '/case-studies?topic=urban-heat',
  );
});

it('takes one more topic from the list of those that are not followed yet', async () => {
  show({ topics: ['urban-heat'] });
  await userEvent.click(await screen.findByRole('combobox', { name: 'Follow a topic' }));
  expect(screen.queryByRole('option', { name: 'Urban heat' })).toBeNull();
  await userEvent.click(screen.getByRole('option', { name: 'Biodiversity' }));
  expect(setFollow).toHaveBeenLastCalledWith(
    'db',
    { uid: 'lucia' },
    { kind: 'topics', id: 'biodiversity', isIn: true },
  );
  expect(await itemsOf('Topics')).toHaveLength(2);
});

it('stops following, says so, and takes it back in the same place', async () => {
  show({ cities: ['ghent', 'bonn'], events: [] });
  await userEvent.click(await screen.findByRole('button', { name: 'Stop following Ghent' }));
  expect(setFollow).toHaveBeenLastCalledWith(
    'db',
    { uid: 'lucia' },
    { kind: 'cities', id: 'ghent', isIn: false },
  );
  const again = await screen.findByRole('button', { name: 'Follow again: Ghent' });
  expect(again).toHaveFocus();
  expect(screen.getByText('No longer followed')).toHaveAttribute('role', 'status');

  await waitFor(() => expect(again).toHaveAttribute('aria-disabled', 'false'));
  await userEvent.click(again);
  expect(setFollow).toHaveBeenLastCalledWith(
    'db',
    { uid: 'lucia' },
    { kind: 'cities', id: 'ghent', isIn: true },
  );
  expect(await screen.findByRole('button', { name: 'Stop following Ghent' })).toBeVisible();
  expect(screen.queryByText('No longer followed')).not.toBeInTheDocument();
});

it('lets go, too, of what is not listed any more', async () => {
  show({ cities: ['atlantis'], events: [] });
  await userEvent.click(await screen.findByRole('button', { name: 'Stop following atlantis' }));
  expect(await screen.findByRole('button', { name: 'Follow again: atlantis' })).toBeVisible();
});

it('says how to begin where nothing is followed, and asks for no names', async () => {
  show({ cities: [], events: [] });
  expect(await screen.findByText(/^Nothing yet/)).toBeVisible();
  expect(screen.getByRole('link', { name: 'Case studies' })).toHaveAttribute('href', '/case-studies');
  expect(screen.getByRole('link', { name: 'Events' })).toHaveAttribute('href', '/events');
  expect(served.cities).not.toHaveBeenCalled();
  expect(served.events).not.toHaveBeenCalled();
});

it('says when it could not be read', async () => {
  served.follows = () => {
    throw new DataError('offline');
  };
  renderPage(<Following />);
  expect(await screen.findByText('No connection')).toBeVisible();
  expect(screen.getByRole('button', { name: 'Try again' })).toBeVisible();
});
