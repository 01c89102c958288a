import { type DocumentData, serverTimestamp } from 'firebase/firestore';
import * as v from 'valibot';
import { beforeEach, describe, expect, it } from 'vitest';
import { answerQuestion, askAuthor, hideReply } from '#src/data/first-hand-accounts/commands.ts';
import { replySchema } from '#src/domain/firstHandAccount.ts';
import { describeParity } from '#tests/support/describeParity.ts';
import { commit, deleteRaw, everybodyBut, getRaw, setRaw, type Write } from '#tests/support/rawAccess.ts';
import {
  accountName,
  accountsPath,
  eventWorld,
  nameOf,
  one,
  set,
  storedAccount,
  storedReply,
  update,
  wordOfEvent,
} from '#tests/support/rawAccounts.ts';
import {
  assertEachRefused,
  assertFailsAs,
  assertRefused,
  rulesEnvironment,
} from '#tests/support/rulesEnvironment.ts';
import { before, minutesAgo, type PersonaName } from '#tests/support/rulesFixtures.ts';

const rules = rulesEnvironment('reply-parts');
const place = { eventId: 'week', accountId: one };
const replies = `${accountsPath}/${one}/replies`;
const questionId = accountName('question');
const attempt = (by: PersonaName | 'anonymous', parts: Record<string, Write | undefined>) =>
  commit(rules.as(by), Object.values(parts));

function reply(id: string, fields: DocumentData): Write {
  return set(`${replies}/${id}`, {
    text: 'Which room was that in?',
    hidden: false,
    at: serverTimestamp(),
    updatedAt: serverTimestamp(),
    lastAuditId: null,
    ...fields,
  });
}

/** A question to a named account, told to its author. */
function question(by = 'member', id = accountName('ask')) {
  return {
    reply: reply(id, { kind: 'question', questionId: null, byUid: by, byName: nameOf(by) }),
    stamp: set(`limits/${by}`, { at: serverTimestamp(), id: `week~${one}~${id}` }),
    notification: set(`members/author/notifications/${one}~${id}`, {
      ...wordOfEvent,
      kind: 'accountQuestion',
      accountId: one,
      detail: nameOf(by),
    }),
  };
}

/** The author's answer, told to whoever asked. */
function answer({ isUnnamed = false, by = 'author', id = accountName('reply') } = {}) {
  return {
    reply: reply(id, {
      kind: 'answer',
      questionId,
      byUid: isUnnamed ? null : 'author',
      byName: isUnnamed ? null : nameOf('author'),
    }),
    stamp: set(`limits/${by}`, { at: serverTimestamp(), id: `week~${one}~${id}` }),
    notification: set(`members/member/notifications/${one}~${id}`, {
      ...wordOfEvent,
      kind: 'accountAnswer',
      accountId: one,
    }),
  };
}

type Parts = ReturnType<typeof question>;
const parts = ['reply', 'stamp', 'notification'] as const;
const changes: [string, (parts: Parts) => void][] = [
  ['in another’s name', ({ reply }) => Object.assign(reply.data, { byUid: 'colleague' })],
  ['under a name of one’s own invention', ({ reply }) => Object.assign(reply.data, { byName: 'The mayor' })],
  ['without words', ({ reply }) => Object.assign(reply.data, { text: ' ' })],
  ['of another time', ({ reply }) => Object.assign(reply.data, { at: minutesAgo(5) })],
  ['hidden', ({ reply }) => Object.assign(reply.data, { hidden: true })],
  ['audited', ({ reply }) => Object.assign(reply.data, { lastAuditId: 'audit-1' })],
  ['with a field more', ({ reply }) => Object.assign(reply.data, { link: 'https://evil.example' })],
  ['as another kind', ({ reply }) => Object.assign(reply.data, { kind: 'remark' })],
  ['under a stamp of another reply', ({ stamp }) => Object.assign(stamp.data, { id: `week~${one}~x` })],
  ['under a stamp of an account', ({ stamp }) => Object.assign(stamp.data, { id: `week~${one}` })],
  ['telling other words', ({ notification }) => Object.assign(notification.data, { title: 'Win a prize' })],
  [
    'telling of somebody else',
    ({ notification }) => Object.assign(notification.data, { detail: 'The mayor' }),
  ],
  [
    'telling another kind',
    ({ notification }) => Object.assign(notification.data, { kind: 'accountReleased' }),
  ],
  [
    'telling it at another time',
    ({ notification }) => Object.assign(notification.data, { at: minutesAgo(5) }),
  ],
  [
    'telling it as read',
    ({ notification }) => Object.assign(notification.data, { readAt: serverTimestamp() }),
  ],
  [
    'telling it to another',
    ({ notification }) =>
      Object.assign(notification, { path: notification.path.replace(/members\/\w+/, 'members/colleague') }),
  ],
];

