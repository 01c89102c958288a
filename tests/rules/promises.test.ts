import { deleteField, serverTimestamp } from 'firebase/firestore';
import { beforeEach, describe, it } from 'vitest';
import { buildContent, buildResult } from '#firebase/seed/builders.ts';
import {
  activeMembers,
  commit,
  deleteRaw,
  everybodyBut,
  getRaw,
  setRaw,
  updateRaw,
} from '#tests/support/rawAccess.ts';
import { handIn, heldSubmission, publication, underReview } from '#tests/support/rawBatches.ts';
import { tram } from '#tests/support/rawCaseActs.ts';
import {
  assertEachAllowed,
  assertEachRefused,
  assertRefused,
  rulesEnvironment,
} from '#tests/support/rulesEnvironment.ts';
import { buildLibrary, buildSubmission } from '#tests/support/rulesFixtures.ts';

/** What the library promises, one direct case each; the files named beside them try every way around it. */
const rules = rulesEnvironment('promises', { isCovered: false });
const path = 'caseStudies/tram';

beforeEach(() => rules.write(buildLibrary('tram')));

describe('the rules refuse any client write to published text outside the batch (caseStudies, caseCorrections, caseLifeParts, undoParts)', () => {
  it.each<[string, object]>([
    ['a new text', { content: buildContent({ title: 'Mine' }) }],
    ['one field', { 'content.challenge': 'Mine' }],
    ['a field less', { 'content.lessons': deleteField() }],
    ['a next version', { content: buildContent({ title: 'Mine' }), version: 2 }],
    ['another teaser', { teaser: 'Mine' }],
    ['other evidence', { evidence: ['measured', 'reported'] }],
  ])('%s', async (_name, fields) => {
    await assertEachRefused(everybodyBut(), (who) =>
      updateRaw(rules.as(who), path, { ...fields, updatedAt: serverTimestamp() }),
    );
  });

  it('a whole record, a version, a member-only text', async () => {
    await assertEachRefused(everybodyBut(), (who) =>
      setRaw(rules.as(who), path, { ...tram, version: 2, updatedAt: serverTimestamp() }),
    );
    const { content } = tram;
    const revision = {
      version: 2,
      kind: 'correction',
      content,
      submissionId: 'tram',
      publishedAt: serverTimestamp(),
    };
    await assertEachRefused(everybodyBut(), (who) =>
      setRaw(rules.as(who), `${path}/revisions/2`, { ...revision, publishedBy: who }),
    );
    await assertEachRefused(everybodyBut(), (who) =>
      setRaw(rules.as(who), `${path}/memberOnly/2`, { version: 2, submissionId: 'tram', whatDidNotWork: '' }),
    );
    await assertEachRefused(everybodyBut(), (who) => deleteRaw(rules.as(who), `${path}/revisions/1`));
  });
});

describe('the rules refuse a result without kind or source (requirements, submissionParity)', () => {
  const stored = (fields: object) =>
    rules.write({
      'submissions/shade': {
        ...buildSubmission(),
        content: { ...buildContent(), results: [buildResult(), { ...buildResult(), ...fields }] },
      },
    });
  const submit = () => commit(rules.as('author'), Object.values(handIn()));

  it.each([
    { kind: null },
    { kind: '' },
    { kind: 'felt' },
    { source: '' },
    { source: ' ' },
    { source: null },
  ])('%j', async (fields) => {
    await stored(fields);
    await assertRefused(submit());
    await stored({});
    await submit();
  });
});

describe('the rules refuse member-only parts to anyone not active (memberOnly, attacks)', () => {
  it.each(['memberOnly/1', 'memberOnly/contact'])('%s', async (part) => {
    const others = everybodyBut(...activeMembers);
    await assertEachRefused(others, (who) => getRaw(rules.as(who), `${path}/${part}`));
    await assertEachAllowed(activeMembers, (who) => getRaw(rules.as(who), `${path}/${part}`));
  });
});

describe('the rules refuse a revision published against a stale base version (publicationOfRevisions, rebasing)', () => {
  it('one behind, after a correction', async () => {
    const stored = heldSubmission({ caseStudyId: 'tram', baseVersion: 1 });
    const corrected = { ...tram, version: 2 };
    await rules.write({
      ...underReview(),
      'submissions/shade': stored,
      ...buildLibrary('tram', { version: 2 }),
    });
    const attempt = (replaced: typeof tram) =>
      commit(rules.as('moderator'), Object.values(publication({ stored, others: {}, replaced })));
    await assertRefused(attempt(corrected));
    await rules.write(buildLibrary('tram'));
    await rules.remove(`${path}/revisions/2`);
    await rules.remove(`${path}/memberOnly/2`);
    await attempt(tram);
  });
});
