import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, it, vi } from 'vitest';
import { buildMember } from '#firebase/seed/builders.ts';
import { buildAccount } from '#firebase/seed/eventBuilders.ts';
import { correctAccount, editAccount } from '#src/data/first-hand-accounts/commands.ts';
import { renderPage } from '#tests/support/renderPage.tsx';
import { AuthorTools } from './AuthorTools.tsx';

vi.mock('#src/data/client/database.ts', () => ({ database: () => 'db' }));
vi.mock('#src/data/session/useSession.ts', () => ({
  useMember: () => ({ identity: { uid: 'lucia' }, member: buildMember({ id: 'lucia', trusted: true }) }),
}));
vi.mock('#src/data/first-hand-accounts/commands.ts', () => ({
  editAccount: vi.fn(() => Promise.resolve()),
  correctAccount: vi.fn(() => Promise.resolve()),
  withdrawAccount: vi.fn(() => Promise.resolve()),
  restoreAccount: vi.fn(() => Promise.resolve()),
}));

const author = { uid: 'lucia', trusted: true };

beforeEach(() => {
  vi.mocked(editAccount).mockClear();
  vi.mocked(correctAccount).mockClear();
});

it('changes the words themselves in the first hour', async () => {
  const account = buildAccount({ postedAt: new Date(), body: 'Long queue.' });
  renderPage(<AuthorTools eventId="week" account={account} />);
  await userEvent.click(await screen.findByRole('button', { name: /^Change it \(\d+ minutes left\)$/ }));
  await userEvent.type(screen.getByRole('textbox', { name: 'Your words' }), ' Good talk.');
  await userEvent.click(screen.getByRole('button', { name: 'Save' }));
  expect(editAccount).toHaveBeenCalledWith(
    'db',
    author,
    expect.objectContaining({ accountId: account.id, body: 'Long queue. Good talk.' }),
  );
});

it('adds a correction after the hour', async () => {
  const account = buildAccount({ postedAt: new Date('2020-01-01T10:00:00Z') });
  renderPage(<AuthorTools eventId="week" account={account} />);
  await userEvent.click(await screen.findByRole('button', { name: 'Add a correction' }));
  await userEvent.type(screen.getByRole('textbox', { name: /^Correction/ }), 'It was room 2.');
  await userEvent.click(screen.getByRole('button', { name: 'Save' }));
  expect(correctAccount).toHaveBeenCalledWith('db', author, {
    eventId: 'week',
    accountId: account.id,
    correction: 'It was room 2.',
  });
  expect(editAccount).not.toHaveBeenCalled();
});

it('gives the focus to the words, and back to the button when nothing is changed', async () => {
  renderPage(<AuthorTools eventId="week" account={buildAccount({ postedAt: new Date() })} />);
  await userEvent.click(await screen.findByRole('button', { name: /^Change it/ }));
  expect(screen.getByRole('textbox', { name: 'Your words' })).toHaveFocus();
  await userEvent.click(screen.getByRole('button', { name: 'Cancel' }));
  expect(screen.getByRole('button', { name: /^Change it/ })).toHaveFocus();
});

it('has nothing for an account that the secretariat hid', async () => {
  const { container } = renderPage(
    <AuthorTools eventId="week" account={buildAccount({ status: 'hidden' })} />,
  );
  expect(container.querySelector('button')).toBeNull();
});