beforeEach(() => rules.write({ ...eventWorld, ...storedAccount(), ...storedReply() }));

describe('a question', () => {
  it('passes as one batch', () => attempt('member', question()));

  it.each(parts)('is refused without its %s, and by it alone', async (name) => {
    const { [name]: part, ...others } = question();
    await assertRefused(attempt('member', others));
    if (name !== 'stamp') await assertRefused(attempt('member', { part }));
  });

  it.each(changes)('is refused %s', async (_name, change) => {
    const changed = question();
    change(changed);
    await assertRefused(attempt('member', changed));
    await attempt('member', question());
  });

  it('is not the author’s own, nor by anybody who is not active', async () => {
    await assertRefused(attempt('author', question('author')));
    await assertEachRefused(['anonymous', 'pending', 'suspended', 'unverified'], (who) =>
      attempt(who, question(who)),
    );
  });

  it.each(['held', 'hidden', 'withdrawn'] as const)('is not asked of one that is %s', async (status) => {
    await rules.write(storedAccount({ status }));
    await assertRefused(attempt('member', question()));
  });

  it('is not asked before an embargo has ended', async () => {
    await rules.write(storedAccount({ visibleFrom: minutesAgo(-60) }));
    await assertRefused(attempt('member', question()));
  });

  it('of an unnamed account is told to nobody', async () => {
    await rules.write(storedAccount({ attribution: 'unnamed' }));
    await assertRefused(attempt('member', question()));
    await askAuthor(
      rules.as('member'),
      { uid: 'member', displayName: nameOf('member') },
      { ...place, text: 'Where?' },
    );
  });

  it('cannot flood: neither many in one batch, nor the same name at two accounts, nor two in ten seconds', async () => {
    const other = accountName('other');
    await rules.write(storedAccount({}, { id: other }));
    const flood = Array.from({ length: 50 }, (_, index) => question('member', accountName(`flood${index}x`)));
    const writes = flood.flatMap(({ reply, notification }) => [reply, notification]);
    await assertRefused(commit(rules.as('member'), [question().stamp, ...writes]));
    const elsewhere = Object.values(question())
      .filter(({ path }) => !path.startsWith('limits'))
      .map((write) => ({ ...write, path: write.path.replace(one, other) }));
    await assertRefused(commit(rules.as('member'), [...Object.values(question()), ...elsewhere]));
    await attempt('member', question());
    await assertRefused(attempt('member', question('member', accountName('again'))));
  });
});

describe('an answer', () => {
  it('passes as one batch, named as the account is', async () => {
    await attempt('author', answer());
    await rules.write({
      ...storedAccount({ attribution: 'unnamed' }),
      'limits/author': { at: before, id: 'x' },
    });
    await attempt('author', answer({ isUnnamed: true, id: accountName('second') }));
  });

  it('names the author of a named account, and never that of an unnamed one', async () => {
    await assertRefused(attempt('author', answer({ isUnnamed: true })));
    await rules.write(storedAccount({ attribution: 'unnamed' }));
    await assertRefused(attempt('author', answer()));
    await answerQuestion(rules.as('author'), { uid: 'author' }, { ...place, questionId, text: 'There.' });
  });

  it.each(parts)('is refused without its %s, and by it alone', async (name) => {
    const { [name]: part, ...others } = answer();
    await assertRefused(attempt('author', others));
    if (name !== 'stamp') await assertRefused(attempt('author', { part }));
  });

  it.each(changes)('is refused %s', async (_name, change) => {
    const changed = answer();
    change(changed);
    await assertRefused(attempt('author', changed));
    await attempt('author', answer());
  });

  it('is the author’s only', async () => {
    await assertEachRefused(everybodyBut('author'), (who) => attempt(who, answer({ by: who })));
  });

  it('answers a question that is there and not hidden', async () => {
    await rules.write(storedReply({ hidden: true }));
    await assertRefused(attempt('author', answer()));
    await rules.write(storedReply({ kind: 'answer' }));
    await assertRefused(attempt('author', answer()));
    await rules.remove(`${replies}/${questionId}`);
    await assertRefused(attempt('author', answer()));
  });
});

