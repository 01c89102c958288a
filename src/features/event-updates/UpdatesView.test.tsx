import { QueryClient } from '@tanstack/react-query';
import { act, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, it, vi } from 'vitest';
import { buildMember, buildProfile } from '#firebase/seed/builders.ts';
import { buildEvent, buildFeed, buildFeedEntry, buildUpdate } from '#firebase/seed/eventBuilders.ts';
import { type Feed, type FeedEntry, updateLimits } from '#src/domain/eventUpdate.ts';
import { renderPage } from '#tests/support/renderPage.tsx';
import { UpdatesView } from './UpdatesView.tsx';

const served = vi.hoisted(() => ({ feed: (): unknown => null, published: vi.fn((): unknown => []) }));

vi.mock('#src/data/session/useSession.ts', () => ({
  useMember: () => ({ identity: { uid: 'lucia' }, member: buildMember({ id: 'lucia' }) }),
}));
vi.mock('#src/data/events/queries.ts', () => ({
  feedQuery: () => ({ queryKey: ['feed'], queryFn: () => served.feed() }),
  publishedUpdatesQuery: () => ({ queryKey: ['published'], queryFn: () => served.published() }),
}));
vi.mock('#src/data/follows/queries.ts', () => ({
  followsQuery: () => ({ queryKey: ['follows'], queryFn: () => ({ events: [], cities: [] }) }),
  knownFollowsQuery: () => ({ queryKey: ['known'], queryFn: () => ({ events: [], cities: [] }) }),
}));
vi.mock('#src/data/organisations/queries.ts', () => ({
  publicOrganisationsQuery: () => ({ queryKey: ['organisations'], queryFn: () => [] }),
}));
vi.mock('#src/data/members/queries.ts', () => ({
  knownProfileQuery: () => ({ queryKey: ['knownProfile'], queryFn: () => null }),
  profileQuery: () => ({
    queryKey: ['profile'],
    queryFn: () => buildProfile({ pathways: ['resilient'], topics: [], regions: [] }),
  }),
}));

const event = buildEvent({ id: 'week' });
const at = (time: string) => new Date(`2026-10-12T${time}:00Z`);
const shade = buildFeedEntry({ title: 'Shade', pathways: ['resilient'], publishedAt: at('08:00') });
const waste = buildFeedEntry({ title: 'Waste', pathways: ['circular'], publishedAt: at('09:00') });

function show(entries: Record<string, FeedEntry>, options: { at?: string } = {}) {
  served.feed = () => buildFeed({ entries });
  const client = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  const view = renderPage(<UpdatesView event={event} />, { ...options, client });
  return { ...view, arrive: (feed: Feed) => act(() => client.setQueryData(['feed'], feed)) };
}
const titles = async () =>
  (await screen.findAllByRole('heading', { level: 2 })).map((heading) => heading.textContent);
const update = (name: string) =>
  within(screen.getByRole('heading', { name }).closest('article') ?? document.body);

beforeEach(() => {
  served.feed = () => null;
});

it('puts what concerns the reader first, and says why', async () => {
  show({ shade, waste });
  expect(await titles()).toEqual(['Shade', 'Waste']);
  expect(update('Shade').getByText(/About your pathway/)).toBeVisible();
  expect(update('Waste').getByText('For other pathways, topics or regions than yours')).toBeVisible();
});

it('shows everything newest first when asked, and keeps that in the address', async () => {
  const { address } = show({ shade, waste }, { at: '/events/week?tab=updates' });
  await userEvent.click(await screen.findByRole('switch'));
  expect(await titles()).toEqual(['Waste', 'Shade']);
  expect(address()).toBe('/events/week?tab=updates&all=1');
});

it('tells what was corrected', async () => {
  show({ shade: { ...shade, correctedAt: at('10:00'), correction: 'It is room 2.' } });
  expect(await screen.findByText(/Corrected .*: It is room 2\./)).toBeVisible();
});

it('marks what arrives while the page is open, and announces it', async () => {
  const { arrive } = show({ shade });
  expect(await titles()).toEqual(['Shade']);
  arrive(buildFeed({ entries: { shade, waste } }));
  expect(await screen.findByText('1 new update since you opened this page')).toHaveRole('status');
  expect(update('Waste').getByText('New')).toBeVisible();
  expect(update('Shade').queryByText('New')).not.toBeInTheDocument();
});

it('says that there are none yet', async () => {
  show({});
  expect(await screen.findByText('No updates yet')).toBeVisible();
});

it('asks for those that the full feed holds no longer only when somebody wants them', async () => {
  const entries = Array.from({ length: updateLimits.feed }, (_, index) => [`u${index}`, shade] as const);
  served.published.mockReturnValue([
    buildUpdate({ id: 'u0', title: 'Shade' }),
    buildUpdate({ id: 'first', title: 'The first of all' }),
  ]);
  show(Object.fromEntries(entries));
  const older = await screen.findByRole('button', { name: 'Show older updates' });
  expect(served.published).not.toHaveBeenCalled();
  await userEvent.click(older);
  expect(await screen.findByRole('heading', { name: 'The first of all' })).toBeVisible();
  expect(await titles()).toHaveLength(updateLimits.feed + 1);
});
