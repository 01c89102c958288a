import { serverTimestamp } from 'firebase/firestore';
import { beforeEach, describe, expect, it } from 'vitest';
import { buildEvent } from '#firebase/seed/eventBuilders.ts';
import { buildQuestion } from '#firebase/seed/questionBuilders.ts';
import { leaveNetwork } from '#src/data/members/leaving.ts';
import { reactivateMember } from '#src/data/moderation/memberCommands.ts';
import { eventEntry } from '#src/domain/event.ts';
import { commit, everybodyBut, getRaw, type Write } from '#tests/support/rawAccess.ts';
import { update } from '#tests/support/rawAccounts.ts';
import { memberChange } from '#tests/support/rawBatches.ts';
import { listedEntry, profiles } from '#tests/support/rawPeople.ts';
import {
  assertEachRefused,
  assertFailsAs,
  assertRefused,
  rulesEnvironment,
} from '#tests/support/rulesEnvironment.ts';
import { before, minutesAgo, type PersonaName } from '#tests/support/rulesFixtures.ts';

const rules = rulesEnvironment('leaving');
const { id: _, ...question } = buildQuestion();
const entry = 'directory/the author~author';
const attempt = (by: PersonaName | 'anonymous', parts: Record<string, Write>) =>
  commit(rules.as(by), Object.values(parts));
const leaving = (uid: string = 'author', fields: object = {}) => ({
  member: update(`members/${uid}`, { status: 'left', updatedAt: serverTimestamp(), ...fields }),
  entry: { how: 'delete', path: `directory/the ${uid}~${uid}`, data: {} } satisfies Write,
});

beforeEach(() =>
  rules.write({
    ...profiles,
    ...listedEntry('author'),
    ...listedEntry('member'),
    ...listedEntry('moderator'),
  }),
);

describe('leaving the network', () => {
  it('closes the portal, takes the name out of the list and empties what was followed', async () => {
    await rules.write({
      'public/events': {
        entries: { week: eventEntry(buildEvent({ id: 'week' })) },
        lastId: null,
        updatedAt: before,
      },
      'members/author/follows/all': { events: ['week'], cities: ['ghent'], updatedAt: before },
      'questions/told': { ...question, followers: ['member', 'author'] },
      'questions/listed': { ...question, followers: ['member'] },
      'members/author/bookmarks/all': { entries: {}, lastKey: '', updatedAt: before },
      'members/author/follows/questions': { questionIds: ['told', 'listed', 'gone'], updatedAt: before },
      'members/author/savedSearches/03': { name: 'Heat', query: 'q=heat', seenAt: before, createdAt: before },
      'members/author/agenda/week': { sessionIds: ['open'], updatedAt: before },
      'members/author/blocks/member': { name: 'The member', at: before },
    });
    await leaveNetwork(rules.as('author'), { uid: 'author' });
    expect(await rules.read('members/author')).toMatchObject({ status: 'left', statusReason: '' });
    expect(await rules.read(entry)).toBeUndefined();
    expect(await rules.read('members/author/follows/all')).toMatchObject({ events: [], cities: [] });
    expect(await rules.read('members/author/bookmarks/all')).toBeUndefined();
    expect(await rules.read('members/author/follows/questions')).toMatchObject({ questionIds: [] });
    expect(await rules.read('questions/told')).toMatchObject({ followers: ['member'] });
    expect(await rules.read('questions/listed')).toMatchObject({ followers: ['member'] });
    expect(await rules.read('members/author/savedSearches/03')).toBeUndefined();
    expect(await rules.read('members/author/agenda/week')).toMatchObject({ sessionIds: [] });
    await assertRefused(getRaw(rules.as('author'), 'organisations/ghent'));
    await assertRefused(getRaw(rules.as('member'), 'profiles/author'));
  });

  it('passes as one batch, and not while the name stays in the list', async () => {
    const { member, entry: removal } = leaving();
    await assertRefused(attempt('author', { member }));
    await assertRefused(attempt('author', { removal }));
    await attempt('author', { member, removal });
  });

  it.each<[string, object]>([
    ['at another time', { updatedAt: minutesAgo(5) }],
    ['with a reason', { statusReason: 'Goodbye' }],
    ['with another role', { role: 'moderator' }],
    ['to another city', { organisationId: 'ghent' }],
    ['as suspended', { status: 'suspended' }],
  ])('is refused %s', async (_name, fields) => {
    await assertRefused(attempt('author', leaving('author', fields)));
    await attempt('author', leaving());
  });

  it('is nobody else’s act, and nobody’s who decides on others', async () => {
    await assertEachRefused(everybodyBut('author'), (who) => attempt(who, { member: leaving().member }));
    await assertRefused(attempt('moderator', leaving('moderator')));
    await assertFailsAs('denied', leaveNetwork(rules.as('moderator'), { uid: 'moderator' }));
  });

  it('is for whoever is in, once', async () => {
    for (const who of ['pending', 'suspended', 'left', 'unverified'] as const)
      await assertRefused(attempt(who, { member: leaving(who).member }));
  });
});

describe('coming back', () => {
  it('is a moderator’s act, audited', async () => {
    await reactivateMember(
      rules.as('moderator'),
      { uid: 'moderator' },
      { uid: 'left', reason: 'Back in office.' },
    );
    const stored = await rules.read('members/left');
    expect(stored?.status).toBe('active');
    expect(await rules.read(`audit/${stored?.lastAuditId}`)).toMatchObject({ from: 'left', to: 'active' });
  });

  it('is not one’s own', async () => {
    const back = { status: 'active', updatedAt: serverTimestamp() };
    await assertRefused(attempt('left', { member: update('members/left', back) }));
    const asks = {
      status: 'pending',
      entrance: 'application',
      invitationId: null,
      updatedAt: serverTimestamp(),
    };
    await assertRefused(attempt('left', { member: update('members/left', asks) }));
    const parts = memberChange('member.reactivate', {
      uid: 'left',
      by: 'left',
      from: 'left',
      to: 'active',
      fields: { status: 'active', statusReason: '' },
    });
    await assertRefused(attempt('left', parts));
  });
});
