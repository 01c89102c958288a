import { serverTimestamp } from 'firebase/firestore';
import { describe, expect, it } from 'vitest';
import {
  approveMember,
  changeRole,
  reactivateMember,
  suspendMember,
} from '#src/data/moderation/memberCommands.ts';
import { commit, everybodyBut, moderators, updateRaw, type Write } from '#tests/support/rawAccess.ts';
import { memberChange } from '#tests/support/rawBatches.ts';
import {
  assertEachRefused,
  assertFailsAs,
  assertRefused,
  rulesEnvironment,
} from '#tests/support/rulesEnvironment.ts';
import {
  authorsCity,
  buildMember,
  minutesAgo,
  otherCity,
  type PersonaName,
} from '#tests/support/rulesFixtures.ts';

const rules = rulesEnvironment('management');
const reason = 'Known from the working group.';

const approval = (by: string, uid = 'pending') =>
  memberChange('member.approve', {
    uid,
    by,
    from: 'pending',
    to: 'active',
    fields: { status: 'active', organisationId: otherCity, statusReason: '' },
  });
const suspension = (by: string, uid = 'member') =>
  memberChange('member.suspend', {
    uid,
    by,
    from: 'active',
    to: 'suspended',
    fields: { status: 'suspended', statusReason: reason },
  });
const reactivation = (by: string, uid = 'suspended') =>
  memberChange('member.reactivate', {
    uid,
    by,
    from: 'suspended',
    to: 'active',
    fields: { status: 'active', statusReason: '' },
  });
const promotion = (by: string, uid = 'member', role = 'moderator') =>
  memberChange('member.role', { uid, by, from: 'member', to: role, fields: { role } });

type Parts = ReturnType<typeof approval>;
const attempt = (by: PersonaName | 'anonymous', parts: Record<string, Write>) =>
  commit(rules.as(by), Object.values(parts));
const by = (uid: PersonaName) => [rules.as(uid), { uid }] as const;

describe('approving an applicant', () => {
  it.each(['moderator', 'moderatorOfCity', 'admin'] as const)('%s lets one in', async (who) => {
    await approveMember(...by(who), { uid: 'pending', organisationId: otherCity, reason });
    const stored = await rules.read('members/pending');
    expect(stored).toMatchObject({ status: 'active', organisationId: otherCity });
    expect(await rules.read(`audit/${stored?.lastAuditId}`)).toMatchObject({
      reason,
      from: 'pending',
      to: 'active',
    });
  });

  it('passes as one raw batch', () => attempt('moderator', approval('moderator')));

  it('is for moderators only', async () => {
    await assertEachRefused(everybodyBut(...moderators), (who) => attempt(who, approval(who)));
  });

  it('is refused without its audit entry, and the entry without it', async () => {
    const { member, audit } = approval('moderator');
    await assertRefused(attempt('moderator', { member }));
    await assertRefused(attempt('moderator', { audit }));
  });

  it.each<[string, (parts: Parts) => void]>([
    ['the entry names another actor', ({ audit }) => Object.assign(audit.data, { actorUid: 'admin' })],
    [
      'the entry names another member',
      ({ audit }) => Object.assign(audit.data, { target: 'members/member' }),
    ],
    ['the entry names another act', ({ audit }) => Object.assign(audit.data, { action: 'member.role' })],
    ['the entry comes from another state', ({ audit }) => Object.assign(audit.data, { from: 'suspended' })],
    ['the entry leads to another state', ({ audit }) => Object.assign(audit.data, { to: 'suspended' })],
    ['the entry is backdated', ({ audit }) => Object.assign(audit.data, { at: minutesAgo(60) })],
    ['the record is backdated', ({ member }) => Object.assign(member.data, { updatedAt: minutesAgo(60) })],
    [
      'the record names another entry',
      ({ member }) => Object.assign(member.data, { lastAuditId: 'audit-2' }),
    ],
    ['the city is not there', ({ member }) => Object.assign(member.data, { organisationId: 'atlantis' })],
    ['there is no city', ({ member }) => Object.assign(member.data, { organisationId: null })],
    ['a reason is left in the record', ({ member }) => Object.assign(member.data, { statusReason: 'Hm' })],
    ['a role is given along', ({ member }) => Object.assign(member.data, { role: 'moderator' })],
    ['trust is given along', ({ member }) => Object.assign(member.data, { trusted: true })],
    [
      'the date of entry is changed',
      ({ member }) => Object.assign(member.data, { createdAt: serverTimestamp() }),
    ],
  ])('is refused when %s', async (_name, change) => {
    const parts = approval('moderator');
    change(parts);
    await assertRefused(attempt('moderator', parts));
  });

  it.each(['member', 'suspended'] as const)('is not for somebody who is not waiting: %s', async (uid) => {
    const parts = approval('moderator', uid);
    Object.assign(parts.audit.data, { from: uid === 'member' ? 'active' : 'suspended' });
    await assertRefused(attempt('moderator', parts));
    await assertFailsAs(
      'conflict',
      approveMember(...by('moderator'), { uid, organisationId: otherCity, reason }),
    );
  });

  it('of two members cannot share one audit entry', async () => {
    await rules.write({ 'members/second': buildMember({ status: 'pending' }) });
    const { member, audit } = approval('moderator');
    await assertRefused(
      attempt('moderator', { member, audit, second: approval('moderator', 'second').member }),
    );
  });
});

