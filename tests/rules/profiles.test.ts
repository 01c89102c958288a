import { limit, serverTimestamp } from 'firebase/firestore';
import { beforeEach, describe, expect, it } from 'vitest';
import { saveMatchWeights, saveProfile } from '#src/data/members/commands.ts';
import { defaultMatchWeights } from '#src/domain/matchWeights.ts';
import { activeMembers, deleteRaw, everybodyBut, getRaw, listRaw, setRaw } from '#tests/support/rawAccess.ts';
import {
  assertEachAllowed,
  assertEachRefused,
  assertRefused,
  rulesEnvironment,
} from '#tests/support/rulesEnvironment.ts';
import { buildProfile, minutesAgo, type PersonaName } from '#tests/support/rulesFixtures.ts';

const rules = rulesEnvironment('profiles');
const { updatedAt: _at, ...input } = buildProfile();
const write = (who: PersonaName, fields: object = {}) =>
  setRaw(rules.as(who), `profiles/${who}`, { ...input, updatedAt: serverTimestamp(), ...fields });

beforeEach(() => rules.write({ 'profiles/author': buildProfile() }));

describe('reading profiles', () => {
  it('active members read one, nobody else does', async () => {
    await assertEachAllowed(activeMembers, (who) => getRaw(rules.as(who), 'profiles/author'));
    await assertEachRefused(everybodyBut(...activeMembers), (who) =>
      getRaw(rules.as(who), 'profiles/author'),
    );
  });

  it('everybody reads their own', async () => {
    await assertEachAllowed(['pending', 'suspended', 'unverified', 'verifiedWithoutRecord'], (who) =>
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

  it.each(['suspended', 'unverified', 'verifiedWithoutRecord'] as const)('%s does not', async (who) => {
    await assertRefused(write(who));
  });

  it('nobody writes another’s', async () => {
    await assertEachRefused(everybodyBut('author'), (who) =>
      setRaw(rules.as(who), 'profiles/author', { ...input, updatedAt: serverTimestamp() }),
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
  ])('is refused %s', async (_name, fields) => {
    await assertRefused(write('author', fields));
    await write('author');
  });

  it('is refused with a field missing', async () => {
    const { about: _left, ...rest } = input;
    await assertRefused(
      setRaw(rules.as('author'), 'profiles/author', { ...rest, updatedAt: serverTimestamp() }),
    );
  });
});

it('nobody deletes a profile', async () => {
  await assertEachRefused(['author', 'moderator', 'admin'], (who) =>
    deleteRaw(rules.as(who), 'profiles/author'),
  );
});
