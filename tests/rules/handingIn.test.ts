import { serverTimestamp } from 'firebase/firestore';
import { beforeEach, describe, expect, it } from 'vitest';
import { buildContent } from '#firebase/seed/builders.ts';
import { retract, submitForReview } from '#src/data/submissions/commands.ts';
import { commit, everybodyBut, type Write } from '#tests/support/rawAccess.ts';
import { handIn, heldSubmission, underReview } from '#tests/support/rawBatches.ts';
import {
  assertEachRefused,
  assertFailsAs,
  assertRefused,
  rulesEnvironment,
} from '#tests/support/rulesEnvironment.ts';
import { before, buildSubmission, minutesAgo, type PersonaName } from '#tests/support/rulesFixtures.ts';

const rules = rulesEnvironment('handingin', { isCovered: false });
const shade = 'submissions/shade';
const attempt = (who: PersonaName | 'anonymous', writes: Record<string, Write>) =>
  commit(rules.as(who), Object.values(writes));

describe('submitting', () => {
  const submit = (version = 1, submissionId = 'shade') =>
    submitForReview(rules.as('author'), { uid: 'author' }, { submissionId, version });
  beforeEach(() => rules.write({ [shade]: buildSubmission() }));

  it('puts a complete text into the queue', async () => {
    await submit();
    expect(await rules.read(shade)).toMatchObject({ status: 'submitted', version: 2 });
    expect(await rules.read('queue/shade')).toHaveProperty('submittedAt');
  });

  it('works again after the text was returned', async () => {
    const decision = {
      outcome: 'returned',
      by: 'moderator',
      at: before,
      version: 1,
      noteId: 'note-1',
    } as const;
    await rules.write({ [shade]: buildSubmission({ status: 'returned', submittedAt: before, decision }) });
    await submit();
    expect(await rules.read(shade)).toMatchObject({ status: 'submitted', decision: { outcome: 'returned' } });
  });

  it('passes as one raw batch', () => attempt('author', handIn()));

  it('is for authors only', async () => {
    await assertEachRefused(everybodyBut('author'), (who) => attempt(who, handIn('shade', who)));
  });

  it.each(['suspended', 'unverified', 'pending'] as const)('is not for an author who is %s', async (who) => {
    await rules.write({ [shade]: buildSubmission({ authorUids: [who] }) });
    await assertRefused(attempt(who, handIn('shade', who)));
  });

  it.each(['submission', 'queue', 'limits'] as const)('is refused without the %s', async (name) => {
    const { [name]: _left, ...others } = handIn();
    await assertRefused(attempt('author', others));
  });

  it.each<[string, object]>([
    ['changed on the way', { content: buildContent({ summary: 'Short.' }) }],
    ['with a skipped version', { version: 3 }],
    ['with the same version', { version: 1 }],
    ['with an earlier date', { submittedAt: minutesAgo(60) }],
    ['with an earlier change', { updatedAt: minutesAgo(60) }],
    ['with a claim', { claim: { by: 'moderator', at: serverTimestamp() } }],
    ['as in review', { status: 'inReview' }],
    ['as published', { status: 'published' }],
    ['with another edit name', { editId: 'edit-9' }],
  ])('is refused %s', async (_name, fields) => {
    const parts = handIn();
    Object.assign(parts.submission.data, fields);
    await assertRefused(attempt('author', parts));
  });

  it.each<[string, (parts: ReturnType<typeof handIn>) => void]>([
    [
      'the place in the queue is backdated',
      ({ queue }) => Object.assign(queue.data, { submittedAt: minutesAgo(60) }),
    ],
    ['the place in the queue says more', ({ queue }) => Object.assign(queue.data, { title: 'Urgent' })],
    ['the stamp is backdated', ({ limits }) => Object.assign(limits.data, { at: minutesAgo(60) })],
    ['the stamp names another text', ({ limits }) => Object.assign(limits.data, { id: 'other' })],
    ['the stamp is another person’s', ({ limits }) => Object.assign(limits, { path: 'limits/colleague' })],
  ])('is refused when %s', async (_name, change) => {
    const parts = handIn();
    change(parts);
    await assertRefused(attempt('author', parts));
  });

  it.each(['submitted', 'inReview', 'published', 'declined'] as const)(
    'is refused while it is %s',
    async (status) => {
      await rules.write({ [shade]: heldSubmission({ status, version: 1 }) });
      await assertRefused(attempt('author', handIn()));
    },
  );

  it('is refused on a version that is not the stored one', async () => {
    await rules.write({ [shade]: buildSubmission({ version: 4 }) });
    await assertRefused(attempt('author', handIn()));
    await assertFailsAs('conflict', submit());
  });

  describe('twice', () => {
    beforeEach(() => rules.write({ 'submissions/second': buildSubmission({ caseStudyId: 'second' }) }));

    it('is refused within ten seconds', async () => {
      await submit();
      await assertRefused(submit(1, 'second'));
    });

    it('is allowed after ten seconds', async () => {
      await rules.write({ 'limits/author': { at: new Date(Date.now() - 11_000), id: 'shade' } });
      await submit(1, 'second');
    });

    it('in one batch is refused, because a stamp names one text', async () => {
      const { submission, queue } = handIn('second');
      await assertRefused(attempt('author', { ...handIn(), second: submission, secondQueue: queue }));
    });
  });
});

