import { serverTimestamp } from 'firebase/firestore';
import { beforeEach, describe, expect, it } from 'vitest';
import { buildContent } from '#firebase/seed/builders.ts';
import { claimSubmission, releaseClaim } from '#src/data/moderation/reviewCommands.ts';
import { everybodyBut, moderators, updateRaw } from '#tests/support/rawAccess.ts';
import { heldSubmission, underReview } from '#tests/support/rawBatches.ts';
import {
  assertEachRefused,
  assertFailsAs,
  assertRefused,
  rulesEnvironment,
} from '#tests/support/rulesEnvironment.ts';
import { minutesAgo, otherCity, type PersonaName } from '#tests/support/rulesFixtures.ts';

const rules = rulesEnvironment('claims');
const shade = 'submissions/shade';

describe('claiming', () => {
  const claim = (who: PersonaName) => claimSubmission(rules.as(who), { uid: who }, 'shade', new Date());
  const claimed = (by: string, fields: object = {}) => ({
    status: 'inReview',
    claim: { by, at: serverTimestamp() },
    ...fields,
  });
  beforeEach(() => rules.write(underReview({ status: 'submitted', claim: null })));

  it.each(['moderator', 'admin'] as const)('%s takes a waiting text', async (who) => {
    await claim(who);
    expect(await rules.read(shade)).toMatchObject({ status: 'inReview', claim: { by: who }, version: 2 });
  });

  it('is kept for another quarter of an hour by its holder', async () => {
    await rules.write(underReview({ claim: { by: 'moderator', at: minutesAgo(14) } }));
    await claim('moderator');
  });

  it('is taken over once it has lapsed', async () => {
    await rules.write(underReview({ claim: { by: 'moderator', at: minutesAgo(15) } }));
    await claim('secondModerator');
    expect((await rules.read(shade))?.claim.by).toBe('secondModerator');
  });

  it('is refused while another holds it', async () => {
    await rules.write(underReview());
    await assertRefused(updateRaw(rules.as('secondModerator'), shade, claimed('secondModerator')));
    await assertFailsAs('conflict', claim('secondModerator'));
  });

  it('by two at once: one gets it, the other a conflict', async () => {
    const outcomes = await Promise.allSettled([claim('moderator'), claim('secondModerator')]);
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(outcomes.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: { kind: 'conflict' },
    });
  });

  it('is not for a moderator of the same city', async () => {
    await assertRefused(claim('moderatorOfCity'));
  });

  it('is not for a moderator who is an author', async () => {
    await rules.write(
      underReview({
        status: 'submitted',
        claim: null,
        authorUids: ['author', 'moderator'],
        organisationId: otherCity,
      }),
    );
    await assertRefused(claim('moderator'));
  });

  it('is for moderators only', async () => {
    await assertEachRefused(everybodyBut(...moderators), (who) =>
      updateRaw(rules.as(who), shade, claimed(who)),
    );
  });

  it.each<[string, object]>([
    ['for another', { claim: { by: 'secondModerator', at: serverTimestamp() } }],
    ['in advance', { claim: { by: 'moderator', at: new Date(Date.now() + 3_600_000) } }],
    ['without a time', { claim: { by: 'moderator' } }],
    ['with a field more', { claim: { by: 'moderator', at: serverTimestamp(), why: '' } }],
    ['changing the text', { content: buildContent({ title: 'Other' }) }],
    ['changing the version', { version: 3 }],
    ['dating it anew', { updatedAt: serverTimestamp() }],
    ['keeping the status', { status: 'submitted' }],
  ])('is refused %s', async (_name, fields) => {
    await assertRefused(updateRaw(rules.as('moderator'), shade, claimed('moderator', fields)));
  });

  it.each(['draft', 'returned', 'published', 'declined'] as const)(
    'is refused while it is %s',
    async (status) => {
      await rules.write({ [shade]: heldSubmission({ status, claim: null }) });
      await assertRefused(updateRaw(rules.as('moderator'), shade, claimed('moderator')));
      await assertFailsAs('conflict', claim('moderator'));
    },
  );
});

describe('releasing', () => {
  const release = { status: 'submitted', claim: null };
  beforeEach(() => rules.write(underReview()));

  it('gives a text back to the queue', async () => {
    await releaseClaim(rules.as('moderator'), { uid: 'moderator' }, 'shade');
    expect(await rules.read(shade)).toMatchObject(release);
  });

  it('works after the claim has lapsed', async () => {
    await rules.write(underReview({ claim: { by: 'moderator', at: minutesAgo(60) } }));
    await releaseClaim(rules.as('moderator'), { uid: 'moderator' }, 'shade');
  });

  it('is for the holder only', async () => {
    await assertEachRefused(everybodyBut('moderator'), (who) => updateRaw(rules.as(who), shade, release));
  });

  it('is not for a holder who is a moderator no longer', async () => {
    await rules.write({ [shade]: heldSubmission({ claim: { by: 'member', at: minutesAgo(1) } }) });
    await assertRefused(updateRaw(rules.as('member'), shade, release));
  });

  it.each<[string, object]>([
    ['keeping the claim', { claim: { by: 'moderator', at: serverTimestamp() } }],
    ['as a draft', { status: 'draft' }],
    ['changing the text', { content: buildContent({ title: 'Other' }) }],
    ['dating it anew', { submittedAt: serverTimestamp() }],
  ])('is refused %s', async (_name, fields) => {
    await assertRefused(updateRaw(rules.as('moderator'), shade, { ...release, ...fields }));
  });

  it.each(['draft', 'returned', 'published', 'declined'] as const)(
    'is refused once it is %s',
    async (status) => {
      await rules.write({ [shade]: heldSubmission({ status }) });
      await assertRefused(updateRaw(rules.as('moderator'), shade, release));
    },
  );
});