describe('suspending', () => {
  it.each(['moderator', 'moderatorOfCity', 'admin'] as const)('%s suspends a member', async (who) => {
    await suspendMember(...by(who), { uid: 'member', reason });
    expect(await rules.read('members/member')).toMatchObject({ status: 'suspended', statusReason: reason });
  });

  it('turns an applicant down', () => suspendMember(...by('moderator'), { uid: 'pending', reason }));

  it('passes as one raw batch', () => attempt('moderator', suspension('moderator')));

  it('is for moderators only', async () => {
    const others = everybodyBut(...moderators, 'author');
    await assertEachRefused(others, (who) => attempt(who, suspension(who, 'author')));
  });

  it.each(['secondModerator', 'admin'] as const)('a moderator does not suspend the %s', async (uid) => {
    await assertRefused(attempt('moderator', suspension('moderator', uid)));
    await assertRefused(suspendMember(...by('moderator'), { uid, reason }));
  });

  it.each(['moderator', 'secondAdmin'] as const)('an admin suspends the %s', async (uid) => {
    await suspendMember(...by('admin'), { uid, reason });
  });

  it.each(['moderator', 'admin'] as const)('the %s cannot suspend themselves', async (uid) => {
    await assertRefused(attempt(uid, suspension(uid, uid)));
  });

  it.each<[string, object]>([
    ['without a reason', { statusReason: '' }],
    ['with a reason too long', { statusReason: 'a'.repeat(501) }],
    ['with a reason that is no text', { statusReason: 7 }],
    ['and moved to another city', { organisationId: authorsCity }],
    ['and to an unknown state', { status: 'banned' }],
  ])('is refused %s', async (_name, fields) => {
    const parts = suspension('moderator');
    Object.assign(parts.member.data, fields);
    Object.assign(parts.audit.data, 'status' in fields ? { to: fields.status } : {});
    await assertRefused(attempt('moderator', parts));
  });

  it('is refused for somebody suspended already', async () => {
    const parts = suspension('moderator', 'suspended');
    parts.audit.data.from = 'suspended';
    await assertRefused(attempt('moderator', parts));
  });
});

