import { serverTimestamp } from 'firebase/firestore';
import { beforeEach, describe, expect, it } from 'vitest';
import { buildContent } from '#firebase/seed/builders.ts';
import { publishSubmission } from '#src/data/moderation/publishSubmission.ts';
import { commit, type Write } from '#tests/support/rawAccess.ts';
import { heldSubmission, olderLibrary, publication, underReview } from '#tests/support/rawBatches.ts';
import { assertFailsAs, assertRefused, rulesEnvironment } from '#tests/support/rulesEnvironment.ts';
import { buildCaseStudy, buildLibrary, minutesAgo, otherCity } from '#tests/support/rulesFixtures.ts';

const rules = rulesEnvironment('publicationrevisions');
const input = {
  submissionId: 'shade',
  version: 2,
  reason: 'Clear and useful.',
  newestShard: 1,
} as const;
const publish = (by: 'moderator') => publishSubmission(rules.as(by), { uid: by }, input);
const attempt = (writes: Record<string, Write | undefined>) =>
  commit(rules.as('moderator'), Object.values(writes));

type Parts = ReturnType<typeof publication>;
const otherText = () => buildContent({ challenge: `${buildContent().challenge} ` });

beforeEach(() => rules.write({ ...olderLibrary, ...underReview() }));

describe('a revision of a published case', () => {
  const stored = heldSubmission({ caseStudyId: 'tram', baseVersion: 1, content: otherText() });
  const revised = (change: (parts: Parts) => void = () => undefined) => {
    const parts = publication({ stored, others: {} });
    change(parts);
    return attempt(parts);
  };

  beforeEach(() => rules.write({ ...buildLibrary('tram'), 'submissions/shade': stored }));

  it('becomes the next version and keeps the day of the first', async () => {
    await publish('moderator');
    const study = await rules.read('caseStudies/tram');
    expect(study).toMatchObject({ version: 2, content: otherText(), submissionId: 'shade' });
    expect(study?.publishedAt.toDate()).toEqual(buildCaseStudy().publishedAt);
    expect((await rules.read('caseStudies/tram/revisions/1'))?.content).toEqual(buildContent());
  });

  it('passes as one raw batch', () => revised());

  it('is refused on a stale base', async () => {
    await rules.write(buildLibrary('tram', { version: 2 }));
    await assertRefused(revised());
    await assertFailsAs('conflict', publish('moderator'));
  });

  it('is refused on a base that is not there yet', async () => {
    const early = heldSubmission({ ...stored, baseVersion: 2 });
    await rules.write({ 'submissions/shade': early });
    await assertRefused(attempt(publication({ stored: early, others: {} })));
  });

  it.each<[string, (parts: Parts) => void]>([
    [
      'moves the case to another shard',
      ({ caseStudy, catalog }) => {
        caseStudy.data.shard = 's0002';
        catalog.path = 'catalog/s0002';
      },
    ],
    [
      'makes a demonstration of the case',
      ({ caseStudy, catalog }) => {
        caseStudy.data.demonstration = true;
        catalog.data.entries.tram = { ...catalog.data.entries.tram, demonstration: true };
      },
    ],
    [
      'dates the case anew',
      ({ caseStudy }) => Object.assign(caseStudy.data, { publishedAt: serverTimestamp() }),
    ],
    [
      'overwrites the first revision',
      ({ revision }) => Object.assign(revision, { path: 'caseStudies/tram/revisions/1' }),
    ],
    ['leaves the catalog as it was', (parts) => Object.assign(parts.catalog, { path: 'catalog/s0009' })],
  ])('is refused when it %s', async (_name, change) => assertRefused(revised(change)));

  it('is refused when the text belongs to another city than the case', async () => {
    await rules.write(buildLibrary('tram', { organisationId: otherCity }));
    await assertRefused(revised());
  });

  it('is refused when two revisions of one case are published in one batch', async () => {
    const second = heldSubmission({ ...stored, content: buildContent() });
    await rules.write({ 'submissions/second': second, 'queue/second': { submittedAt: minutesAgo(9) } });
    const { submission, notification, queue, audit } = publication({
      stored: second,
      id: 'second',
      others: {},
    });
    submission.data.lastAuditId = 'audit-2';
    const parts = [submission, notification, queue, { ...audit, path: 'audit/audit-2' }];
    await assertRefused(
      commit(rules.as('moderator'), [...Object.values(publication({ stored, others: {} })), ...parts]),
    );
  });
});
