import { deleteField, serverTimestamp, Timestamp } from 'firebase/firestore';
import { beforeEach, describe, expect, it } from 'vitest';
import { hideAccount, releaseAccount, showAccount } from '#src/data/first-hand-accounts/commands.ts';
import { canDecideOnAccount } from '#src/domain/permissions.ts';
import { commit, everybodyBut, getRaw, moderators, setRaw, type Write } from '#tests/support/rawAccess.ts';
import {
  accountName,
  accountsPath,
  decision,
  eventName,
  eventWorld,
  one,
  storedAccount,
} from '#tests/support/rawAccounts.ts';
import {
  assertEachRefused,
  assertFailsAs,
  assertRefused,
  rulesEnvironment,
} from '#tests/support/rulesEnvironment.ts';
import { minutesAgo, type PersonaName, personas } from '#tests/support/rulesFixtures.ts';

const rules = rulesEnvironment('account-decisions');
const path = `${accountsPath}/${one}`;
const place = { eventId: 'week', accountId: one };
const moderator = { uid: 'moderator' };
const stored = () => rules.read(path);
const attempt = (by: PersonaName | 'anonymous', parts: Record<string, Write>) =>
  commit(rules.as(by), Object.values(parts));
const release = (trustsAuthor = false, by: PersonaName = 'moderator') =>
  releaseAccount(rules.as(by), { uid: by }, { ...place, trustsAuthor });
const reason = 'Not about the event.';
const hide = () => hideAccount(rules.as('moderator'), moderator, { ...place, reason });
const show = () => showAccount(rules.as('moderator'), moderator, place);

beforeEach(() =>
  rules.write({ ...eventWorld, ...storedAccount({ status: 'held', postedAt: minutesAgo(90) }) }),
);

describe('releasing', () => {
  it('lets members read from then on, is audited, and is told to the author', async () => {
    await release();
    const account = await stored();
    expect(account?.status).toBe('live');
    expect(account?.visibleFrom).toEqual(account?.updatedAt);
    const auditId = account?.lastAuditId;
    expect(await rules.read(`audit/${auditId}`)).toMatchObject({
      actorUid: 'moderator',
      action: 'account.release',
      target: path,
      from: 'held',
      to: 'live',
    });
    const told = await getRaw(rules.as('author'), `members/author/notifications/${auditId}`);
    expect(told.data()).toMatchObject({
      kind: 'accountReleased',
      title: eventName,
      accountId: one,
      detail: '',
    });
    expect((await getRaw(rules.as('member'), path)).exists()).toBe(true);
  });

  it('leaves an embargo as it is', async () => {
    const until = new Timestamp(Math.floor(Date.now() / 1000) + 3600, 123_456_000);
    await rules.write({ [path]: { ...(await stored()), visibleFrom: until } });
    await release();
    expect((await stored())?.visibleFrom).toEqual(until);
    await assertRefused(getRaw(rules.as('member'), path));
  });

  it('cannot end an embargo', async () => {
    await rules.write(storedAccount({ status: 'held', visibleFrom: minutesAgo(-60) }));
    await assertRefused(attempt('moderator', decision('account.release', { from: 'held' })));
  });

  it('is for moderators, never on their own', async () => {
    await assertEachRefused(everybodyBut(...moderators), (by) =>
      attempt(by, decision('account.release', { by, from: 'held' })),
    );
    await rules.write(storedAccount({ status: 'held' }, { by: 'moderator' }));
    await assertRefused(release());
    await release(false, 'secondModerator');
  });

  it.each(['live', 'hidden', 'withdrawn'] as const)('is not for one that is %s', async (status) => {
    await rules.write(storedAccount({ status }));
    await assertFailsAs('conflict', release());
    await assertRefused(attempt('moderator', decision('account.release', { from: status })));
  });
});

