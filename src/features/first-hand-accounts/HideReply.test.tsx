import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import { DataError } from '#src/data/errors.ts';
import { hideReply } from '#src/data/first-hand-accounts/commands.ts';
import { renderPage } from '#tests/support/renderPage.tsx';
import { HideReply } from './HideReply.tsx';

vi.mock('#src/data/client/database.ts', () => ({ database: () => 'db' }));
vi.mock('#src/data/session/useSession.ts', () => ({ useMember: () => ({ identity: { uid: 'mirela' } }) }));
vi.mock('#src/data/first-hand-accounts/commands.ts', () => ({ hideReply: vi.fn(() => Promise.resolve()) }));

const place = { eventId: 'week', accountId: 'account', replyId: 'question' };

it('hides a question only with a reason, and keeps that when it fails', async () => {
  renderPage(<HideReply {...place} />);
  await userEvent.click(await screen.findByRole('button', { name: 'Hide …' }));
  expect(screen.getByRole('button', { name: 'Hide it' })).toBeDisabled();
  const reason = screen.getByRole('textbox', { name: 'Reason, for the record' });
  await userEvent.type(reason, 'Advertising');
  vi.mocked(hideReply).mockRejectedValueOnce(new DataError('offline'));
  await userEvent.click(screen.getByRole('button', { name: 'Hide it' }));
  expect(await screen.findByText(/Nothing was changed/)).toBeVisible();
  expect(reason).toHaveValue('Advertising');
  await userEvent.click(screen.getByRole('button', { name: 'Hide it' }));
  expect(hideReply).toHaveBeenLastCalledWith('db', { uid: 'mirela' }, { ...place, reason: 'Advertising' });
  expect(await screen.findByRole('button', { name: 'Hide …' })).toBeVisible();
});

it('can be left without hiding anything', async () => {
  vi.mocked(hideReply).mockClear();
  renderPage(<HideReply {...place} />);
  await userEvent.click(await screen.findByRole('button', { name: 'Hide …' }));
  expect(screen.getByRole('textbox', { name: 'Reason, for the record' })).toHaveFocus();
  await userEvent.click(screen.getByRole('button', { name: 'Cancel' }));
  expect(screen.getByRole('button', { name: 'Hide …' })).toHaveFocus();
  expect(hideReply).not.toHaveBeenCalled();
});
