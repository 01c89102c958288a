import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, it, vi } from 'vitest';
import { setFollow } from '#src/data/follows/commands.ts';
import { followLimits } from '#src/domain/follows.ts';
import { renderPage } from '#tests/support/renderPage.tsx';
import { FollowButton } from './FollowButton.tsx';

const served = vi.hoisted((): { events: string[] } => ({ events: [] }));

vi.mock('#src/data/client/database.ts', () => ({ database: () => 'db' }));
vi.mock('#src/data/session/useSession.ts', () => ({ useMember: () => ({ identity: { uid: 'lucia' } }) }));
vi.mock('#src/data/follows/queries.ts', () => ({
  followsQuery: () => ({ queryKey: ['follows'], queryFn: () => ({ events: served.events, cities: [] }) }),
}));
vi.mock('#src/data/follows/commands.ts', () => ({ setFollow: vi.fn(() => Promise.resolve()) }));

beforeEach(() => vi.mocked(setFollow).mockClear());

async function show(events: string[]) {
  served.events = events;
  renderPage(<FollowButton event={{ id: 'week', name: 'Example week' }} />);
  const button = await screen.findByRole('button', { name: 'Follow Example week' });
  await waitFor(() => expect(button).toHaveAttribute('aria-disabled', 'false'));
  return button;
}

it('follows an event', async () => {
  const button = await show([]);
  expect(button).toHaveAttribute('aria-pressed', 'false');
  await userEvent.click(button);
  expect(setFollow).toHaveBeenCalledWith('db', { uid: 'lucia' }, { kind: 'events', id: 'week', isIn: true });
});

it('follows it no longer', async () => {
  const button = await show(['week']);
  expect(button).toHaveAttribute('aria-pressed', 'true');
  await userEvent.click(button);
  expect(setFollow).toHaveBeenCalledWith('db', { uid: 'lucia' }, { kind: 'events', id: 'week', isIn: false });
});

it('follows no more events than there is room for', async () => {
  const button = await show(Array.from({ length: followLimits.events }, (_, index) => `other-${index}`));
  expect(button).toBeDisabled();
  expect(button).toHaveAttribute('title', 'You follow as many events as there is room for.');
});
