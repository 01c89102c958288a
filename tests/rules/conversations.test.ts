import { type DocumentData, limit, orderBy, serverTimestamp, where } from 'firebase/firestore';
import { beforeEach, describe, expect, it } from 'vitest';
import { sendMessage } from '#src/data/conversations/commands.ts';
import { conversationLimits } from '#src/domain/conversation.ts';
import {
  commit,
  deleteRaw,
  everybodyBut,
  getRaw,
  listRaw,
  updateRaw,
  type Write,
} from '#tests/support/rawAccess.ts';
import { accountName, nameOf } from '#tests/support/rawAccounts.ts';
import {
  answeringMessage,
  conversationPath,
  firstMessage,
  pair,
  profiles,
  starting,
  storedConversation,
} from '#tests/support/rawPeople.ts';
import {
  assertEachAllowed,
  assertEachRefused,
  assertFailsAs,
  assertRefused,
  rulesEnvironment,
} from '#tests/support/rulesEnvironment.ts';
import { before, minutesAgo, type PersonaName } from '#tests/support/rulesFixtures.ts';

const rules = rulesEnvironment('conversations');
const attempt = (by: PersonaName | 'anonymous', parts: Record<string, Write | undefined>) =>
  commit(rules.as(by), Object.values(parts));
const send = (from: PersonaName, text = 'Hello', conversationId = pair) =>
  sendMessage(rules.as(from), { uid: from }, { conversationId, text });
const two = ['author', 'member'] as const;
const day = 24 * 60;

beforeEach(() => rules.write(profiles));

describe('who writes to whom', () => {
  beforeEach(() => rules.write(storedConversation()));
  const messages = `${conversationPath}/messages`;

  it('is known to these two only: for others there is no telling whether it is there', async () => {
    for (const path of [conversationPath, `${messages}/${firstMessage}`, `${messages}/none`]) {
      await assertEachAllowed(two, (who) => getRaw(rules.as(who), path));
      await assertEachRefused(everybodyBut(...two), (who) => getRaw(rules.as(who), path));
    }
    const missing = 'conversations/author~colleague';
    await assertEachAllowed(['author', 'colleague'], (who) => getRaw(rules.as(who), missing));
    await assertEachRefused(everybodyBut('author', 'colleague'), (who) => getRaw(rules.as(who), missing));
  });

  it('is listed for each of the two, and for nobody else, moderators included', async () => {
    await assertEachAllowed(two, async (who) => {
      const mine = [where('uids', 'array-contains', who), orderBy('updatedAt', 'desc'), limit(50)];
      expect((await listRaw(rules.as(who), 'conversations', ...mine)).size).toBe(1);
      expect((await listRaw(rules.as(who), messages, orderBy('at', 'desc'), limit(50))).size).toBe(1);
    });
    for (const filter of [[], [where('uids', 'array-contains', 'author')], [where('lastBy', '==', 'member')]])
      await assertEachRefused(everybodyBut('author'), (who) =>
        listRaw(rules.as(who), 'conversations', ...filter, limit(10)),
      );
    await assertEachRefused(everybodyBut(...two), (who) => listRaw(rules.as(who), messages, limit(10)));
    await assertRefused(listRaw(rules.as('author'), messages));
    await assertRefused(
      listRaw(rules.as('author'), 'conversations', where('uids', 'array-contains', 'author')),
    );
  });

  it('is changed and removed by nobody', async () => {
    for (const path of [conversationPath, `${messages}/${firstMessage}`]) {
      await assertEachRefused(everybodyBut(), (who) => deleteRaw(rules.as(who), path));
      await assertEachRefused(everybodyBut(), (who) => updateRaw(rules.as(who), path, { text: 'Other' }));
    }
  });
});

