import { serverTimestamp } from 'firebase/firestore';
import { beforeEach, describe, expect, it } from 'vitest';
import { buildContent, buildMemberOnly } from '#firebase/seed/builders.ts';
import { publishSubmission } from '#src/data/moderation/publishSubmission.ts';
import { saveDraft } from '#src/data/submissions/commands.ts';
import { updateRaw } from '#tests/support/rawAccess.ts';
import { heldSubmission, underReview } from '#tests/support/rawBatches.ts';
import { assertFailsAs, assertRefused, rulesEnvironment } from '#tests/support/rulesEnvironment.ts';
import { authorsCity, buildLibrary, buildSubmission } from '#tests/support/rulesFixtures.ts';

const rules = rulesEnvironment('rebasing', { isCovered: false });
const shade = 'submissions/shade';
const draft = {
  content: buildContent({ title: 'With the new version taken in' }),
  memberOnly: buildMemberOnly(),
};
const save = (baseVersion: number) =>
  saveDraft(
    rules.as('author'),
    { uid: 'author', organisationId: authorsCity },
    { submissionId: 'shade', draft, version: 1, editId: 'edit-2', baseVersion },
  );
const saveRaw = (fields: object) =>
  updateRaw(rules.as('author'), shade, {
    version: 2,
    editId: 'edit-2',
    updatedAt: serverTimestamp(),
    ...fields,
  });

describe('a revision, when the library has moved on to version 3', () => {
  beforeEach(() =>
    rules.write({
      ...buildLibrary('tram', { version: 3 }),
      ...buildLibrary('older', { version: 2 }),
      [shade]: buildSubmission({ caseStudyId: 'tram', baseVersion: 1 }),
    }),
  );

  it('takes that version as its base', async () => {
    await save(3);
    expect(await rules.read(shade)).toMatchObject({ baseVersion: 3, version: 2, content: draft.content });
  });

  it('may stay on the version it began with', () => save(1));

  it('may go back, when the version it stood on was taken back', async () => {
    await rules.write({ [shade]: buildSubmission({ caseStudyId: 'tram', baseVersion: 4 }) });
    await save(3);
  });

  it.each([-1, 0, 2, 4, 1.5, '3', null])('takes no other: %j', async (baseVersion) => {
    await assertRefused(saveRaw({ baseVersion }));
    await saveRaw({ baseVersion: 3 });
  });

  it('does not become one of another case', async () => {
    await assertRefused(saveRaw({ baseVersion: 2, caseStudyId: 'older' }));
    await assertRefused(saveRaw({ baseVersion: 3, caseStudyId: 'older' }));
  });

  it.each(['submitted', 'inReview', 'published', 'declined'] as const)(
    'not while it is %s',
    async (status) => {
      await rules.write({ [shade]: buildSubmission({ caseStudyId: 'tram', baseVersion: 1, status }) });
      await assertRefused(saveRaw({ baseVersion: 3 }));
    },
  );
});

describe('a new case', () => {
  it('does not become a revision', async () => {
    await rules.write({ [shade]: buildSubmission() });
    await assertRefused(saveRaw({ baseVersion: 1 }));
    await rules.write(buildLibrary('shade'));
    await assertRefused(saveRaw({ baseVersion: 1 }));
    await saveRaw({ baseVersion: 0 });
  });
});

it('a revision is published on the live version only', async () => {
  const input = { submissionId: 'shade', version: 2, reason: '', newestShard: 1 };
  const publish = () => publishSubmission(rules.as('moderator'), { uid: 'moderator' }, input);
  await rules.write({
    ...buildLibrary('tram', { version: 3 }),
    ...underReview(),
    [shade]: heldSubmission({ caseStudyId: 'tram', baseVersion: 1 }),
  });
  await assertFailsAs('conflict', publish());
  await rules.write({ [shade]: heldSubmission({ caseStudyId: 'tram', baseVersion: 3 }) });
  await publish();
});
