import { QueryClient } from '@tanstack/react-query';
import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, it, vi } from 'vitest';
import { buildAccount, buildEvent } from '#firebase/seed/eventBuilders.ts';
import { DataError } from '#src/data/errors.ts';
import { releaseAccount } from '#src/data/first-hand-accounts/commands.ts';
import type { HeldAccount } from '#src/data/first-hand-accounts/queries.ts';
import { renderPage } from '#tests/support/renderPage.tsx';
import { HeldAccounts } from './HeldAccounts.tsx';

const served = vi.hoisted(() => ({ held: vi.fn((): unknown => []) }));

vi.mock('#src/ui/useNow.ts', () => ({ useNow: () => new Date('2026-10-12T12:00:00Z') }));
vi.mock('#src/data/client/database.ts', () => ({ database: () => 'db' }));
vi.mock('#src/data/session/useSession.ts', () => ({ useMember: () => ({ identity: { uid: 'mirela' } }) }));
vi.mock('#src/data/members/queries.ts', () => ({
  profileQuery: () => ({ queryKey: ['profile'], queryFn: () => null }),
}));
vi.mock('#src/data/organisations/queries.ts', () => ({
  publicOrganisationsQuery: () => ({ queryKey: ['organisations'], queryFn: () => [] }),
}));
vi.mock('#src/data/events/queries.ts', () => ({
  publicEventsQuery: () => ({
    queryKey: ['events'],
    queryFn: () => [buildEvent({ id: 'week', name: 'Example week' })],
  }),
}));
vi.mock('#src/data/first-hand-accounts/queries.ts', () => ({
  heldAccountsQuery: () => ({ queryKey: ['held'], queryFn: () => served.held() }),
}));
vi.mock('#src/data/first-hand-accounts/commands.ts', () => ({
  releaseAccount: vi.fn(() => Promise.resolve()),
  hideAccount: vi.fn(() => Promise.resolve()),
  showAccount: vi.fn(() => Promise.resolve()),
}));

const held = (eventId: string, id: string, body: string): HeldAccount => ({
  eventId,
  account: buildAccount({ id, body, status: 'held', postedAt: new Date('2026-10-12T10:00:00Z') }),
});
const first = held('week', 'first', 'The first that waits');
const second = held('forum', 'second', 'The second that waits');

function show(eventId?: string) {
  const client = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  renderPage(<HeldAccounts {...(eventId !== undefined && { eventId })} />, { client });
  return { leave: (left: HeldAccount[]) => act(() => client.setQueryData(['held'], left)) };
}
const toolsOf = async (body: string) => {
  const place = (await screen.findByText(body)).closest('article')?.parentElement ?? document.body;
  return within(place);
};

beforeEach(() => {
  served.held.mockReset();
  served.held.mockReturnValue([first, second]);
  vi.mocked(releaseAccount).mockClear();
});

it('shows what waits, of which event and since when, with the tools of the secretariat', async () => {
  show();
  const tools = await toolsOf(first.account.body);
  expect(await tools.findByRole('link', { name: 'Example week' })).toHaveAttribute(
    'href',
    '/events/week?tab=accounts',
  );
  expect(tools.getByText(/posted 2 hours ago/)).toBeVisible();
  await userEvent.click(tools.getByRole('button', { name: 'Release' }));
  expect(releaseAccount).toHaveBeenCalledWith(
    'db',
    { uid: 'mirela' },
    { eventId: 'week', accountId: 'first', trustsAuthor: false },
  );
});

it('shows those of one event only, where that is asked for', async () => {
  show('forum');
  expect(await screen.findByText(second.account.body)).toBeVisible();
  expect(screen.queryByText(first.account.body)).not.toBeInTheDocument();
});

it('takes the focus over when the account with the focus leaves', async () => {
  const { leave } = show();
  const tools = await toolsOf(first.account.body);
  await userEvent.click(tools.getByRole('button', { name: 'Release' }));
  leave([second]);
  await waitFor(() => expect(screen.queryByText(first.account.body)).not.toBeInTheDocument());
  expect(document.body).not.toHaveFocus();
});

it('says that none waits', async () => {
  served.held.mockReturnValue([]);
  show();
  expect(await screen.findByText('No account waits.')).toBeVisible();
});

it('says that they cannot be read', async () => {
  served.held.mockImplementation(() => Promise.reject(new DataError('denied')));
  show();
  expect(await screen.findByText('You cannot see this')).toBeVisible();
});