describe('a first message', () => {
  it('begins a conversation and is told to the other', async () => {
    await send('member', 'Do you have the drawings?');
    expect(await rules.read(conversationPath)).toMatchObject({
      uids: ['author', 'member'],
      startedBy: 'member',
      isAnswered: false,
      lastText: 'Do you have the drawings?',
    });
    expect(await rules.read(`members/author/notifications/${pair}`)).toMatchObject({
      kind: 'message',
      title: nameOf('member'),
      readAt: null,
    });
  });

  it('passes as one batch', () => attempt('member', starting()));

  it.each(['conversation', 'message', 'stamp', 'notification'] as const)(
    'is refused without its %s',
    async (name) => {
      const { [name]: part, ...others } = starting();
      await assertRefused(attempt('member', others));
      if (name !== 'stamp') await assertRefused(attempt('member', { part }));
    },
  );

  it.each<[string, DocumentData]>([
    ['in another’s name', { startedBy: 'author' }],
    ['as answered', { isAnswered: true }],
    ['under another name', { names: { author: nameOf('author'), member: 'The mayor' } }],
    ['to somebody under another name', { names: { author: 'You', member: nameOf('member') } }],
    ['with other words than the message', { lastText: 'Other words' }],
    ['as the other’s', { lastBy: 'author' }],
    ['among three', { uids: ['author', 'colleague', 'member'] }],
    ['between others', { uids: ['author', 'colleague'] }],
    ['in another order', { uids: ['member', 'author'] }],
    ['begun at another time', { createdAt: minutesAgo(5) }],
    ['at another time', { updatedAt: minutesAgo(5) }],
    ['of another message', { lastMessageId: accountName('other') }],
    ['with a field more', { email: 'a@b.example' }],
  ])('is refused %s', async (_name, fields) => {
    await assertRefused(attempt('member', starting({ fields })));
    await attempt('member', starting());
  });

  it.each<[string, DocumentData]>([
    ['by another', { byUid: 'author' }],
    ['at another time', { at: minutesAgo(5) }],
    ['with a field more', { html: '<b>' }],
  ])('is refused when the message is %s', async (_name, fields) => {
    const parts = starting();
    Object.assign(parts.message.data, fields);
    await assertRefused(attempt('member', parts));
  });

  it.each<[string, DocumentData]>([
    ['other words', { title: 'Win a prize' }],
    ['another conversation', { conversationId: 'author~colleague' }],
    ['another kind', { kind: 'reportResolved' }],
    ['another time', { at: minutesAgo(5) }],
    ['something read', { readAt: serverTimestamp() }],
    ['a field more', { link: 'https://evil.example' }],
  ])('is refused when it tells of %s', async (_name, fields) => {
    const parts = starting();
    Object.assign(parts.notification.data, fields);
    await assertRefused(attempt('member', parts));
  });

  it('is told in no other place', async () => {
    const parts = starting();
    const elsewhere = { ...parts.notification, path: `members/colleague/notifications/${pair}` };
    await assertRefused(attempt('member', { ...parts, elsewhere }));
    await assertRefused(
      attempt('member', { ...parts, own: { ...elsewhere, path: `members/member/notifications/${pair}` } }),
    );
  });

  it('is refused without words, too long, or under a name of its own', async () => {
    await assertRefused(attempt('member', starting({ text: '  ' })));
    await assertRefused(attempt('member', starting({ text: 'a'.repeat(conversationLimits.text + 1) })));
    await assertRefused(attempt('member', starting({ text: 7 })));
    await assertRefused(attempt('member', starting({ id: 'short' })));
    await attempt('member', starting({ text: 'a'.repeat(conversationLimits.text) }));
  });

  it('is not for oneself', async () => {
    await assertRefused(attempt('member', starting({ to: 'member' })));
    await assertFailsAs('notFound', send('member', 'Hello', 'member~member'));
  });
});