describe('retracting', () => {
  const back = () => ({
    submission: {
      how: 'update',
      path: shade,
      data: { status: 'draft', version: 3, submittedAt: null, updatedAt: serverTimestamp(), claim: null },
    } satisfies Write as Write,
    queue: { how: 'delete', path: 'queue/shade', data: {} } satisfies Write as Write,
  });
  const waiting = () => underReview({ status: 'submitted', claim: null });
  beforeEach(() => rules.write(waiting()));

  it('takes a waiting text back', async () => {
    await retract(rules.as('author'), { submissionId: 'shade', version: 2 });
    expect(await rules.read(shade)).toMatchObject({ status: 'draft', submittedAt: null, version: 3 });
    expect(await rules.read('queue/shade')).toBeUndefined();
  });

  it('takes a text back when the claim on it has lapsed', async () => {
    await rules.write(underReview({ claim: { by: 'moderator', at: minutesAgo(16) } }));
    await retract(rules.as('author'), { submissionId: 'shade', version: 2 });
    expect((await rules.read(shade))?.claim).toBeNull();
  });

  it('is refused while a reviewer holds it', async () => {
    await rules.write(underReview());
    await assertRefused(attempt('author', back()));
    await assertRefused(retract(rules.as('author'), { submissionId: 'shade', version: 2 }));
  });

  it('is for authors only', async () => {
    await assertEachRefused(everybodyBut('author'), (who) => attempt(who, back()));
  });

  it.each(['submission', 'queue'] as const)('is refused without the %s', async (name) => {
    const { [name]: _left, ...others } = back();
    await assertRefused(attempt('author', others));
  });

  it.each<[string, object]>([
    ['changing the text', { content: buildContent({ title: 'Other' }) }],
    ['keeping the date of submission', { submittedAt: before }],
    ['with the same version', { version: 2 }],
    ['backdated', { updatedAt: minutesAgo(60) }],
    ['as returned', { status: 'returned' }],
    ['with a claim', { claim: { by: 'author', at: serverTimestamp() } }],
  ])('is refused %s', async (_name, fields) => {
    const parts = back();
    Object.assign(parts.submission.data, fields);
    await assertRefused(attempt('author', parts));
  });

  it.each(['published', 'declined', 'returned'] as const)('is refused once it is %s', async (status) => {
    await rules.write(underReview({ status, claim: null }));
    await assertRefused(attempt('author', back()));
  });
});