describe('hiding and showing', () => {
  it('is audited, and its author reads the reason', async () => {
    await rules.write(storedAccount());
    await hide();
    const account = await stored();
    expect(account?.status).toBe('hidden');
    expect(await rules.read(`audit/${account?.lastAuditId}`)).toMatchObject({
      action: 'account.hide',
      reason,
    });
    expect(await rules.read(`members/author/notifications/${account?.lastAuditId}`)).toMatchObject({
      kind: 'accountHidden',
      detail: reason,
    });
    await assertRefused(getRaw(rules.as('member'), path));
    await show();
    expect((await stored())?.visibleFrom).toEqual(account?.visibleFrom);
    expect((await getRaw(rules.as('member'), path)).exists()).toBe(true);
  });

  it('hides what waits, and shows only what is hidden', async () => {
    await assertFailsAs('conflict', show());
    await hide();
    await assertFailsAs('conflict', hide());
    await show();
    await rules.write(storedAccount({ status: 'withdrawn' }));
    await assertFailsAs('conflict', hide());
    await assertRefused(attempt('moderator', decision('account.hide', { from: 'withdrawn' })));
    await assertRefused(attempt('moderator', decision('account.show', { from: 'withdrawn' })));
  });

  it('needs a reason to hide', async () => {
    await assertFailsAs('invalid', hideAccount(rules.as('moderator'), moderator, { ...place, reason: ' ' }));
    await assertRefused(attempt('moderator', decision('account.hide', { from: 'held', reason: ' ' })));
  });

  it('is for moderators, never on their own', async () => {
    await assertEachRefused(everybodyBut(...moderators), (by) =>
      attempt(by, decision('account.hide', { by, from: 'held' })),
    );
    await rules.write(storedAccount({ status: 'hidden' }));
    await assertEachRefused(everybodyBut(...moderators), (by) =>
      attempt(by, decision('account.show', { by, from: 'hidden' })),
    );
    await rules.write(storedAccount({ status: 'hidden' }, { by: 'moderator' }));
    await assertRefused(show());
    expect(canDecideOnAccount(personas.moderator, 'moderator')).toBe(false);
    expect(canDecideOnAccount(personas.moderator, 'author')).toBe(true);
    expect(canDecideOnAccount(personas.member, 'author')).toBe(false);
  });
});

describe('a decision is refused', () => {
  type Parts = ReturnType<typeof decision>;
  const hiding = () => decision('account.hide', { from: 'held' });

  it.each(['account', 'audit', 'notification'] as const)('without the %s, and by it alone', async (name) => {
    const { [name]: part, ...others } = hiding();
    await assertRefused(attempt('moderator', others));
    await assertRefused(attempt('moderator', { part }));
  });

  it.each<[string, (parts: Parts) => void]>([
    ['with other words', ({ account }) => Object.assign(account.data, { body: 'Other words.' })],
    ['with another author', ({ account }) => Object.assign(account.data, { authorUid: 'member' })],
    ['with a field less', ({ account }) => Object.assign(account.data, { correction: deleteField() })],
    ['changed at another time', ({ account }) => Object.assign(account.data, { updatedAt: minutesAgo(5) })],
    ['that makes it new', ({ account }) => Object.assign(account.data, { visibleFrom: serverTimestamp() })],
    ['naming another entry', ({ account }) => Object.assign(account.data, { lastAuditId: 'audit-2' })],
    [
      'with another act in the audit',
      ({ audit }) => Object.assign(audit.data, { action: 'account.release' }),
    ],
    ['with another actor in it', ({ audit }) => Object.assign(audit.data, { actorUid: 'admin' })],
    [
      'with another account in it',
      ({ audit }) => Object.assign(audit.data, { target: `${accountsPath}/${accountName('x')}` }),
    ],
    ['with another state before in it', ({ audit }) => Object.assign(audit.data, { from: 'live' })],
    ['with another state after in it', ({ audit }) => Object.assign(audit.data, { to: 'live' })],
    [
      'telling somebody else',
      ({ notification }) => Object.assign(notification, { path: 'members/member/notifications/audit-1' }),
    ],
    [
      'telling it under another name',
      ({ notification }) => Object.assign(notification, { path: 'members/author/notifications/x' }),
    ],
    [
      'telling another title',
      ({ notification }) => Object.assign(notification.data, { title: 'Win a prize' }),
    ],
    ['telling another reason', ({ notification }) => Object.assign(notification.data, { detail: 'No.' })],
    [
      'telling of a release',
      ({ notification }) => Object.assign(notification.data, { kind: 'accountReleased', detail: '' }),
    ],
    [
      'telling it as read',
      ({ notification }) => Object.assign(notification.data, { readAt: serverTimestamp() }),
    ],
    [
      'telling it at another time',
      ({ notification }) => Object.assign(notification.data, { at: minutesAgo(5) }),
    ],
    [
      'telling a field more',
      ({ notification }) => Object.assign(notification.data, { link: 'https://evil.example' }),
    ],
  ])('%s', async (_name, change) => {
    const parts = hiding();
    change(parts);
    await assertRefused(attempt('moderator', parts));
    await attempt('moderator', hiding());
  });

  it('when it tells a second person too', async () => {
    const { notification, ...parts } = hiding();
    const copy = { ...notification, path: 'members/member/notifications/audit-1' };
    await assertRefused(attempt('moderator', { ...parts, notification, copy }));
  });

  it('as a word of its own, by whoever', async () => {
    const { notification } = hiding();
    await assertEachRefused(everybodyBut(), (who) =>
      setRaw(rules.as(who), notification.path, notification.data),
    );
  });
});
