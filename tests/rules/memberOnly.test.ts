import { limit } from 'firebase/firestore';
import { beforeEach, describe, expect, it } from 'vitest';
import { buildMemberOnly } from '#firebase/seed/builders.ts';
import {
  activeMembers,
  deleteRaw,
  everybodyBut,
  getRaw,
  listRaw,
  setRaw,
  updateRaw,
} from '#tests/support/rawAccess.ts';
import { assertEachAllowed, assertEachRefused, rulesEnvironment } from '#tests/support/rulesEnvironment.ts';
import { buildLibrary } from '#tests/support/rulesFixtures.ts';

const rules = rulesEnvironment('memberonly');
const part = 'caseStudies/tram/memberOnly/1';
const contact = 'caseStudies/tram/memberOnly/contact';

beforeEach(() => rules.write(buildLibrary('tram')));

describe('what did not work, and whom to ask', () => {
  it('is read by active members', async () => {
    await assertEachAllowed(activeMembers, (who) => getRaw(rules.as(who), part));
    await assertEachAllowed(activeMembers, (who) => getRaw(rules.as(who), contact));
    expect((await getRaw(rules.as('member'), contact)).get('contactEmail')).toBe(
      buildMemberOnly().contactEmail,
    );
  });

  it('is read by nobody else', async () => {
    await assertEachRefused(everybodyBut(...activeMembers), (who) => getRaw(rules.as(who), part));
    await assertEachRefused(everybodyBut(...activeMembers), (who) => getRaw(rules.as(who), contact));
  });

  it('is never listed', async () => {
    await assertEachRefused(everybodyBut(), (who) =>
      listRaw(rules.as(who), 'caseStudies/tram/memberOnly', limit(1)),
    );
  });

  it('is written by nobody outside a publication', async () => {
    await assertEachRefused(everybodyBut(), (who) =>
      updateRaw(rules.as(who), contact, { contactEmail: 'a@b.example' }),
    );
    await assertEachRefused(everybodyBut(), (who) => updateRaw(rules.as(who), part, { whatDidNotWork: '' }));
    await assertEachRefused(['author', 'moderator', 'admin'], (who) =>
      setRaw(rules.as(who), part, { ...buildMemberOnly(), submissionId: 'tram', version: 1 }),
    );
    await assertEachRefused(['author', 'moderator', 'admin'], (who) =>
      setRaw(rules.as(who), 'caseStudies/tram/memberOnly/more', { submissionId: 'tram' }),
    );
  });

  it('is deleted by nobody', async () => {
    await assertEachRefused(everybodyBut(), (who) => deleteRaw(rules.as(who), part));
    await assertEachRefused(everybodyBut(), (who) => deleteRaw(rules.as(who), contact));
  });
});
