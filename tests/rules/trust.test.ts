import { serverTimestamp } from 'firebase/firestore';
import { beforeEach, describe, expect, it } from 'vitest';
import { releaseAccount } from '#src/data/first-hand-accounts/commands.ts';
import { setTrust } from '#src/data/moderation/memberCommands.ts';
import { canTrustMember, canTrustWithRelease } from '#src/domain/permissions.ts';
import { isAllowed } from '#tests/support/isAllowed.ts';
import { commit, everybodyBut, moderators, type Write } from '#tests/support/rawAccess.ts';
import { accountsPath, eventWorld, one, storedAccount, trusted } from '#tests/support/rawAccounts.ts';
import {
  assertEachAllowed,
  assertEachRefused,
  assertFailsAs,
  assertRefused,
  rulesEnvironment,
} from '#tests/support/rulesEnvironment.ts';
import { buildMember, minutesAgo, type PersonaName, personas } from '#tests/support/rulesFixtures.ts';

const rules = rulesEnvironment('trust');
const path = `${accountsPath}/${one}`;
const place = { eventId: 'week', accountId: one };
const stored = () => rules.read(path);
const attempt = (by: PersonaName | 'anonymous', parts: Record<string, Write>) =>
  commit(rules.as(by), Object.values(parts));
const release = (trustsAuthor = false, by: PersonaName = 'moderator') =>
  releaseAccount(rules.as(by), { uid: by }, { ...place, trustsAuthor });

const trusting = (by: string, uid: string, isTrusted = true, auditId = 'audit-9') => ({
  member: {
    how: 'update' as const,
    path: `members/${uid}`,
    data: { trusted: isTrusted, updatedAt: serverTimestamp(), lastAuditId: auditId },
  },
  audit: {
    how: 'set' as const,
    path: `audit/${auditId}`,
    data: {
      actorUid: by,
      action: 'member.trust',
      target: `members/${uid}`,
      from: isTrusted ? 'untrusted' : 'trusted',
      to: isTrusted ? 'trusted' : 'untrusted',
      reason: '',
      at: serverTimestamp(),
    },
  },
});

beforeEach(() =>
  rules.write({ ...eventWorld, ...storedAccount({ status: 'held', postedAt: minutesAgo(90) }) }),
);

describe('trusting an author', () => {
  it('comes with a release, audited by itself', async () => {
    await release(true);
    const member = await rules.read('members/author');
    expect(member?.trusted).toBe(true);
    expect(await rules.read(`audit/${member?.lastAuditId}`)).toMatchObject({
      action: 'member.trust',
      target: 'members/author',
      from: 'untrusted',
      to: 'trusted',
    });
    expect((await stored())?.status).toBe('live');
  });

  it('changes nothing for somebody who is trusted', async () => {
    await rules.write(trusted('author'));
    await release(true);
    expect((await rules.read('members/author'))?.lastAuditId).toBeNull();
  });

  it('never comes with the release of an unnamed account: members would see whose it is', async () => {
    await rules.write(storedAccount({ status: 'held', attribution: 'unnamed' }));
    await assertFailsAs('invalid', release(true));
    expect((await stored())?.status).toBe('held');
    const author = { id: 'author', role: 'member', trusted: false } as const;
    expect(canTrustWithRelease(personas.moderator, { attribution: 'unnamed' }, author)).toBe(false);
    expect(canTrustWithRelease(personas.moderator, { attribution: 'named' }, author)).toBe(true);
  });

  it('is for moderators, and not of themselves or of another moderator', async () => {
    await assertEachRefused(everybodyBut(...moderators, 'author'), (by) =>
      attempt(by, trusting(by, 'author')),
    );
    await assertRefused(attempt('author', trusting('author', 'author')));
    await assertRefused(attempt('moderator', trusting('moderator', 'moderator')));
    await assertRefused(attempt('moderator', trusting('moderator', 'secondModerator')));
    await attempt('admin', trusting('admin', 'secondModerator'));
  });

  it('can be taken back', async () => {
    await rules.write(trusted('author'));
    await attempt('moderator', trusting('moderator', 'author', false));
    expect((await rules.read('members/author'))?.trusted).toBe(false);
  });

  it('is taken back by the same people only', async () => {
    const taking = (by: PersonaName | 'anonymous', uid: string) => attempt(by, trusting(by, uid, false));
    await rules.write({
      ...trusted('author'),
      ...trusted('moderator'),
      ...trusted('secondModerator'),
    });
    await assertEachRefused(everybodyBut(...moderators, 'author'), (by) => taking(by, 'author'));
    await assertRefused(taking('author', 'author'));
    await assertRefused(taking('moderator', 'moderator'));
    await assertRefused(taking('moderator', 'secondModerator'));
    await taking('admin', 'secondModerator');
  });

  it('is refused to be taken back without its audit entry, and the entry without it', async () => {
    await rules.write(trusted('author'));
    const { member, audit } = trusting('moderator', 'author', false);
    await assertRefused(attempt('moderator', { member }));
    await assertRefused(attempt('moderator', { audit }));
    await attempt('moderator', { member, audit });
  });

  it.each<[string, object, object]>([
    ['with a role', { role: 'moderator' }, {}],
    ['as no yes or no', { trusted: 'yes' }, {}],
    ['without saying so in the audit', {}, { from: 'active', to: 'active' }],
    ['under another act', {}, { action: 'member.role' }],
  ])('is refused %s', async (_name, member, audit) => {
    const parts = trusting('moderator', 'author');
    Object.assign(parts.member.data, member);
    Object.assign(parts.audit.data, audit);
    await assertRefused(attempt('moderator', parts));
    await attempt('moderator', trusting('moderator', 'author'));
  });

  it('is for active members only', async () => {
    await rules.write({ 'members/author': buildMember({ status: 'suspended' }) });
    await assertRefused(attempt('moderator', trusting('moderator', 'author')));
    await assertEachAllowed(['moderator'], () => attempt('moderator', trusting('moderator', 'colleague')));
  });
});

