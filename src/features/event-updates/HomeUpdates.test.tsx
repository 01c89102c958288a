import { screen, within } from '@testing-library/react';
import { beforeEach, expect, it, vi } from 'vitest';
import { buildMember, buildProfile } from '#firebase/seed/builders.ts';
import { buildEvent, buildFeed, buildFeedEntry } from '#firebase/seed/eventBuilders.ts';
import { eventEntry, type ListedEvent } from '#src/domain/event.ts';
import { renderPage } from '#tests/support/renderPage.tsx';
import { HomeUpdates } from './HomeUpdates.tsx';

const served = vi.hoisted(() => ({
  events: [] as unknown[],
  followed: [] as string[],
  feed: vi.fn((_eventId: string): unknown => null),
}));

vi.mock('#src/ui/useNow.ts', () => ({ useNow: () => new Date('2026-10-13T09:00:00Z') }));
vi.mock('#src/data/session/useSession.ts', () => ({
  useMember: () => ({ identity: { uid: 'lucia' }, member: buildMember({ id: 'lucia' }) }),
}));
vi.mock('#src/data/events/queries.ts', () => ({
  publicEventsQuery: () => ({ queryKey: ['events'], queryFn: () => served.events }),
  feedQuery: (eventId: string) => ({ queryKey: ['feed', eventId], queryFn: () => served.feed(eventId) }),
}));
vi.mock('#src/data/follows/queries.ts', () => ({
  followsQuery: () => ({ queryKey: ['follows'], queryFn: () => Promise.reject(new Error('costs a read')) }),
  knownFollowsQuery: () => ({
    queryKey: ['known'],
    queryFn: () => ({ events: served.followed, cities: [] }),
  }),
}));
vi.mock('#src/data/organisations/queries.ts', () => ({
  publicOrganisationsQuery: () => ({ queryKey: ['organisations'], queryFn: () => [] }),
}));
vi.mock('#src/data/members/queries.ts', () => ({
  profileQuery: () => ({ queryKey: ['profile'], queryFn: () => Promise.reject(new Error('costs a read')) }),
  knownProfileQuery: () => ({
    queryKey: ['knownProfile'],
    queryFn: () => buildProfile({ pathways: ['resilient'], topics: [], regions: [] }),
  }),
}));

function listed(id: string, overrides: Partial<ListedEvent> = {}): ListedEvent {
  return { ...eventEntry(buildEvent({ name: id })), id, ...overrides };
}
const later = { start: '2026-11-09', end: '2026-11-20' };

beforeEach(() => {
  served.events = [];
  served.followed = [];
  served.feed.mockReset().mockReturnValue(null);
});

it('shows the three updates of a running event that concern the reader most, with the reasons', async () => {
  const at = (hour: number) => new Date(Date.UTC(2026, 9, 13, hour));
  served.events = [listed('Week'), listed('Later', later)];
  served.feed.mockReturnValue(
    buildFeed({
      entries: {
        waste: buildFeedEntry({ title: 'Waste', pathways: ['circular'], publishedAt: at(8) }),
        doors: buildFeedEntry({ title: 'Doors', publishedAt: at(7) }),
        shade: buildFeedEntry({ title: 'Shade', pathways: ['resilient'], publishedAt: at(6) }),
        desk: buildFeedEntry({ title: 'Desk', pinned: true, publishedAt: at(5) }),
      },
    }),
  );
  renderPage(<HomeUpdates />);
  const list = await screen.findByRole('link', { name: 'Shade' }).then((link) => link.closest('ul'));
  expect(
    within(list ?? document.body)
      .getAllByRole('link')
      .map((link) => link.textContent),
  ).toEqual(['Desk', 'Shade', 'Doors']);
  expect(screen.getByText('About your pathway Resilient')).toBeVisible();
  expect(screen.getByRole('link', { name: 'Shade' })).toHaveAttribute(
    'href',
    '/events/Week?tab=updates#update-shade',
  );
  expect(screen.queryByText('Later')).not.toBeInTheDocument();
});

it.each([
  { followed: ['d', 'c', 'b'], read: ['b', 'c'] },
  { followed: ['c'], read: ['c'] },
  { followed: [], read: ['a'] },
])('of four events that run it names all and reads $read, where $followed are followed', async (example) => {
  served.events = [listed('a'), listed('b'), listed('c'), listed('d')];
  served.followed = example.followed;
  renderPage(<HomeUpdates />);
  for (const name of ['a', 'b', 'c', 'd']) {
    expect(await screen.findByRole('link', { name: `${name} is on now` })).toBeVisible();
  }
  await vi.waitFor(() => expect(served.feed.mock.calls.map(([id]) => id).toSorted()).toEqual(example.read));
});

it('says what comes next while nothing is on, followed ones first, and reads no feed', async () => {
  served.events = [listed('Soon', later), listed('Followed', { start: '2027-03-01', end: '2027-03-02' })];
  served.followed = ['Followed'];
  renderPage(<HomeUpdates />);
  expect((await screen.findAllByRole('link')).map((link) => link.textContent)).toEqual(['Followed', 'Soon']);
  expect(served.feed).not.toHaveBeenCalled();
});

it('says that nothing is on or coming up', async () => {
  served.events = [listed('Over', { start: '2026-01-01', end: '2026-01-02' })];
  renderPage(<HomeUpdates />);
  expect(await screen.findByText('No event is on or coming up.')).toBeVisible();
});
