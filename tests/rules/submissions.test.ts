import { limit, orderBy, serverTimestamp, where } from 'firebase/firestore';
import { beforeEach, describe, expect, it } from 'vitest';
import { buildContent, buildMemberOnly } from '#firebase/seed/builders.ts';
import { saveDraft } from '#src/data/submissions/commands.ts';
import { emptyContent, emptyMemberOnly } from '#src/domain/caseStudy.ts';
import {
  activeMembers,
  deleteRaw,
  everybodyBut,
  getRaw,
  listRaw,
  moderators,
  setRaw,
} from '#tests/support/rawAccess.ts';
import { heldSubmission } from '#tests/support/rawBatches.ts';
import {
  assertEachAllowed,
  assertEachRefused,
  assertFailsAs,
  assertRefused,
  rulesEnvironment,
} from '#tests/support/rulesEnvironment.ts';
import {
  authorsCity,
  buildLibrary,
  buildSubmission,
  minutesAgo,
  otherCity,
  type PersonaName,
} from '#tests/support/rulesFixtures.ts';

const rules = rulesEnvironment('submissions');
const shade = 'submissions/shade';
const draft = { content: buildContent(), memberOnly: buildMemberOnly() };

describe('reading texts in the workspace', () => {
  const readers = ['author', ...moderators] as const;
  beforeEach(() => rules.write({ [shade]: buildSubmission() }));

  it('is for the author and for moderators, not for the city’s other staff', async () => {
    await assertEachAllowed(readers, (who) => getRaw(rules.as(who), shade));
    await assertEachRefused(everybodyBut(...readers), (who) => getRaw(rules.as(who), shade));
  });

  it('finds nothing where nothing is stored, for active members', async () => {
    await assertEachAllowed(activeMembers, (who) => getRaw(rules.as(who), 'submissions/none'));
    await assertEachRefused(everybodyBut(...activeMembers), (who) =>
      getRaw(rules.as(who), 'submissions/none'),
    );
  });

  const mine = (who: string) => [
    where('authorUids', 'array-contains', who),
    orderBy('updatedAt', 'desc'),
    limit(100),
  ];
  const waiting = [where('status', 'in', ['submitted', 'inReview']), orderBy('submittedAt'), limit(100)];

  it('lists one’s own', async () => {
    expect((await listRaw(rules.as('author'), 'submissions', ...mine('author'))).size).toBe(1);
    expect((await listRaw(rules.as('colleague'), 'submissions', ...mine('colleague'))).size).toBe(0);
  });

  it('does not list another’s', async () => {
    await assertEachRefused(everybodyBut('author', ...moderators), (who) =>
      listRaw(rules.as(who), 'submissions', ...mine('author')),
    );
  });

  it('lists what waits, for moderators only', async () => {
    await rules.write({ 'submissions/held': heldSubmission() });
    expect((await listRaw(rules.as('moderator'), 'submissions', ...waiting)).size).toBe(1);
    await assertEachRefused(everybodyBut(...moderators), (who) =>
      listRaw(rules.as(who), 'submissions', ...waiting),
    );
  });

  it.each([
    ['everything', [limit(10)]],
    ['the texts of one’s city', [where('organisationId', '==', authorsCity), limit(10)]],
    [
      'one’s own and another’s',
      [where('authorUids', 'array-contains-any', ['author', 'otherAuthor']), limit(10)],
    ],
    ['one’s own without a limit', [where('authorUids', 'array-contains', 'author')]],
    ['one’s own with a high limit', [where('authorUids', 'array-contains', 'author'), limit(101)]],
  ])('an author does not list %s', async (_name, constraints) => {
    await assertRefused(listRaw(rules.as('author'), 'submissions', ...constraints));
  });
});

