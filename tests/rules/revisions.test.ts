import { limit, orderBy, serverTimestamp } from 'firebase/firestore';
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
import { buildLibrary, buildRevision } from '#tests/support/rulesFixtures.ts';

const rules = rulesEnvironment('revisions');
const revisions = 'caseStudies/tram/revisions';

beforeEach(() => rules.write(buildLibrary('tram')));

describe('reading the versions of a case', () => {
  const newest = [orderBy('version', 'desc'), limit(50)];

  it('active members read one and list them', async () => {
    await assertEachAllowed(activeMembers, (who) => getRaw(rules.as(who), `${revisions}/1`));
    expect((await listRaw(rules.as('member'), revisions, ...newest)).size).toBe(1);
  });

  it('nobody else does', async () => {
    const others = everybodyBut(...activeMembers);
    await assertEachRefused(others, (who) => getRaw(rules.as(who), `${revisions}/1`));
    await assertEachRefused(others, (who) => listRaw(rules.as(who), revisions, ...newest));
  });

  it('a list needs a limit of at most a hundred', async () => {
    await assertRefused(listRaw(rules.as('member'), revisions));
    await assertRefused(listRaw(rules.as('member'), revisions, limit(101)));
  });
});

describe('a version is for ever', () => {
  it('nobody changes one', async () => {
    await assertEachRefused(everybodyBut(), (who) =>
      updateRaw(rules.as(who), `${revisions}/1`, { content: buildContent({ title: 'Better' }) }),
    );
    await assertEachRefused(['author', 'moderator', 'admin'], (who) =>
      setRaw(rules.as(who), `${revisions}/1`, {
        ...buildRevision({ publishedBy: who }),
        publishedAt: serverTimestamp(),
      }),
    );
  });

  it('nobody deletes one', async () => {
    await assertEachRefused(everybodyBut(), (who) => deleteRaw(rules.as(who), `${revisions}/1`));
  });

  it('nobody adds one outside a publication', async () => {
    await assertEachRefused(['author', 'moderator', 'admin'], (who) =>
      setRaw(rules.as(who), `${revisions}/2`, {
        ...buildRevision({ version: 2, submissionId: 'tram', publishedBy: who }),
        publishedAt: serverTimestamp(),
      }),
    );
  });
});
