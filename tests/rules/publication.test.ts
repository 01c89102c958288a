import { beforeEach, describe, expect, it } from 'vitest';
import { buildContent } from '#firebase/seed/builders.ts';
import { publishSubmission } from '#src/data/moderation/publishSubmission.ts';
import { claimSubmission, returnSubmission } from '#src/data/moderation/reviewCommands.ts';
import { commit, type Write } from '#tests/support/rawAccess.ts';
import { heldSubmission, olderLibrary, publication, underReview } from '#tests/support/rawBatches.ts';
import { assertFailsAs, assertRefused, rulesEnvironment } from '#tests/support/rulesEnvironment.ts';
import { authorsCity, buildLibrary, minutesAgo, otherCity } from '#tests/support/rulesFixtures.ts';

const rules = rulesEnvironment('publication');
const input = {
  submissionId: 'shade',
  version: 2,
  reason: 'Clear and useful.',
  newestShard: 1,
} as const;
const publish = (by: 'moderator' | 'secondModerator' | 'admin' | 'moderatorOfCity') =>
  publishSubmission(rules.as(by), { uid: by }, input);
const attempt = (writes: Record<string, Write | undefined>) =>
  commit(rules.as('moderator'), Object.values(writes));

type Parts = ReturnType<typeof publication>;
const partNames: readonly (keyof Parts)[] = [
  'submission',
  'caseStudy',
  'revision',
  'memberOnly',
  'catalog',
  'audit',
  'notification',
  'queue',
];

beforeEach(() => rules.write({ ...olderLibrary, ...underReview() }));

describe('a publication that is whole', () => {
  it('passes as the command writes it, and leaves every part behind', async () => {
    await publish('moderator');
    expect((await rules.read('submissions/shade'))?.status).toBe('published');
    expect((await rules.read('caseStudies/shade'))?.version).toBe(1);
    expect((await rules.read('caseStudies/shade/revisions/1'))?.submissionId).toBe('shade');
    expect((await rules.read('caseStudies/shade/memberOnly/1'))?.version).toBe(1);
    expect(Object.keys((await rules.read('catalog/s0001'))?.entries)).toEqual(['older', 'shade']);
    expect((await rules.read('members/author/notifications/shade~2'))?.kind).toBe('published');
    expect(await rules.read('queue/shade')).toBeUndefined();
  });

  it('passes as one raw batch', () => attempt(publication()));

  it('passes for an admin', async () => {
    await rules.write(underReview({ claim: { by: 'admin', at: minutesAgo(1) } }));
    await publish('admin');
  });

  it('opens the first shard of an empty catalog', async () => {
    await rules.write(underReview({ caseStudyId: 'first' }, 'first'));
    await rules.remove('catalog/s0001');
    await publishSubmission(rules.as('moderator'), { uid: 'moderator' }, { ...input, submissionId: 'first' });
    expect((await rules.read('catalog/s0001'))?.writes).toBe(1);
  });

  it('carries a demonstration record on as one', async () => {
    const held = underReview({ caseStudyId: 'older', baseVersion: 1 });
    await rules.write({ ...buildLibrary('older', { demonstration: true }), ...held });
    await publish('moderator');
    expect((await rules.read('caseStudies/older'))?.demonstration).toBe(true);
  });
});

describe('a publication with a part left out is refused', () => {
  it.each(partNames)('without the %s', async (name) => {
    const { [name]: _left, ...others } = publication();
    await assertRefused(attempt(others));
  });

  it.each(partNames.filter((name) => name !== 'submission'))('by the %s alone', async (name) => {
    await assertRefused(attempt({ only: publication()[name] }));
  });
});