describe('starting a draft', () => {
  const save = (who: PersonaName, input: object = {}, organisationId = authorsCity) =>
    saveDraft(
      rules.as(who),
      { uid: who, organisationId },
      { submissionId: 'new', draft, version: 0, editId: 'edit-1', ...input },
    );
  const fresh = (fields: object = {}) => ({
    ...buildSubmission({ caseStudyId: 'new' }),
    createdAt: serverTimestamp(),
    updatedAt: serverTimestamp(),
    ...fields,
  });

  it('needs no more than a title', async () => {
    const content = { ...emptyContent, title: 'Shade' };
    expect(await save('author', { draft: { content, memberOnly: emptyMemberOnly } })).toBe(1);
    expect(await rules.read('submissions/new')).toMatchObject({ status: 'draft', authorUids: ['author'] });
  });

  it('is the same when it is repeated after a lost answer', async () => {
    expect(await save('author')).toBe(1);
    expect(await save('author')).toBe(1);
    await assertFailsAs('conflict', save('author', { editId: 'edit-2' }));
  });

  it('is for members with a city', async () => {
    await assertEachRefused(everybodyBut('author', 'colleague', 'moderatorOfCity'), (who) =>
      setRaw(rules.as(who), `submissions/${who}`, fresh({ caseStudyId: who, authorUids: [who] })),
    );
    await assertRefused(
      setRaw(
        rules.as('moderator'),
        'submissions/new',
        fresh({ authorUids: ['moderator'], organisationId: null }),
      ),
    );
  });

  it.each<[string, object]>([
    ['in the name of another', { authorUids: ['colleague'] }],
    ['with a second author', { authorUids: ['author', 'colleague'] }],
    ['for another city', { organisationId: otherCity }],
    ['as submitted', { status: 'submitted' }],
    ['as published', { status: 'published' }],
    ['with a later version', { version: 2 }],
    ['with a claim', { claim: { by: 'author', at: serverTimestamp() } }],
    [
      'with a decision',
      { decision: { outcome: 'published', by: 'author', at: serverTimestamp(), version: 1, noteId: null } },
    ],
    ['with an audit entry', { lastAuditId: 'audit-1' }],
    ['with a date of submission', { submittedAt: serverTimestamp() }],
    ['backdated', { createdAt: minutesAgo(60) }],
    ['with an earlier change', { updatedAt: minutesAgo(60) }],
    ['with an endless edit name', { editId: 'a'.repeat(41) }],
    ['with a field more', { featured: true }],
    ['on a base that is not there', { baseVersion: 1 }],
    ['for a case that is not there', { caseStudyId: 'ghost', baseVersion: 1 }],
    ['without a title', { content: buildContent({ title: '' }) }],
    ['with a title of two lines', { content: buildContent({ title: 'Shade\nfor all' }) }],
    ['with a foreign field in the text', { content: { ...buildContent(), html: '<script>' } }],
    ['with a field of the text missing', { content: emptyContentWithout('licence') }],
    ['with a text that is a list', { content: [] }],
    ['with an unknown pathway', { content: { ...buildContent(), pathways: ['fast'] } }],
    ['with an unknown licence', { content: { ...buildContent(), licence: 'none' } }],
    ['with a year that is text', { content: { ...buildContent(), startYear: '2021' } }],
    ['with a year out of range', { content: buildContent({ endYear: 2101 }) }],
    ['with an endless text', { content: buildContent({ challenge: 'a'.repeat(30_001) }) }],
    [
      'with too many results',
      { content: buildContent({ results: Array(9).fill(buildContent().results[0]) }) },
    ],
    [
      'with too many sources',
      { content: buildContent({ sources: Array(11).fill({ title: 'A', url: '' }) }) },
    ],
    ['with an author’s name that is no text', { content: { ...buildContent(), authors: [7] } }],
    [
      'with a negative cost',
      { content: buildContent({ cost: { amount: -1, currency: 'EUR', year: 2020, covers: '' } }) },
    ],
    [
      'with an invented currency',
      { content: buildContent({ cost: { amount: 1, currency: 'euro', year: 2020, covers: '' } }) },
    ],
    [
      'with a foreign field in the cost',
      {
        content: { ...buildContent(), cost: { amount: 1, currency: 'EUR', year: 2020, covers: '', vat: 1 } },
      },
    ],
    ['with a consent that is text', { content: { ...buildContent(), consent: 'yes' } }],
    [
      'with an endless member-only text',
      { memberOnly: buildMemberOnly({ whatDidNotWork: 'a'.repeat(30_001) }) },
    ],
    ['with an unknown offer', { memberOnly: { ...buildMemberOnly(), contactOffers: ['money'] } }],
    ['with a foreign field in the member-only part', { memberOnly: { ...buildMemberOnly(), phone: '7' } }],
  ])('is refused %s', async (_name, fields) => {
    await assertRefused(setRaw(rules.as('author'), 'submissions/new', fresh(fields)));
  });

  it('passes as one raw write', () => setRaw(rules.as('author'), 'submissions/new', fresh()));

  it('cannot take the name of a case that is in the library', async () => {
    await rules.write(buildLibrary('new'));
    await assertRefused(setRaw(rules.as('author'), 'submissions/new', fresh()));
    await assertRefused(setRaw(rules.as('author'), 'submissions/new', fresh({ baseVersion: 1 })));
  });

  describe('of a revision', () => {
    const revision = (fields: object = {}) => fresh({ caseStudyId: 'tram', baseVersion: 3, ...fields });
    beforeEach(() => rules.write(buildLibrary('tram', { version: 3, authorUids: ['somebody'] })));

    it.each(['author', 'colleague'] as const)('is for anybody of the case’s city: %s', async (who) => {
      await save(who, { revises: { caseStudyId: 'tram', version: 3 } });
      expect(await rules.read('submissions/new')).toMatchObject({ caseStudyId: 'tram', baseVersion: 3 });
    });

    it('is not for members of another city', async () => {
      const attempt = save('otherAuthor', { revises: { caseStudyId: 'tram', version: 3 } }, otherCity);
      await assertRefused(attempt);
    });

    it.each([2, 4, 0])('is refused on version %i when 3 is live', async (baseVersion) => {
      await assertRefused(setRaw(rules.as('author'), 'submissions/new', revision({ baseVersion })));
      await setRaw(rules.as('author'), 'submissions/new', revision());
    });
  });
});

function emptyContentWithout(field: keyof typeof emptyContent) {
  const { [field]: _left, ...rest } = buildContent();
  return rest;
}

it('nobody deletes a text', async () => {
  await rules.write({ [shade]: buildSubmission() });
  await assertEachRefused(everybodyBut(), (who) => deleteRaw(rules.as(who), shade));
});
