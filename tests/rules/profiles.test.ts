import { limit } from 'firebase/firestore';
import { beforeEach, describe, expect, it } from 'vitest';
import { saveMatchWeights, saveProfile } from '#src/data/members/commands.ts';
import { defaultMatchWeights } from '#src/domain/matchWeights.ts';
import {
  activeMembers,
  commit,
  deleteRaw,
  everybodyBut,
  getRaw,
  listRaw,
  moderators,
} from '#tests/support/rawAccess.ts';
import { profileParts } from '#tests/support/rawPeople.ts';
import {
  assertEachAllowed,
  assertEachRefused,
  assertRefused,
  rulesEnvironment,
} from '#tests/support/rulesEnvironment.ts';
import { buildProfile, minutesAgo, type PersonaName } from '#tests/support/rulesFixtures.ts';

const rules = rulesEnvironment('profiles');
const { updatedAt: _at, nameKey: _key, ...input } = buildProfile();
const write = (who: PersonaName, fields: object = {}) =>
  commit(rules.as(who), Object.values(profileParts(who, fields)));

beforeEach(() => rules.write({ 'profiles/author': buildProfile() }));

describe('reading profiles', () => {
  it('active members read one, nobody else does', async () => {
    await assertEachAllowed(activeMembers, (who) => getRaw(rules.as(who), 'profiles/author'));
    await assertEachRefused(everybodyBut(...activeMembers), (who) =>
      getRaw(rules.as(who), 'profiles/author'),
    );
  });

  it.each(['suspended', 'pending', 'left'] as const)(
    'that of somebody %s is read by moderators only',
    async (uid) => {
      await rules.write({ [`profiles/${uid}`]: buildProfile() });
      await assertEachAllowed(moderators, (who) => getRaw(rules.as(who), `profiles/${uid}`));
      await assertEachRefused(everybodyBut(...moderators, uid), (who) =>
        getRaw(rules.as(who), `profiles/${uid}`),
      );
    },
  );

  it('everybody reads their own', async () => {
    await assertEachAllowed(['pending', 'suspended', 'left', 'unverified', 'verifiedWithoutRecord'], (who) =>
      getRaw(rules.as(who), `profiles/${who}`),
    );
  });

  it('there is no list of people', async () => {
    await assertEachRefused(['member', 'moderator', 'admin'], (who) =>
      listRaw(rules.as(who), 'profiles', limit(10)),
    );
  });
});

describe('writing a profile', () => {
  it.each(['author', 'member', 'pending', 'moderator'] as const)('%s writes their own', async (who) => {
    await saveProfile(rules.as(who), who, input);
    expect((await rules.read(`profiles/${who}`))?.displayName).toBe(input.displayName);
  });

  it('its owner changes the weights alone', async () => {
    const weights = { ...defaultMatchWeights, hazard: 2, region: 0 } as const;
    await saveMatchWeights(rules.as('author'), 'author', weights);
    expect(await rules.read('profiles/author')).toMatchObject({ ...input, matchWeights: weights });
  });

  it.each(['suspended', 'left', 'unverified', 'verifiedWithoutRecord'] as const)(
    '%s does not',
    async (who) => {
      await assertRefused(write(who));
    },
  );

  it('nobody writes another’s', async () => {
    await assertEachRefused(everybodyBut('author'), (who) =>
      commit(rules.as(who), Object.values(profileParts('author'))),
    );
  });

  it.each<[string, object]>([
    ['without a name', { displayName: '  ' }],
    ['with a field more', { role: 'admin' }],
    ['backdated', { updatedAt: minutesAgo(60) }],
    ['with an unknown topic', { topics: ['astrology'] }],
    ['with topics that are no list', { topics: 'urban-heat' }],
    ['with a job that is no text', { jobTitle: null }],
    ['with an unknown language', { languages: ['xx'] }],
    ['with an unknown pathway', { pathways: ['fast'] }],
    ['with an unknown region', { regions: ['mars'] }],
    ['with an endless text', { about: 'a'.repeat(1001) }],
    ['with an endless offer', { canHelpWith: 'a'.repeat(501) }],
    ['with a weight beyond much', { matchWeights: { ...defaultMatchWeights, size: 3 } }],
    ['with a weight missing', { matchWeights: { size: 1 } }],
    ['with a weight of something else', { matchWeights: { ...defaultMatchWeights, fame: 2 } }],
    ['with weights that are no map', { matchWeights: 2 }],
    ['with a wish that is neither yes nor no', { inDirectory: 'yes' }],
    ['under another name in the order', { nameKey: 'aaa' }],
  ])('is refused %s', async (_name, fields) => {
    await assertRefused(write('author', fields));
    await write('author');
  });

  it('is refused with a field missing', async () => {
    const { profile, entry } = profileParts('author');
    const { about: _left, ...rest } = profile.data;
    await assertRefused(commit(rules.as('author'), [{ ...profile, data: rest }, entry]));
  });
});

it('nobody deletes a profile', async () => {
  await assertEachRefused(['author', 'moderator', 'admin'], (who) =>
    deleteRaw(rules.as(who), 'profiles/author'),
  );
});