describe('a reply that stands', () => {
  it('is never changed or removed', async () => {
    const path = `${replies}/${questionId}`;
    await assertEachRefused(everybodyBut(), (who) => setRaw(rules.as(who), path, { text: 'Other words' }));
    await assertEachRefused(everybodyBut(), (who) => deleteRaw(rules.as(who), path));
  });

  it('is not hidden by the moderator who wrote it, or the account', async () => {
    const hide = (who: 'moderator' | 'secondModerator') =>
      hideReply(rules.as(who), { uid: who }, { ...place, replyId: questionId, reason: 'An advertisement.' });
    await rules.write(storedReply({ byUid: 'moderator' }));
    await assertFailsAs('denied', hide('moderator'));
    await rules.write({ ...storedReply(), ...storedAccount({}, { by: 'moderator' }) });
    await assertFailsAs('denied', hide('moderator'));
    await hide('secondModerator');
  });

  it('is hidden for a reason only, once, in one batch with the audit', async () => {
    const hidden = { replyId: questionId, reason: 'An advertisement.' };
    const by = [rules.as('moderator'), { uid: 'moderator' }] as const;
    await assertFailsAs('invalid', hideReply(...by, { ...place, ...hidden, reason: ' ' }));
    const batch = (fields: object = {}, entry: object = {}) => ({
      reply: update(`${replies}/${questionId}`, {
        hidden: true,
        updatedAt: serverTimestamp(),
        lastAuditId: 'audit-1',
        ...fields,
      }),
      audit: set('audit/audit-1', {
        actorUid: 'moderator',
        action: 'reply.hide',
        target: `${replies}/${questionId}`,
        from: 'shown',
        to: 'hidden',
        reason: 'An advertisement.',
        at: serverTimestamp(),
        ...entry,
      }),
    });
    await assertRefused(attempt('moderator', batch({ text: 'Removed' })));
    await assertRefused(attempt('moderator', batch({}, { from: 'hidden', to: 'shown' })));
    await assertRefused(attempt('moderator', batch({}, { action: 'account.hide' })));
    await assertRefused(attempt('moderator', { reply: batch().reply }));
    await assertRefused(attempt('moderator', { audit: batch().audit }));
    await attempt('moderator', batch());
    await assertRefused(attempt('moderator', batch({ lastAuditId: 'audit-2' })));
    expect((await getRaw(rules.as('moderator'), `${replies}/${questionId}`)).get('hidden')).toBe(true);
  });
});

describe('at its limits', () => {
  const parity = rulesEnvironment('reply-parity', { isCovered: false });
  let attempts = 0;
  beforeEach(() => parity.write({ ...eventWorld, ...storedAccount() }));
  describeParity({
    name: 'events/accounts/replies',
    schema: v.pick(replySchema, ['text']),
    valid: { text: 'Which room was that in?' },
    store: async (record) => {
      attempts += 1;
      const [by, id] = [`asker${attempts}`, accountName(`q${attempts}x`)];
      await parity.write({
        [`members/${by}`]: { role: 'member', status: 'active', organisationId: null, trusted: false },
        [`profiles/${by}`]: { displayName: nameOf(by) },
      });
      const { reply, stamp, notification } = question(by, id);
      const { text: _text, ...data } = reply.data;
      const db = parity.asUser(by, { email: 'a@b.example', email_verified: true });
      return commit(db, [{ ...reply, data: { ...data, ...record } }, stamp, notification]);
    },
  });
});
