import type { DocumentData } from 'firebase/firestore';
import { beforeEach, describe, expect, it } from 'vitest';
import { buildContent } from '#firebase/seed/builders.ts';
import { confirmCaseStudy } from '#src/data/case-studies/commands.ts';
import { publishSubmission } from '#src/data/moderation/publishSubmission.ts';
import { declineSubmission, returnSubmission } from '#src/data/moderation/reviewCommands.ts';
import { undoDecision } from '#src/data/moderation/undoDecision.ts';
import { saveDraft } from '#src/data/submissions/commands.ts';
import type { DecisionOutcome } from '#src/domain/submission.ts';
import { commit, deleteRaw, everybodyBut, type Somebody } from '#tests/support/rawAccess.ts';
import { heldSubmission, olderLibrary, underReview } from '#tests/support/rawBatches.ts';
import { takingBack, withdrawal } from '#tests/support/rawUndo.ts';
import {
  assertEachRefused,
  assertFailsAs,
  assertRefused,
  rulesEnvironment,
} from '#tests/support/rulesEnvironment.ts';
import {
  authorsCity,
  before,
  buildLibrary,
  buildMember,
  buildSubmission,
  type PersonaName,
  personas,
} from '#tests/support/rulesFixtures.ts';

const rules = rulesEnvironment('undo', { isCovered: false });
const input = { submissionId: 'shade', version: 2, reason: 'Please say what it cost.' };
const outcomes = ['returned', 'declined', 'published'] as const;
const shade = 'submissions/shade';

async function decide(outcome: DecisionOutcome): Promise<void> {
  const [db, by] = [rules.as('moderator'), { uid: 'moderator' }];
  if (outcome === 'returned') await returnSubmission(db, by, { ...input, remarks: [] });
  else if (outcome === 'declined') await declineSubmission(db, by, input);
  else await publishSubmission(db, by, { ...input, newestShard: 1 });
}
const undo = (by: PersonaName = 'moderator') =>
  undoDecision(rules.as(by), { uid: by }, { submissionId: 'shade', now: new Date() });

/** The same decision, without asking first whether it may be taken back. */
const undoRaw = (outcome: DecisionOutcome, by: Somebody = 'moderator') => {
  const options = { by: by === 'anonymous' ? 'nobody' : by };
  const parts = outcome === 'published' ? withdrawal(options) : takingBack(outcome, options);
  return commit(rules.as(by), Object.values(parts));
};

/** Sets the clock of a decision, and of what it wrote, back. */
async function letPass(seconds: number): Promise<void> {
  const at = new Date(Date.now() - seconds * 1000);
  const stored = await rules.read(shade);
  await rules.write({ [shade]: { ...stored, decision: { ...stored?.decision, at } } });
  const study = await rules.read('caseStudies/shade');
  if (study) await rules.write({ 'caseStudies/shade': { ...study, updatedAt: at } });
}

beforeEach(() => rules.write({ ...olderLibrary, ...underReview() }));

describe.each(outcomes)('a text that was %s', (outcome) => {
  beforeEach(() => decide(outcome));

  it('is under review again, in its place in the queue, and nobody has been told', async () => {
    await undo();
    expect(await rules.read(shade)).toMatchObject({
      ...underReview()[shade],
      claim: { by: 'moderator' },
      decision: null,
      updatedAt: expect.anything(),
      createdAt: expect.anything(),
      submittedAt: expect.anything(),
      lastAuditId: expect.any(String),
    });
    const { lastAuditId } = (await rules.read(shade)) ?? {};
    expect(await rules.read(`audit/${lastAuditId}`)).toMatchObject({
      action: 'submission.undo',
      from: outcome,
      to: 'inReview',
      actorUid: 'moderator',
    });
    expect((await rules.read('queue/shade'))?.submittedAt.toDate()).toEqual(before);
    expect(await rules.read('members/author/notifications/shade~2')).toBeUndefined();
  });

  it('can be decided on again, the same way or another', async () => {
    await undo();
    await decide(outcome);
    await undo();
    await decide(outcome === 'published' ? 'returned' : 'published');
  });

  it('can be taken back as one raw batch', () => undoRaw(outcome));

  it('cannot be taken back twice', async () => {
    await undo();
    await assertFailsAs('conflict', undo());
    await assertRefused(undoRaw(outcome));
  });

  it('can be taken back for a minute and no longer', async () => {
    await letPass(62);
    await assertFailsAs('conflict', undo());
    await assertRefused(undoRaw(outcome));
    await letPass(50);
    await undoRaw(outcome);
  });

  it('is taken back by nobody else', async () => {
    await assertFailsAs('conflict', undo('secondModerator'));
    await assertEachRefused(everybodyBut('moderator'), (who) => undoRaw(outcome, who));
  });

  it.each<[string, object]>([
    ['no longer a moderator', { role: 'member' }],
    ['suspended', { status: 'suspended' }],
  ])('is not taken back by somebody who is %s by then', async (_name, fields) => {
    await rules.write({ 'members/moderator': buildMember({ organisationId: null, ...fields }) });
    await assertRefused(undo());
    await assertRefused(undoRaw(outcome));
    await rules.write({ 'members/moderator': buildMember({ organisationId: null, role: 'moderator' }) });
    await undoRaw(outcome);
  });

  it('is not taken back once another author is the one who would be told', async () => {
    const stored = await rules.read(shade);
    await rules.write({ [shade]: { ...stored, authorUids: ['colleague', 'author'] } });
    await assertRefused(undo());
    const parts = outcome === 'published' ? withdrawal() : takingBack(outcome);
    const { notification: _left, ...others } = parts;
    await assertRefused(commit(rules.as('moderator'), Object.values(others)));
    await rules.write({ [shade]: { ...stored, authorUids: ['author', 'colleague'] } });
    await undoRaw(outcome);
  });
});

