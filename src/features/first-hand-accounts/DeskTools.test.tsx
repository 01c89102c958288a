import { useQuery } from '@tanstack/react-query';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, it, vi } from 'vitest';
import { buildAccount } from '#firebase/seed/eventBuilders.ts';
import { hideAccount, releaseAccount } from '#src/data/first-hand-accounts/commands.ts';
import type { FirstHandAccount } from '#src/domain/firstHandAccount.ts';
import { renderPage } from '#tests/support/renderPage.tsx';
import { DeskTools } from './DeskTools.tsx';

vi.mock('#src/data/client/database.ts', () => ({ database: () => 'db' }));
vi.mock('#src/data/session/useSession.ts', () => ({ useMember: () => ({ identity: { uid: 'mirela' } }) }));
vi.mock('#src/data/members/queries.ts', () => ({
  profileQuery: () => ({ queryKey: ['profile'], queryFn: () => null }),
}));
vi.mock('#src/data/first-hand-accounts/commands.ts', () => ({
  releaseAccount: vi.fn(() => Promise.resolve()),
  hideAccount: vi.fn(() => Promise.resolve()),
  showAccount: vi.fn(() => Promise.resolve()),
}));

const place = { eventId: 'week', accountId: 'aB3dE5fG7hJ9kL1mN2pQ' };

beforeEach(() => {
  vi.mocked(releaseAccount).mockClear();
  vi.mocked(hideAccount).mockClear();
});

it('releases a held account, and trusts its named author when asked', async () => {
  renderPage(<DeskTools eventId="week" account={buildAccount({ status: 'held' })} />);
  await userEvent.click(await screen.findByRole('button', { name: 'Release' }));
  await userEvent.click(screen.getByRole('button', { name: 'Release, and trust this author from now on' }));
  expect(vi.mocked(releaseAccount).mock.calls).toEqual([
    ['db', { uid: 'mirela' }, { ...place, trustsAuthor: false }],
    ['db', { uid: 'mirela' }, { ...place, trustsAuthor: true }],
  ]);
});

it('offers no trust with an unnamed account: it would say who wrote it', async () => {
  renderPage(<DeskTools eventId="week" account={buildAccount({ status: 'held', attribution: 'unnamed' })} />);
  expect(await screen.findByRole('button', { name: 'Release' })).toBeVisible();
  expect(screen.queryByRole('button', { name: /trust/ })).not.toBeInTheDocument();
});

it('hides a live account only with a reason', async () => {
  renderPage(<DeskTools eventId="week" account={buildAccount()} />);
  await userEvent.click(await screen.findByRole('button', { name: 'Hide …' }));
  expect(screen.getByRole('button', { name: 'Hide it' })).toBeDisabled();
  await userEvent.type(screen.getByRole('textbox', { name: 'Reason, for the record' }), 'Names a child');
  await userEvent.click(screen.getByRole('button', { name: 'Hide it' }));
  expect(hideAccount).toHaveBeenCalledWith('db', { uid: 'mirela' }, { ...place, reason: 'Names a child' });
});

it('gives the focus to the reason, then back to its button, which then shows the account again', async () => {
  let status: FirstHandAccount['status'] = 'live';
  vi.mocked(hideAccount).mockImplementationOnce(() => {
    status = 'hidden';
    return Promise.resolve();
  });
  function Desk() {
    const account = useQuery({
      queryKey: ['events', 'week', 'accounts', 'one'],
      queryFn: () => buildAccount({ status }),
    });
    return account.data ? <DeskTools eventId="week" account={account.data} /> : null;
  }
  renderPage(<Desk />);
  await userEvent.click(await screen.findByRole('button', { name: 'Hide …' }));
  expect(screen.getByRole('textbox', { name: 'Reason, for the record' })).toHaveFocus();
  await userEvent.click(screen.getByRole('button', { name: 'Cancel' }));
  expect(screen.getByRole('button', { name: 'Hide …' })).toHaveFocus();
  await userEvent.keyboard('{Enter}');
  await userEvent.keyboard('Names a child');
  await userEvent.click(screen.getByRole('button', { name: 'Hide it' }));
  expect(await screen.findByRole('button', { name: 'Show it again' })).toHaveFocus();
});
