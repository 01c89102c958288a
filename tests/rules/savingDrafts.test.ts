import { arrayUnion, deleteField, serverTimestamp } from 'firebase/firestore';
import { beforeEach, describe, expect, it } from 'vitest';
import { buildContent, buildMemberOnly } from '#firebase/seed/builders.ts';
import { saveDraft } from '#src/data/submissions/commands.ts';
import { everybodyBut, updateRaw } from '#tests/support/rawAccess.ts';
import { heldSubmission } from '#tests/support/rawBatches.ts';
import { assertEachRefused, assertRefused, rulesEnvironment } from '#tests/support/rulesEnvironment.ts';
import { authorsCity, buildSubmission, minutesAgo, otherCity } from '#tests/support/rulesFixtures.ts';

const rules = rulesEnvironment('saving');
const shade = 'submissions/shade';
const draft = { content: buildContent(), memberOnly: buildMemberOnly() };

describe('saving a draft', () => {
  const saved = (fields: object = {}) => ({
    content: buildContent({ title: 'Shade, second attempt' }),
    version: 2,
    editId: 'edit-2',
    updatedAt: serverTimestamp(),
    ...fields,
  });
  beforeEach(() => rules.write({ [shade]: buildSubmission() }));

  it('raises the version', async () => {
    const input = { submissionId: 'shade', draft, version: 1, editId: 'edit-2' };
    expect(await saveDraft(rules.as('author'), { uid: 'author', organisationId: authorsCity }, input)).toBe(
      2,
    );
  });

  it('in two tabs at once: one wins, the other gets a conflict', async () => {
    const inTab = (editId: string) =>
      saveDraft(
        rules.as('author'),
        { uid: 'author', organisationId: authorsCity },
        { submissionId: 'shade', draft, version: 1, editId },
      );
    const outcomes = await Promise.allSettled([inTab('edit-2'), inTab('edit-3')]);
    const lost = outcomes.find((outcome) => outcome.status === 'rejected');
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(lost).toMatchObject({ reason: { kind: 'conflict' } });
  });

  it('is for a second author too', async () => {
    await rules.write({ [shade]: buildSubmission({ authorUids: ['somebody', 'colleague'] }) });
    await updateRaw(rules.as('colleague'), shade, saved());
    await assertRefused(updateRaw(rules.as('author'), shade, saved({ version: 3 })));
  });

  it('works on a returned text', async () => {
    await rules.write({ [shade]: buildSubmission({ status: 'returned', submittedAt: minutesAgo(99) }) });
    await updateRaw(rules.as('author'), shade, saved());
    expect((await rules.read(shade))?.status).toBe('returned');
  });

  it('is for authors only', async () => {
    await assertEachRefused(everybodyBut('author'), (who) => updateRaw(rules.as(who), shade, saved()));
  });

  it.each(['suspended', 'unverified', 'pending'] as const)('is not for an author who is %s', async (who) => {
    await rules.write({ [shade]: buildSubmission({ authorUids: [who] }) });
    await assertRefused(updateRaw(rules.as(who), shade, saved()));
  });

  it.each(['submitted', 'inReview', 'published', 'declined'] as const)(
    'is refused while it is %s',
    async (status) => {
      await rules.write({ [shade]: heldSubmission({ status, version: 1 }) });
      await assertRefused(updateRaw(rules.as('author'), shade, saved()));
    },
  );

  it.each<[string, object]>([
    ['the same version', { version: 1 }],
    ['a version too far', { version: 3 }],
    ['an earlier time', { updatedAt: minutesAgo(60) }],
    ['another status', { status: 'published' }],
    ['another author', { authorUids: arrayUnion('colleague') }],
    ['another city', { organisationId: otherCity }],
    ['another case', { caseStudyId: 'tram' }],
    ['another base', { baseVersion: 1 }],
    ['another day of creation', { createdAt: serverTimestamp() }],
    ['a claim', { claim: { by: 'author', at: serverTimestamp() } }],
    [
      'a decision',
      {
        decision: { outcome: 'published', by: 'moderator', at: serverTimestamp(), version: 1, noteId: null },
      },
    ],
    ['a field more', { featured: true }],
    ['a field less', { claim: deleteField() }],
    ['no time', { updatedAt: deleteField() }],
    ['an endless edit name', { editId: 'a'.repeat(41) }],
    ['a text without a title', { content: buildContent({ title: '' }) }],
    ['an endless text', { content: buildContent({ lessons: 'a'.repeat(30_001) }) }],
    ['a wrong member-only part', { memberOnly: {} }],
  ])('is refused with %s', async (_name, fields) => {
    await assertRefused(updateRaw(rules.as('author'), shade, saved(fields)));
  });
});
