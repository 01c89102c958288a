import { type DocumentData, limit, serverTimestamp } from 'firebase/firestore';
import { beforeEach, describe, expect, it } from 'vitest';
import { blockPerson, sendMessage, unblockPerson } from '#src/data/conversations/commands.ts';
import {
  commit,
  deleteRaw,
  everybodyBut,
  getRaw,
  listRaw,
  setRaw,
  type Write,
} from '#tests/support/rawAccess.ts';
import { nameOf } from '#tests/support/rawAccounts.ts';
import {
  answeringMessage,
  conversationPath,
  pair,
  profiles,
  starting,
  storedConversation,
} from '#tests/support/rawPeople.ts';
import {
  assertEachRefused,
  assertFailsAs,
  assertRefused,
  rulesEnvironment,
} from '#tests/support/rulesEnvironment.ts';
import { before, minutesAgo, type PersonaName } from '#tests/support/rulesFixtures.ts';

const rules = rulesEnvironment('blocks');
const attempt = (by: PersonaName | 'anonymous', parts: Record<string, Write | undefined>) =>
  commit(rules.as(by), Object.values(parts));
const send = (from: PersonaName) =>
  sendMessage(rules.as(from), { uid: from }, { conversationId: pair, text: 'Hello' });

beforeEach(() => rules.write(profiles));

describe('blocking', () => {
  const block = 'members/author/blocks/member';
  const blocked = { [block]: { name: nameOf('member'), at: before } };
  const byAuthor = () =>
    blockPerson(rules.as('author'), { uid: 'author' }, { uid: 'member', name: nameOf('member') });

  it('is one’s own, private, and taken back', async () => {
    await byAuthor();
    await assertEachRefused(everybodyBut('author'), (who) => getRaw(rules.as(who), block));
    await assertEachRefused(everybodyBut('author'), (who) =>
      listRaw(rules.as(who), 'members/author/blocks', limit(10)),
    );
    expect((await listRaw(rules.as('author'), 'members/author/blocks', limit(100))).size).toBe(1);
    expect((await getRaw(rules.as('author'), block)).exists()).toBe(true);
    await assertRefused(listRaw(rules.as('author'), 'members/author/blocks'));
    await assertEachRefused(everybodyBut('author'), (who) => deleteRaw(rules.as(who), block));
    await unblockPerson(rules.as('author'), { uid: 'author' }, 'member');
    await send('member');
  });

  it('keeps the other from writing, and oneself too; nothing says so', async () => {
    await rules.write({ ...blocked, ...storedConversation({ isAnswered: true }) });
    await assertRefused(attempt('member', answeringMessage({ from: 'member', to: 'author' })));
    await assertRefused(attempt('author', answeringMessage()));
    await assertFailsAs('denied', send('member'));
    await getRaw(rules.as('member'), conversationPath);
    await attempt('member', starting({ to: 'colleague' }));
  });

  it.each<[string, string, DocumentData]>([
    ['of oneself', 'members/author/blocks/author', {}],
    ['of nobody', 'members/author/blocks/nobody', {}],
    ['at another time', block, { at: minutesAgo(5) }],
    ['with an endless name', block, { name: 'a'.repeat(81) }],
    ['with a field more', block, { why: 'Spam' }],
  ])('is refused %s', async (_name, path, fields) => {
    const data = { name: nameOf('member'), at: serverTimestamp() };
    await assertRefused(setRaw(rules.as('author'), path, { ...data, ...fields }));
    await setRaw(rules.as('author'), block, data);
    await assertRefused(setRaw(rules.as('author'), block, data));
  });

  it('is for active members', () =>
    assertEachRefused(['suspended', 'left', 'pending', 'unverified'], (who) =>
      setRaw(rules.as(who), `members/${who}/blocks/author`, { name: '', at: serverTimestamp() }),
    ));
});