describe('trusting at the members desk', () => {
  const change = (isTrusted: boolean, by: PersonaName = 'moderator', uid = 'author') =>
    setTrust(rules.as(by), { uid: by }, { uid, isTrusted, reason: 'Three accounts, all checked.' });

  it.each([true, false])('is audited with its reason: trusted %s', async (isTrusted) => {
    if (!isTrusted) await rules.write(trusted('author'));
    await change(isTrusted);
    const member = await rules.read('members/author');
    expect(member?.trusted).toBe(isTrusted);
    expect(await rules.read(`audit/${member?.lastAuditId}`)).toMatchObject({
      actorUid: 'moderator',
      action: 'member.trust',
      target: 'members/author',
      from: isTrusted ? 'untrusted' : 'trusted',
      to: isTrusted ? 'trusted' : 'untrusted',
      reason: 'Three accounts, all checked.',
    });
  });

  it('leaves what is live as it is', async () => {
    await rules.write({ ...trusted('author'), ...storedAccount({ status: 'live' }) });
    await change(false);
    expect((await stored())?.status).toBe('live');
  });

  it('says so when somebody else was faster, or the member is not in', async () => {
    await assertFailsAs('conflict', change(false));
    await rules.write(trusted('author'));
    await assertFailsAs('conflict', change(true));
    await assertFailsAs('conflict', change(true, 'moderator', 'suspended'));
    await assertFailsAs('notFound', change(true, 'moderator', 'nobody'));
  });

  it.each(everybodyBut())('%s does it where canTrustMember says so', async (by) => {
    const own = by === 'anonymous' ? [] : [by];
    const actor = by === 'anonymous' ? null : personas[by];
    for (const uid of new Set<PersonaName>([...targets, ...own])) {
      const { member } = personas[uid];
      if (!member) continue;
      const expected = canTrustMember(actor, { ...member, id: uid });
      for (const isTrusted of [true, false]) {
        await rules.write({ [`members/${uid}`]: { ...member, trusted: !isTrusted } });
        const parts = trusting(by, uid, isTrusted, `audit-${uid}-${isTrusted}`);
        expect(await isAllowed(attempt(by, parts)), `${uid}, trusted ${isTrusted}`).toBe(expected);
      }
    }
  });
});

const targets = ['author', 'secondModerator', 'secondAdmin', 'suspended', 'pending'] as const;