describe('who publishes', () => {
  it('is never a moderator of the same city', async () => {
    await rules.write(underReview({ claim: { by: 'moderatorOfCity', at: minutesAgo(1) } }));
    const stored = heldSubmission({ claim: { by: 'moderatorOfCity', at: minutesAgo(1) } });
    const parts = Object.values(publication({ stored, by: 'moderatorOfCity' }));
    await assertRefused(commit(rules.as('moderatorOfCity'), parts));
    await assertRefused(publish('moderatorOfCity'));
  });

  it('is never an author, even one who is a moderator', async () => {
    const fields = { authorUids: ['author', 'moderator'], organisationId: otherCity };
    await rules.write(underReview(fields));
    await assertRefused(attempt(publication({ stored: heldSubmission(fields) })));
    await assertRefused(publish('moderator'));
  });

  it.each(['author', 'colleague', 'member', 'suspendedModerator', 'unverifiedModerator'] as const)(
    'is never the %s, even with a claim',
    async (by) => {
      const stored = heldSubmission({ claim: { by, at: minutesAgo(1) } });
      await rules.write({ 'submissions/shade': stored });
      await assertRefused(commit(rules.as(by), Object.values(publication({ stored, by }))));
    },
  );

  it('is never somebody signed out', async () => {
    await assertRefused(commit(rules.as('anonymous'), Object.values(publication())));
  });

  it('is not a moderator whose claim is sixteen minutes old', async () => {
    const stored = heldSubmission({ claim: { by: 'moderator', at: minutesAgo(16) } });
    await rules.write({ 'submissions/shade': stored });
    await assertRefused(attempt(publication({ stored })));
    await assertRefused(publish('moderator'));
  });

  it('may be a moderator whose claim is fourteen minutes old', async () => {
    await rules.write(underReview({ claim: { by: 'moderator', at: minutesAgo(14) } }));
    await publish('moderator');
  });

  it('is not a moderator while another holds the claim', async () => {
    const parts = Object.values(publication({ by: 'secondModerator' }));
    await assertRefused(commit(rules.as('secondModerator'), parts));
    await assertFailsAs('conflict', publish('secondModerator'));
  });

  it('is not a moderator who has not claimed', async () => {
    const stored = heldSubmission({ status: 'submitted', claim: null });
    await rules.write({ 'submissions/shade': stored });
    await assertRefused(attempt(publication({ stored })));
    await assertFailsAs('conflict', publish('moderator'));
  });
});

describe('two decisions on one text', () => {
  it('by two moderators: the one who took the lapsed claim over wins, the first gets a conflict', async () => {
    await rules.write(underReview({ claim: { by: 'moderator', at: minutesAgo(16) } }));
    await claimSubmission(rules.as('secondModerator'), { uid: 'secondModerator' }, 'shade', new Date());
    const [first, second] = await Promise.allSettled([publish('moderator'), publish('secondModerator')]);
    expect(first).toMatchObject({ status: 'rejected', reason: { kind: 'conflict' } });
    expect(second.status).toBe('fulfilled');
    expect((await rules.read('submissions/shade'))?.decision.by).toBe('secondModerator');
  });

  it('by one moderator in two tabs: one wins, the other gets a conflict', async () => {
    const refuse = returnSubmission(
      rules.as('moderator'),
      { uid: 'moderator' },
      { submissionId: 'shade', version: 2, reason: 'Please say what it cost.', remarks: [] },
    );
    const outcomes = await Promise.allSettled([publish('moderator'), refuse]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(outcomes).toContainEqual(
      expect.objectContaining({ reason: expect.objectContaining({ kind: 'conflict' }) }),
    );
  });

  it('in a row: the second publication of the same text is refused', async () => {
    const parts = publication();
    await attempt(parts);
    await assertRefused(attempt({ ...publication(), queue: { ...parts.queue, path: 'queue/none' } }));
    await assertFailsAs('conflict', publish('moderator'));
  });
});

describe('a text that changed since the reviewer looked', () => {
  it('cannot be published on the version seen', async () => {
    await rules.write(underReview({ version: 3, content: buildContent({ title: 'Another title' }) }));
    await assertRefused(attempt(publication()));
    await assertFailsAs('conflict', publish('moderator'));
  });

  it.each(['draft', 'submitted', 'returned', 'declined', 'published'] as const)(
    'cannot be published while it is %s',
    async (status) => {
      const stored = heldSubmission({ status });
      await rules.write({ 'submissions/shade': stored });
      await assertRefused(attempt(publication({ stored })));
      await assertFailsAs('conflict', publish('moderator'));
    },
  );
});

it('a text of a city that no longer exists can still be decided on', async () => {
  await rules.remove(`organisations/${authorsCity}`);
  await publish('moderator');
});
