import { beforeEach, describe, it } from 'vitest';
import { entryOf } from '#firebase/seed/builders.ts';
import type { Submission } from '#src/domain/submission.ts';
import { commit, deleteRaw } from '#tests/support/rawAccess.ts';
import { heldSubmission } from '#tests/support/rawBatches.ts';
import { restoration, withdrawal } from '#tests/support/rawUndo.ts';
import { assertEachRefused, rulesEnvironment } from '#tests/support/rulesEnvironment.ts';
import { before, buildCaseStudy, buildLibrary, buildNotification } from '#tests/support/rulesFixtures.ts';

/**
 * The only deletions there are: with a publication that is taken back. Few and small, so that the emulator can say what
 * the rules decided; `undo.test.ts` and `undoParts.test.ts` try to get around them.
 */
const rules = rulesEnvironment('deletions');
const at = () => new Date(Date.now() - 5_000);

function decided(now: Date, fields: Partial<Submission> = {}) {
  return {
    'submissions/shade': heldSubmission({
      status: 'published',
      claim: null,
      decision: { outcome: 'published', by: 'moderator', at: now, version: 2, noteId: null },
      updatedAt: now,
      submittedAt: before,
      lastAuditId: 'audit-1',
      ...fields,
    }),
    'members/author/notifications/shade~2': buildNotification({ kind: 'published', submissionId: 'shade' }),
  };
}

async function publishFirst(): Promise<void> {
  const now = at();
  const library = buildLibrary('shade', { updatedAt: now });
  await rules.write({
    ...library,
    'catalog/s0001': { ...library['catalog/s0001'], writes: 2 },
    ...decided(now),
  });
}

describe('what a publication wrote is deleted', () => {
  it('when the first version is taken back', async () => {
    await publishFirst();
    await commit(rules.as('moderator'), Object.values(withdrawal()));
  });

  it('when a later version is taken back', async () => {
    const now = at();
    const record = buildCaseStudy({ submissionId: 'tram' });
    const library = buildLibrary('tram', { version: 2, submissionId: 'shade', updatedAt: now });
    await rules.write({
      ...library,
      'catalog/s0001': { ...library['catalog/s0001'], writes: 2 },
      'caseStudies/tram/replaced/2': { record, submissionId: 'shade' },
      ...decided(now, { caseStudyId: 'tram', baseVersion: 1 }),
    });
    await commit(rules.as('moderator'), Object.values(restoration({ record, entry: entryOf(record) })));
  });
});

describe('nothing is deleted by itself', () => {
  beforeEach(async () => {
    await publishFirst();
    await rules.write({ 'caseStudies/shade/replaced/1': { record: {}, submissionId: 'shade' } });
  });

  it.each([
    'caseStudies/shade',
    'caseStudies/shade/revisions/1',
    'caseStudies/shade/memberOnly/1',
    'caseStudies/shade/memberOnly/contact',
    'caseStudies/shade/replaced/1',
    'members/author/notifications/shade~2',
  ])('%s', async (path) => {
    await assertEachRefused(['author', 'moderator', 'admin'], (who) => deleteRaw(rules.as(who), path));
  });
});
