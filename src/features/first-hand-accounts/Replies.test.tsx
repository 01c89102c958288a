import { QueryClient } from '@tanstack/react-query';
import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, it, vi } from 'vitest';
import { buildProfile } from '#firebase/seed/builders.ts';
import { buildAccount, buildReply } from '#firebase/seed/eventBuilders.ts';
import { DataError } from '#src/data/errors.ts';
import { answerQuestion, askAuthor, hideReply } from '#src/data/first-hand-accounts/commands.ts';
import type { FirstHandAccount } from '#src/domain/firstHandAccount.ts';
import { renderPage } from '#tests/support/renderPage.tsx';
import { Replies } from './Replies.tsx';

const served = vi.hoisted(() => ({ replies: vi.fn((): unknown => []) }));

vi.mock('#src/data/client/database.ts', () => ({ database: () => 'db' }));
vi.mock('#src/data/session/useSession.ts', () => ({
  useMember: () => ({ identity: { uid: 'lucia', displayName: 'lucia@riverbend.example' } }),
}));
vi.mock('#src/data/members/queries.ts', () => ({
  profileQuery: () => ({ queryKey: ['profile'], queryFn: () => buildProfile({ displayName: 'Lucía' }) }),
}));
vi.mock('#src/data/first-hand-accounts/queries.ts', () => ({
  repliesQuery: () => ({ queryKey: ['replies'], queryFn: () => served.replies() }),
}));
vi.mock('#src/data/first-hand-accounts/commands.ts', () => ({
  askAuthor: vi.fn(() => Promise.resolve()),
  answerQuestion: vi.fn(() => Promise.resolve()),
  hideReply: vi.fn(() => Promise.resolve()),
}));

const question = buildReply({ id: 'room', byName: 'Amadou', text: 'Which room was that in?' });
const other = buildReply({ id: 'cost', byUid: 'lucia', byName: 'Lucía', text: 'What did it cost?' });
const answer = buildReply({
  id: 'answer',
  kind: 'answer',
  questionId: 'room',
  byUid: null,
  byName: null,
  text: 'In room 2.',
});

type ShowOptions = { account?: Partial<FirstHandAccount>; isOwn?: boolean; isDesk?: boolean };
function show({ account = {}, isOwn = false, isDesk = false }: ShowOptions = {}) {
  const client = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  const shown = buildAccount({ visibleFrom: new Date('2020-01-01T00:00:00Z'), ...account });
  renderPage(<Replies eventId="week" account={shown} isOwn={isOwn} isDesk={isDesk} />, { client });
  return {
    id: shown.id,
    become: (replies: unknown[]) => act(() => client.setQueryData(['replies'], replies)),
  };
}
const saidIn = async (text: string) => within((await screen.findByText(text)).closest('li') ?? document.body);

beforeEach(() => {
  served.replies.mockReset();
  served.replies.mockReturnValue([]);
  vi.mocked(askAuthor).mockClear();
  vi.mocked(answerQuestion).mockClear();
  vi.mocked(hideReply).mockClear();
});

it('shows each question with its answers, which are unnamed where the account is', async () => {
  served.replies.mockReturnValue([question, other, answer]);
  show();
  const room = await saidIn(question.text);
  expect(room.getByText(answer.text)).toBeVisible();
  expect(room.getByText('Amadou')).toBeVisible();
  expect(room.getByText('A member, without attribution')).toBeVisible();
  expect((await saidIn(other.text)).queryByText(answer.text)).not.toBeInTheDocument();
});

it('asks the author under the name of the profile, and empties the field', async () => {
  const { id } = show();
  expect(await screen.findByText('Nobody has asked anything yet.')).toBeVisible();
  const field = screen.getByRole('textbox', { name: 'Ask the author' });
  expect(screen.getByRole('button', { name: 'Send' })).toBeDisabled();
  await userEvent.type(field, ' Which room? ');
  await userEvent.click(screen.getByRole('button', { name: 'Send' }));
  expect(askAuthor).toHaveBeenCalledWith(
    'db',
    { uid: 'lucia', displayName: 'Lucía' },
    { eventId: 'week', accountId: id, text: 'Which room?' },
  );
  expect(field).toHaveValue('');
});

it('keeps a question that could not be sent, and says why', async () => {
  vi.mocked(askAuthor).mockRejectedValueOnce(new DataError('offline'));
  show();
  const field = await screen.findByRole('textbox', { name: 'Ask the author' });
  await userEvent.type(field, 'Which room?');
  await userEvent.click(screen.getByRole('button', { name: 'Send' }));
  expect(await screen.findByText(/^No connection\./)).toHaveRole('alert');
  expect(field).toHaveValue('Which room?');
});

it('says beside the field that nobody learns who an unnamed author is', async () => {
  show({ account: { attribution: 'unnamed' } });
  expect(await screen.findByRole('textbox', { name: 'Ask the author' })).toHaveAccessibleDescription(
    'The author sees your question here; nobody learns who that is.',
  );
});

it('lets the author answer each question, and not ask', async () => {
  served.replies.mockReturnValue([question]);
  const { id } = show({ isOwn: true });
  const room = await saidIn(question.text);
  await userEvent.type(room.getByRole('textbox', { name: 'Your answer' }), 'In room 2.');
  await userEvent.click(room.getByRole('button', { name: 'Send' }));
  expect(answerQuestion).toHaveBeenCalledWith(
    'db',
    { uid: 'lucia' },
    { eventId: 'week', accountId: id, questionId: 'room', text: 'In room 2.' },
  );
  expect(screen.queryByRole('textbox', { name: 'Ask the author' })).not.toBeInTheDocument();
});

it('takes no questions while members do not read the account', async () => {
  show({ account: { status: 'held' } });
  expect(await screen.findByText('Nobody has asked anything yet.')).toBeVisible();
  expect(screen.queryByRole('textbox')).not.toBeInTheDocument();
});

it('lets the secretariat hide what others said, and gives the focus to the title when it is gone', async () => {
  served.replies.mockReturnValue([question, other]);
  const { id, become } = show({ isDesk: true });
  const room = await saidIn(question.text);
  expect((await saidIn(other.text)).queryByRole('button', { name: 'Hide …' })).not.toBeInTheDocument();
  await userEvent.click(room.getByRole('button', { name: 'Hide …' }));
  await userEvent.type(room.getByRole('textbox', { name: 'Reason, for the record' }), 'Advertising');
  await userEvent.click(room.getByRole('button', { name: 'Hide it' }));
  expect(hideReply).toHaveBeenCalledWith(
    'db',
    { uid: 'lucia' },
    { eventId: 'week', accountId: id, replyId: 'room', reason: 'Advertising' },
  );
  become([other]);
  const title = screen.getByRole('heading', { name: 'Questions to the author' });
  await waitFor(() => expect(title).toHaveFocus());
});

it('says that the questions cannot be read', async () => {
  served.replies.mockImplementation(() => Promise.reject(new DataError('denied')));
  show();
  expect(await screen.findByText('You cannot see this')).toBeVisible();
});