describe('reactivating', () => {
  it.each(['moderator', 'moderatorOfCity', 'admin'] as const)('%s opens the portal again', async (who) => {
    await reactivateMember(...by(who), { uid: 'suspended', reason });
    expect(await rules.read('members/suspended')).toMatchObject({ status: 'active', statusReason: '' });
  });

  it('sends somebody without a city back to waiting', async () => {
    await rules.write({ 'members/suspended': buildMember({ status: 'suspended', organisationId: null }) });
    await reactivateMember(...by('moderator'), { uid: 'suspended', reason });
    expect((await rules.read('members/suspended'))?.status).toBe('pending');
  });

  it('does not make somebody active who was never let in', async () => {
    await rules.write({ 'members/suspended': buildMember({ status: 'suspended', organisationId: null }) });
    await assertRefused(attempt('moderator', reactivation('moderator')));
  });

  it('brings a moderator without a city back as active, by an admin only', async () => {
    await assertRefused(attempt('moderator', reactivation('moderator', 'suspendedModerator')));
    await reactivateMember(...by('admin'), { uid: 'suspendedModerator', reason });
    expect((await rules.read('members/suspendedModerator'))?.status).toBe('active');
  });

  it('is for moderators only', async () => {
    await assertEachRefused(everybodyBut(...moderators), (who) => attempt(who, reactivation(who)));
  });

  it.each<[string, object, string]>([
    ['to waiting, when there is a city', { status: 'pending' }, 'pending'],
    ['keeping the reason', { statusReason: 'Old' }, 'active'],
    ['to another city', { organisationId: authorsCity }, 'active'],
    ['with a role', { role: 'moderator' }, 'active'],
  ])('is refused %s', async (_name, fields, to) => {
    const parts = reactivation('moderator');
    Object.assign(parts.member.data, fields);
    parts.audit.data.to = to;
    await assertRefused(attempt('moderator', parts));
  });

  it('is refused for somebody who is not suspended', async () => {
    const parts = reactivation('moderator', 'pending');
    parts.audit.data.from = 'pending';
    await assertRefused(attempt('moderator', parts));
  });
});

describe('changing a role', () => {
  it.each(['moderator', 'admin'] as const)('an admin makes a member %s', async (role) => {
    await changeRole(...by('admin'), { uid: 'member', role, reason });
    expect((await rules.read('members/member'))?.role).toBe(role);
  });

  it('an admin takes a role back', async () => {
    await changeRole(...by('admin'), { uid: 'secondAdmin', role: 'member', reason });
    expect((await rules.read('members/secondAdmin'))?.role).toBe('member');
  });

  it('passes as one raw batch', () => attempt('admin', promotion('admin')));

  it('is for admins only', async () => {
    const others = everybodyBut('admin', 'secondAdmin', 'member');
    await assertEachRefused(others, (who) => attempt(who, promotion(who)));
  });

  it('an admin cannot change their own', async () => {
    const parts = promotion('admin', 'admin', 'member');
    parts.audit.data.from = 'admin';
    await assertRefused(attempt('admin', parts));
  });

  it.each<[string, (parts: Parts) => void]>([
    [
      'the role is unknown',
      ({ member, audit }) => {
        member.data.role = 'owner';
        audit.data.to = 'owner';
      },
    ],
    ['the entry comes from another role', ({ audit }) => Object.assign(audit.data, { from: 'moderator' })],
    ['the entry leads to another role', ({ audit }) => Object.assign(audit.data, { to: 'admin' })],
    ['the status changes along', ({ member }) => Object.assign(member.data, { status: 'suspended' })],
    ['the entry is missing', (parts) => Reflect.deleteProperty(parts, 'audit')],
  ])('is refused when %s', async (_name, change) => {
    const parts = promotion('admin');
    change(parts);
    await assertRefused(attempt('admin', parts));
  });
});

it.each(['moderator', 'admin'] as const)('the %s changes nothing else of a member', async (who) => {
  const change = { trusted: true, updatedAt: serverTimestamp() };
  await assertRefused(updateRaw(rules.as(who), 'members/member', change));
  await assertRefused(updateRaw(rules.as(who), 'members/member', { updatedAt: serverTimestamp() }));
});