describe('who is not active', () => {
  const outsiders = ['suspended', 'left', 'pending', 'unverified'] as const;

  it('reaches nobody', () =>
    assertEachRefused([...outsiders, 'anonymous'], (who) => attempt(who, starting({ from: who }))));

  it('cannot be reached', async () => {
    for (const to of ['suspended', 'left', 'pending'] as const) {
      await assertRefused(attempt('member', starting({ to })));
      await assertFailsAs('denied', send('member', 'Hello', `member~${to}`.split('~').sort().join('~')));
    }
  });

  it('reads no more of what was written', async () => {
    await rules.write({
      'conversations/member~suspended': { uids: ['member', 'suspended'] },
    });
    await assertRefused(getRaw(rules.as('suspended'), 'conversations/member~suspended'));
  });
});

describe('an answer', () => {
  beforeEach(() => rules.write(storedConversation()));

  it('lets both go on', async () => {
    await send('author', 'Gladly.');
    expect(await rules.read(conversationPath)).toMatchObject({ isAnswered: true, lastBy: 'author' });
    await send('member', 'Thank you.');
    expect(await rules.pathsOf('messages')).toHaveLength(3);
  });

  it('renews the word to the other', async () => {
    const path = `members/member/notifications/${pair}`;
    const { notification } = answeringMessage();
    await rules.write({ [path]: { ...notification.data, at: before, readAt: before } });
    await attempt('author', answeringMessage());
    expect((await rules.read(path))?.readAt).toBeNull();
  });

  it.each<[string, DocumentData]>([
    ['as not answered', { isAnswered: false }],
    ['as if begun by the author', { startedBy: 'author' }],
    ['as if begun now', { createdAt: serverTimestamp() }],
    ['between others', { uids: ['author', 'colleague'] }],
    ['under the last message’s name', { lastMessageId: firstMessage }],
  ])('is refused %s', async (_name, fields) => {
    await assertRefused(attempt('author', answeringMessage({ fields })));
    await attempt('author', answeringMessage());
  });

  it('is waited for by whoever began, for a week', async () => {
    const reminder = () => answeringMessage({ from: 'member', to: 'author', fields: { isAnswered: false } });
    await assertRefused(attempt('member', reminder()));
    await assertFailsAs('conflict', send('member'));
    const days = conversationLimits.daysBeforeReminder;
    await rules.write(storedConversation({ updatedAt: minutesAgo(days * day - 5) }));
    await assertRefused(attempt('member', reminder()));
    await rules.write(storedConversation({ updatedAt: minutesAgo(days * day + 5) }));
    await attempt('member', reminder());
  });

  it('is nobody else’s', async () => {
    await assertEachRefused(everybodyBut(...two), (who) =>
      attempt(who, answeringMessage({ from: who, to: 'member' })),
    );
    await assertEachRefused(everybodyBut(...two), (who) => attempt(who, answeringMessage()));
  });
});

describe('a flood', () => {
  it('to one person, or of one stamp, is refused', async () => {
    await rules.write(storedConversation({ isAnswered: true }));
    const first = answeringMessage();
    const messages = Array.from({ length: 200 }, (_, index) => ({
      ...first.message,
      path: `${conversationPath}/messages/${accountName(`m${index}x`)}`,
    }));
    await assertRefused(commit(rules.as('author'), [...Object.values(first), ...messages]));
    await attempt('author', first);
    await assertRefused(attempt('author', answeringMessage({ id: accountName('soon') })));
  });

  it('to many people at once is refused', async () => {
    const people = ['author', 'colleague', 'otherAuthor', 'moderator'] as const;
    const all = people.map((to) => starting({ to }));
    const [first] = all;
    await assertRefused(
      commit(rules.as('member'), [
        ...all.flatMap(({ conversation, message, notification }) => [conversation, message, notification]),
        first?.stamp,
      ]),
    );
  });

  it('waits ten seconds between messages', async () => {
    await rules.write({ 'limits/member': { at: new Date(Date.now() - 8_000), id: 'x' } });
    await assertRefused(attempt('member', starting()));
    await rules.write({ 'limits/member': { at: new Date(Date.now() - 11_000), id: 'x' } });
    await attempt('member', starting());
  });
});