describe('a returned text', () => {
  beforeEach(() => decide('returned'));

  it('is not taken back once its author has written', async () => {
    const stored = heldSubmission();
    await saveDraft(
      rules.as('author'),
      { uid: 'author', organisationId: authorsCity },
      {
        submissionId: 'shade',
        draft: { ...stored, content: buildContent({ title: 'Second try' }) },
        version: 2,
        editId: 'e',
      },
    );
    await assertFailsAs('conflict', undo());
    await assertRefused(undoRaw('returned'));
    await assertRefused(
      commit(rules.as('moderator'), Object.values({ ...takingBack('returned', { version: 3 }) })),
    );
  });

  it('may be read by its author before it is taken back', async () => {
    const path = 'members/author/notifications/shade~2';
    await rules.write({ [path]: { ...(await rules.read(path)), readAt: new Date() } });
    await undo();
  });

  it('keeps the round, which the next return of the same text writes again', async () => {
    await undo();
    const first = await rules.read('submissions/shade/rounds/2');
    await decide('returned');
    const second = await rules.read('submissions/shade/rounds/2');
    expect(second).toEqual({ ...first, at: expect.anything() });
    expect(second?.at).not.toEqual(first?.at);
  });
});

describe('the library after a publication is taken back', () => {
  /** Everything of a case, but for when the record was last touched. */
  async function libraryOf(caseStudyId: string): Promise<Record<string, DocumentData | undefined>> {
    const root = `caseStudies/${caseStudyId}`;
    const parts = [
      'memberOnly/contact',
      ...[1, 2].flatMap((n) => [`revisions/${n}`, `memberOnly/${n}`, `replaced/${n}`]),
    ];
    const paths = [root, ...parts.map((part) => `${root}/${part}`)];
    const found = await Promise.all(paths.map(async (path) => [path, await rules.read(path)] as const));
    const { updatedAt: _touched, ...study } = (await rules.read(root)) ?? {};
    return {
      ...Object.fromEntries(found),
      [root]: study,
      catalog: (await rules.read('catalog/s0001'))?.entries,
    };
  }

  it('knows nothing of a first version', async () => {
    const earlier = await libraryOf('shade');
    await decide('published');
    expect(await libraryOf('shade')).not.toEqual(earlier);
    await undo();
    expect(await libraryOf('shade')).toEqual(earlier);
    expect(Object.keys(earlier.catalog ?? {})).toEqual(['older']);
  });

  it('has the version before, to the last field', async () => {
    const stored = heldSubmission({
      caseStudyId: 'tram',
      baseVersion: 1,
      content: buildContent({ title: 'Longer tram' }),
    });
    await rules.write({ ...buildLibrary('tram', { checkLevel: 'checked' }), [shade]: stored });
    const earlier = await libraryOf('tram');
    await decide('published');
    expect((await rules.read('catalog/s0001'))?.entries.tram.title).toBe('Longer tram');
    await undo();
    expect(await libraryOf('tram')).toEqual(earlier);
  });

  it('can be published into again, as the same version', async () => {
    const stored = heldSubmission({ caseStudyId: 'tram', baseVersion: 1 });
    await rules.write({ ...buildLibrary('tram'), [shade]: stored });
    await decide('published');
    await undo();
    await decide('published');
    expect(await rules.read('caseStudies/tram')).toMatchObject({ version: 2, submissionId: 'shade' });
    await undo();
  });

  it('is left alone once something has happened to the case', async () => {
    await decide('published');
    const colleague = { uid: 'colleague', emailVerified: true, member: personas.colleague.member };
    await confirmCaseStudy(rules.as('colleague'), colleague, { caseStudyId: 'shade', note: '' });
    await assertFailsAs('conflict', undo());
    await assertRefused(undoRaw('published'));
  });
});

describe('nothing is taken away by itself', () => {
  it.each(['moderator', 'admin', 'author'] as const)('by the %s', async (who) => {
    await rules.write({
      [shade]: heldSubmission({ caseStudyId: 'tram', baseVersion: 1 }),
      ...buildLibrary('tram'),
    });
    await decide('published');
    const tram = 'caseStudies/tram';
    const paths = [tram, 'submissions/shade', 'catalog/s0001', 'members/author/notifications/shade~2'].concat(
      ['revisions/1', 'revisions/2', 'memberOnly/1', 'memberOnly/2', 'memberOnly/contact', 'replaced/2'].map(
        (part) => `${tram}/${part}`,
      ),
    );
    await assertEachRefused(paths, (path) => deleteRaw(rules.as(who), path));
  });
});

it('a text that was never decided on is not put back into the queue', async () => {
  await rules.write({ [shade]: buildSubmission({ status: 'draft', version: 2 }) });
  await assertFailsAs('conflict', undo());
  await assertEachRefused(outcomes, (outcome) => undoRaw(outcome));
});
