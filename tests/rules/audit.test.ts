import { limit, orderBy, serverTimestamp, where } from 'firebase/firestore';
import { beforeEach, describe, expect, it } from 'vitest';
import { approveMember } from '#src/data/moderation/memberCommands.ts';
import {
  commit,
  deleteRaw,
  everybodyBut,
  getRaw,
  listRaw,
  moderators,
  setRaw,
  updateRaw,
} from '#tests/support/rawAccess.ts';
import { memberChange, underReview } from '#tests/support/rawBatches.ts';
import {
  assertEachAllowed,
  assertEachRefused,
  assertRefused,
  rulesEnvironment,
} from '#tests/support/rulesEnvironment.ts';
import { buildAuditEntry, buildMember, minutesAgo, otherCity } from '#tests/support/rulesFixtures.ts';

const rules = rulesEnvironment('audit');

beforeEach(() =>
  rules.write({ 'audit/older': buildAuditEntry(), 'members/member': buildMember({ lastAuditId: 'older' }) }),
);

describe('reading the trace', () => {
  const trail = [where('target', '==', 'members/pending'), orderBy('at', 'desc'), limit(100)];

  it('is for moderators', async () => {
    await assertEachAllowed(moderators, (who) => getRaw(rules.as(who), 'audit/older'));
    await assertEachAllowed(moderators, (who) => listRaw(rules.as(who), 'audit', ...trail));
    expect((await listRaw(rules.as('moderator'), 'audit', ...trail)).size).toBe(1);
  });

  it('is for nobody else', async () => {
    const others = everybodyBut(...moderators);
    await assertEachRefused(others, (who) => getRaw(rules.as(who), 'audit/older'));
    await assertEachRefused(others, (who) => listRaw(rules.as(who), 'audit', ...trail));
  });

  it('needs a limit of at most a hundred', async () => {
    await assertRefused(listRaw(rules.as('moderator'), 'audit'));
    await assertRefused(listRaw(rules.as('moderator'), 'audit', limit(101)));
  });
});

describe('an entry', () => {
  const act = () =>
    memberChange('member.approve', {
      uid: 'pending',
      by: 'moderator',
      from: 'pending',
      to: 'active',
      fields: { status: 'active', organisationId: otherCity, statusReason: '' },
    });

  it('comes with the act it records, and says who, what, from where to where, and why', async () => {
    const input = { uid: 'pending', organisationId: otherCity, reason: 'Known.' };
    await approveMember(rules.as('moderator'), { uid: 'moderator' }, input);
    const id = (await rules.read('members/pending'))?.lastAuditId;
    expect(await rules.read(`audit/${id}`)).toMatchObject({
      actorUid: 'moderator',
      action: 'member.approve',
      target: 'members/pending',
      from: 'pending',
      to: 'active',
      reason: 'Known.',
    });
  });

  it.each<[string, object]>([
    ['is backdated', { at: minutesAgo(60) }],
    ['names another actor', { actorUid: 'secondModerator' }],
    ['has an endless reason', { reason: 'a'.repeat(1001) }],
    ['has a reason that is no text', { reason: null }],
    ['has a field more', { severity: 1 }],
    ['names a target of another kind', { target: 'profiles/pending' }],
    ['names a target below another', { target: 'members/pending/private/contact' }],
    ['names another state before', { from: 'active' }],
    ['names another state after', { to: 'pending' }],
  ])('is refused when it %s', async (_name, fields) => {
    const { member, audit } = act();
    Object.assign(audit.data, fields);
    await assertRefused(commit(rules.as('moderator'), [member, audit]));
  });

  it('is refused with a field missing', async () => {
    const { member, audit } = act();
    delete audit.data.reason;
    await assertRefused(commit(rules.as('moderator'), [member, audit]));
  });

  it('is not written by itself', async () => {
    await rules.write(underReview());
    await assertEachRefused(everybodyBut(), (who) =>
      setRaw(rules.as(who), 'audit/new', { ...buildAuditEntry({ actorUid: who }), at: serverTimestamp() }),
    );
  });

  it('is not written for an act of the past, even one that lost its entry', async () => {
    await rules.remove('audit/older');
    const entry = {
      ...buildAuditEntry({ target: 'members/member', from: 'pending', to: 'active' }),
      at: serverTimestamp(),
    };
    await assertRefused(setRaw(rules.as('moderator'), 'audit/older', entry));
  });

  it('is changed and deleted by nobody', async () => {
    await assertEachRefused(everybodyBut(), (who) =>
      updateRaw(rules.as(who), 'audit/older', { reason: 'Other' }),
    );
    await assertEachRefused(everybodyBut(), (who) => deleteRaw(rules.as(who), 'audit/older'));
  });

  it('does not overwrite another', async () => {
    const { member, audit } = act();
    member.data.lastAuditId = 'older';
    await assertRefused(commit(rules.as('moderator'), [member, { ...audit, path: 'audit/older' }]));
  });
});
