import { limit, orderBy, serverTimestamp, where } from 'firebase/firestore';
import { beforeEach, describe, expect, it } from 'vitest';
import { buildContent } from '#firebase/seed/builders.ts';
import {
  activeMembers,
  deleteRaw,
  everybodyBut,
  getRaw,
  listRaw,
  setRaw,
  updateRaw,
} from '#tests/support/rawAccess.ts';
import {
  assertEachAllowed,
  assertEachRefused,
  assertRefused,
  rulesEnvironment,
} from '#tests/support/rulesEnvironment.ts';
import { authorsCity, buildCaseStudy, buildLibrary } from '#tests/support/rulesFixtures.ts';

const rules = rulesEnvironment('casestudies');
const tram = 'caseStudies/tram';
const published = where('status', '==', 'published');
const latest = [published, orderBy('publishedAt', 'desc'), limit(4)];

beforeEach(() => rules.write(buildLibrary('tram')));

describe('reading the library', () => {
  it('active members read a case, nobody else does', async () => {
    await assertEachAllowed(activeMembers, (who) => getRaw(rules.as(who), tram));
    await assertEachRefused(everybodyBut(...activeMembers), (who) => getRaw(rules.as(who), tram));
  });

  it('active members list the latest cases, nobody else does', async () => {
    expect((await listRaw(rules.as('member'), 'caseStudies', ...latest)).size).toBe(1);
    await assertEachAllowed(activeMembers, (who) => listRaw(rules.as(who), 'caseStudies', ...latest));
    await assertEachRefused(everybodyBut(...activeMembers), (who) =>
      listRaw(rules.as(who), 'caseStudies', ...latest),
    );
  });

  it('a list needs a limit, and leaves out what is archived', async () => {
    await assertRefused(listRaw(rules.as('member'), 'caseStudies', published));
    await assertRefused(listRaw(rules.as('member'), 'caseStudies', published, limit(101)));
    await assertRefused(listRaw(rules.as('member'), 'caseStudies', limit(4)));
    await assertRefused(
      listRaw(rules.as('member'), 'caseStudies', where('status', '==', 'archived'), limit(4)),
    );
  });
});

describe('the library is written by nobody directly', () => {
  const record = () => ({
    ...buildCaseStudy({ submissionId: 'tram' }),
    publishedAt: serverTimestamp(),
    updatedAt: serverTimestamp(),
  });

  it('not a new case, whoever tries and wherever it goes', async () => {
    await assertEachRefused(everybodyBut(), (who) => setRaw(rules.as(who), `caseStudies/${who}`, record()));
  });

  it.each(['author', 'colleague', 'moderator', 'moderatorOfCity', 'admin'] as const)(
    'not by the %s',
    async (who) => {
      await assertRefused(updateRaw(rules.as(who), tram, { content: buildContent({ title: 'Mine' }) }));
      await assertRefused(
        updateRaw(rules.as(who), tram, { 'content.challenge': 'Small fix', updatedAt: serverTimestamp() }),
      );
      await assertRefused(updateRaw(rules.as(who), tram, { version: 2, updatedAt: serverTimestamp() }));
      await assertRefused(
        updateRaw(rules.as(who), tram, { checkLevel: 'evaluated', updatedAt: serverTimestamp() }),
      );
      await assertRefused(
        updateRaw(rules.as(who), tram, { status: 'archived', updatedAt: serverTimestamp() }),
      );
      await assertRefused(updateRaw(rules.as(who), tram, { organisationId: authorsCity }));
      await assertRefused(setRaw(rules.as(who), tram, record()));
      await assertRefused(setRaw(rules.as(who), tram, { ...record(), version: 2 }));
    },
  );

  it('and nothing in it is deleted', async () => {
    await assertEachRefused(everybodyBut(), (who) => deleteRaw(rules.as(who), tram));
  });
});
