import { Notifications, notifications } from '@mantine/notifications';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { DataError } from '#src/data/errors.ts';
import { setFollow } from '#src/data/follows/commands.ts';
import { type FollowKind, followLimits, nothingFollowed } from '#src/domain/follows.ts';
import { renderPage } from '#tests/support/renderPage.tsx';
import { FollowButton } from './FollowButton.tsx';

const served = vi.hoisted((): { follows: Partial<Record<FollowKind, string[]>> } => ({ follows: {} }));

vi.mock('#src/data/client/database.ts', () => ({ database: () => 'db' }));
vi.mock('#src/data/session/useSession.ts', () => ({ useMember: () => ({ identity: { uid: 'lucia' } }) }));
vi.mock('#src/data/follows/queries.ts', () => ({
  followsQuery: () => ({ queryKey: ['follows'], queryFn: () => served.follows }),
  knownFollowsQuery: () => ({ queryKey: ['known'] }),
}));
vi.mock('#src/data/follows/commands.ts', () => ({ setFollow: vi.fn(() => Promise.resolve()) }));

beforeEach(() => vi.mocked(setFollow).mockClear());
afterEach(() => notifications.clean());

const things = [
  ['events', { id: 'week', name: 'Example week' }, 'You follow as many events as there is room for.'],
  ['cities', { id: 'ghent', name: 'Ghent' }, 'You follow as many cities as there is room for.'],
  ['cases', { id: 'shade', name: 'Shade' }, 'You follow as many case studies as there is room for.'],
  ['people', { id: 'joris', name: 'Joris' }, 'You follow as many people as there is room for.'],
  ['topics', { id: 'urban-heat', name: 'Urban heat' }, 'You follow as many topics as there is room for.'],
] as const;
const many = (count: number) => Array.from({ length: count }, (_, index) => `other-${index}`);

describe.each(things)('following %s', (kind, thing, fullText) => {
  async function show(followed: string[], place: 'list' | 'page' = 'page') {
    served.follows = { ...nothingFollowed, [kind]: followed };
    renderPage(
      <>
        <Notifications autoClose={false} />
        <FollowButton kind={kind} {...thing} place={place} />
      </>,
    );
    const button = await screen.findByRole('button', { name: `Follow ${thing.name}` });
    await waitFor(() => expect(button).toHaveAttribute('aria-disabled', 'false'));
    return button;
  }

  it.each(['list', 'page'] as const)('begins, in a %s', async (place) => {
    const button = await show([], place);
    expect(button).toHaveAttribute('aria-pressed', 'false');
    await userEvent.click(button);
    expect(setFollow).toHaveBeenCalledExactlyOnceWith(
      'db',
      { uid: 'lucia' },
      { kind, id: thing.id, isIn: true },
    );
  });

  it('ends by the same button', async () => {
    const button = await show([thing.id]);
    expect(button).toHaveAttribute('aria-pressed', 'true');
    await userEvent.click(button);
    expect(setFollow).toHaveBeenCalledExactlyOnceWith(
      'db',
      { uid: 'lucia' },
      { kind, id: thing.id, isIn: false },
    );
  });

  it('has its own limit', async () => {
    const button = await show(many(followLimits[kind]));
    expect(button).toBeDisabled();
    expect(button).toHaveAttribute('title', fullText);
  });

  it('can end where the list is full', async () => {
    expect(await show([...many(followLimits[kind] - 1), thing.id])).toBeEnabled();
  });

  it.each([
    ['offline', 'That was not stored. Try again when you have a connection.'],
    ['tooMany', fullText],
    ['denied', 'That was not stored. Try again.'],
  ] as const)('says why it did not work: %s', async (failure, text) => {
    vi.mocked(setFollow).mockRejectedValueOnce(new DataError(failure));
    const button = await show([]);
    await userEvent.click(button);
    expect(await screen.findByText(text)).toBeInTheDocument();
    expect(button).toHaveAttribute('aria-pressed', 'false');
    await waitFor(() => expect(button).toHaveAttribute('aria-disabled', 'false'));
  });
});
