import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, it, vi } from 'vitest';
import { DataError } from '#src/data/errors.ts';
import { renderPage } from '#tests/support/renderPage.tsx';
import { MessageForm } from './MessageForm.tsx';
import { sendInTurn } from './sendInTurn.ts';

vi.mock('./sendInTurn.ts', () => ({ sendInTurn: vi.fn(() => Promise.resolve()) }));

const show = (isFirst = false) =>
  renderPage(<MessageForm conversationId="ana~zoe" uid="ana" name="Zoe" isFirst={isFirst} />);
const field = () => screen.findByRole('textbox', { name: 'Your message' });

beforeEach(() => {
  window.localStorage.clear();
  vi.mocked(sendInTurn).mockReset().mockResolvedValue();
});

it('sends what was written, and is empty then', async () => {
  show();
  await userEvent.type(await field(), '  Hello  ');
  await userEvent.click(screen.getByRole('button', { name: 'Send' }));
  expect(vi.mocked(sendInTurn).mock.calls[0]?.slice(0, 2)).toEqual([
    'ana',
    { conversationId: 'ana~zoe', text: 'Hello' },
  ]);
  expect(await screen.findByText('Sent.')).toBeVisible();
  expect(await field()).toHaveValue('');
});

it('keeps unsent words on the device, of each conversation and person', async () => {
  const { unmount } = show();
  await userEvent.type(await field(), 'Half a sen');
  unmount();
  show();
  expect(await field()).toHaveValue('Half a sen');
});

it('says that somebody cannot be reached, and no more; the words stay', async () => {
  vi.mocked(sendInTurn).mockRejectedValue(new DataError('denied'));
  show();
  await userEvent.type(await field(), 'Hello');
  await userEvent.click(screen.getByRole('button', { name: 'Send' }));
  expect(await screen.findByText('Zoe cannot be reached.')).toBeVisible();
  expect(await field()).toHaveValue('Hello');
});

it('says before the first message what the other will see', async () => {
  show(true);
  expect(await screen.findByText(/not your e-mail address/)).toBeVisible();
});

it('says that it waits for its turn', async () => {
  vi.mocked(sendInTurn).mockImplementation((_uid, _message, onWait) => {
    onWait();
    return new Promise(() => undefined);
  });
  show();
  await userEvent.type(await field(), 'Hello');
  await userEvent.click(screen.getByRole('button', { name: 'Send' }));
  expect(await screen.findByText(/at most one message in ten seconds/)).toBeVisible();
});
