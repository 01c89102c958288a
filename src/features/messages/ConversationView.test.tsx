import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, it, vi } from 'vitest';
import type { Block, Conversation, Message } from '#src/domain/conversation.ts';
import { renderPage } from '#tests/support/renderPage.tsx';
import { BlockButton } from './BlockButton.tsx';
import { ConversationList } from './ConversationList.tsx';
import { ConversationView } from './ConversationView.tsx';

const served = vi.hoisted(() => ({
  conversation: (): unknown => null,
  conversations: (): unknown => [],
  messages: (): unknown => [],
  blocks: (): unknown => [],
  told: (): unknown => [],
  block: vi.fn(() => Promise.resolve()),
  unblock: vi.fn(() => Promise.resolve()),
  markRead: vi.fn(() => Promise.resolve()),
}));

vi.mock('#src/data/client/database.ts', () => ({ database: () => 'db' }));
vi.mock('#src/data/session/useSession.ts', () => ({ useMember: () => ({ identity: { uid: 'ana' } }) }));
vi.mock('#src/data/conversations/queries.ts', () => ({
  conversationQuery: () => ({ queryKey: ['one'], queryFn: () => served.conversation() }),
  conversationsQuery: () => ({ queryKey: ['all'], queryFn: () => served.conversations() }),
  messagesQuery: () => ({ queryKey: ['messages'], queryFn: () => served.messages() }),
  blocksQuery: () => ({ queryKey: ['blocks'], queryFn: () => served.blocks() }),
  earlierMessagesQuery: () => ({
    queryKey: ['earlier'],
    initialPageParam: 0,
    queryFn: () => [],
    getNextPageParam: () => undefined,
  }),
}));
vi.mock('#src/data/conversations/commands.ts', () => ({
  blockPerson: served.block,
  unblockPerson: served.unblock,
  sendMessage: vi.fn(),
}));
vi.mock('#src/data/notifications/queries.ts', () => ({
  notificationsQuery: () => ({ queryKey: ['told'], queryFn: () => served.told() }),
}));
vi.mock('#src/data/notifications/commands.ts', () => ({ markRead: served.markRead }));

const at = new Date();
const conversation: Conversation = {
  id: 'ana~zoe',
  uids: ['ana', 'zoe'],
  names: { ana: 'Ana', zoe: 'Zoe' },
  startedBy: 'zoe',
  isAnswered: false,
  lastText: 'Do you have the drawings?',
  lastBy: 'zoe',
  lastMessageId: 'first',
  createdAt: at,
  updatedAt: at,
};
const message: Message = { id: 'first', byUid: 'zoe', text: 'Do you have the drawings?', at };
const block: Block = { id: 'zoe', name: 'Zoe', at };
const other = { uid: 'zoe', name: 'Zoe' };
const show = () =>
  renderPage(
    <ConversationView
      conversationId="ana~zoe"
      uid="ana"
      other={other}
      actsOn={({ id }) => <button type="button">Report {id}</button>}
    />,
  );

beforeEach(() => {
  served.conversation = () => conversation;
  served.messages = () => [message];
  served.blocks = () => [];
  served.told = () => [];
  served.markRead.mockClear();
  served.block.mockClear();
});

it('shows who wrote what, and what can be done about the other’s words only', async () => {
  served.messages = () => [message, { id: 'second', byUid: 'ana', text: 'Gladly.', at }];
  show();
  const [theirs, own] = within(await screen.findByRole('list', { name: 'Messages' })).getAllByRole(
    'listitem',
  );
  expect(theirs).toHaveTextContent('Zoe');
  expect(within(theirs ?? document.body).getByRole('button', { name: 'Report first' })).toBeVisible();
  expect(own).toHaveTextContent('Gladly.');
  expect(within(own ?? document.body).queryByRole('button')).toBeNull();
  expect(screen.getByRole('textbox', { name: 'Your message' })).toBeVisible();
});

it('waits for an answer to a first message', async () => {
  served.conversation = () => ({ ...conversation, startedBy: 'ana', lastBy: 'ana' });
  show();
  expect(await screen.findByText(/has not answered yet/)).toBeVisible();
  expect(screen.queryByRole('textbox')).toBeNull();
});

it('does not write to whom one blocked', async () => {
  served.blocks = () => [block];
  show();
  expect(await screen.findByText('You blocked Zoe. Unblock them to write.')).toBeVisible();
});

it('marks as read what the bell tells of it', async () => {
  served.told = () => [{ id: 'ana~zoe', readAt: null }];
  show();
  await vi.waitFor(() => expect(served.markRead).toHaveBeenCalledWith('db', 'ana', ['ana~zoe']));
});

it('blocks after saying what that means', async () => {
  renderPage(<BlockButton uid="ana" other={other} />);
  await userEvent.click(await screen.findByRole('button', { name: 'Block Zoe' }));
  const dialog = within(await screen.findByRole('dialog'));
  expect(dialog.getByText(/They are not told/)).toBeVisible();
  await userEvent.click(dialog.getByRole('button', { name: 'Block' }));
  expect(served.block).toHaveBeenCalledWith('db', { uid: 'ana' }, other);
});

it('takes a block back', async () => {
  served.blocks = () => [block];
  renderPage(<BlockButton uid="ana" other={other} />);
  await userEvent.click(await screen.findByRole('button', { name: 'Unblock Zoe' }));
  expect(served.unblock).toHaveBeenCalledWith('db', { uid: 'ana' }, 'zoe');
});

it('lists conversations with what is new', async () => {
  served.conversations = () => [conversation];
  served.told = () => [{ id: 'ana~zoe', readAt: null }];
  renderPage(<ConversationList />);
  expect(await screen.findByRole('link', { name: 'Zoe' })).toHaveAttribute('href', '/messages/ana~zoe');
  expect(await screen.findByText('New')).toBeVisible();
  expect(screen.getByRole('listitem')).toHaveTextContent('Do you have the drawings?');
});

it('says how a first conversation begins', async () => {
  served.conversations = () => [];
  renderPage(<ConversationList />);
  expect(await screen.findByRole('link', { name: 'Find people' })).toHaveAttribute('href', '/people');
});
