import { limit, orderBy, serverTimestamp } from 'firebase/firestore';
import { beforeEach, describe, expect, it } from 'vitest';
import type { CaseStudy, CheckLevel } from '#src/domain/caseStudy.ts';
import {
  activeMembers,
  commit,
  deleteRaw,
  everybodyBut,
  getRaw,
  listRaw,
  moderators,
  setRaw,
  updateRaw,
} from '#tests/support/rawAccess.ts';
import { heldSubmission, publication, underReview } from '#tests/support/rawBatches.ts';
import { confirmation, tram } from '#tests/support/rawCaseActs.ts';
import {
  assertEachAllowed,
  assertEachRefused,
  assertRefused,
  rulesEnvironment,
} from '#tests/support/rulesEnvironment.ts';
import { buildLibrary } from '#tests/support/rulesFixtures.ts';

const rules = rulesEnvironment('caserecords');
const stored = heldSubmission({ caseStudyId: 'tram', baseVersion: 1 });
const replaced = 'caseStudies/tram/replaced';
const changes = 'caseStudies/tram/changes';
const revision = () => publication({ stored, others: {} });
const attempt = (parts: object) => commit(rules.as('moderator'), Object.values(parts));

beforeEach(() => rules.write({ ...buildLibrary('tram'), ...underReview(), 'submissions/shade': stored }));

describe('the record that a publication replaced', () => {
  it('is kept as it was, and read by moderators only', async () => {
    await attempt(revision());
    const kept = await getRaw(rules.as('moderator'), `${replaced}/2`);
    expect(kept.get('record').version).toBe(1);
    await assertEachAllowed(moderators, (who) => getRaw(rules.as(who), `${replaced}/2`));
    await assertEachRefused(everybodyBut(...moderators), (who) => getRaw(rules.as(who), `${replaced}/2`));
    await assertEachRefused(everybodyBut(), (who) => listRaw(rules.as(who), replaced, limit(1)));
    await assertEachRefused(everybodyBut(), (who) => deleteRaw(rules.as(who), `${replaced}/2`));
    await assertEachRefused(everybodyBut(), (who) =>
      updateRaw(rules.as(who), `${replaced}/2`, { record: tram }),
    );
  });

  it('comes with the publication of a revision, and not without', async () => {
    const { replaced: kept, ...others } = revision();
    await assertRefused(attempt(others));
    await assertRefused(attempt({ kept }));
    await attempt(revision());
  });

  it.each<[string, object]>([
    ['another record', { record: { ...tram, teaser: 'Best of all.' } }],
    ['another text', { submissionId: 'tram' }],
    ['a field more', { by: 'moderator' }],
  ])('is refused with %s', async (_name, fields) => {
    const parts = revision();
    Object.assign(parts.replaced?.data ?? {}, fields);
    await assertRefused(attempt(parts));
    await attempt(revision());
  });

  it('is refused under another number', async () => {
    const parts = revision();
    await assertRefused(attempt({ ...parts, replaced: { ...parts.replaced, path: `${replaced}/1` } }));
    await assertRefused(attempt({ ...parts, more: { ...parts.replaced, path: `${replaced}/3` } }));
    await attempt(parts);
  });
});

describe('a revision', () => {
  const published = (checkLevel: CheckLevel, kept: Partial<CaseStudy> = {}) =>
    publication({ stored, others: {}, checkLevel, replaced: { ...tram, checkLevel: 'checked', ...kept } });

  it('with the same figures keeps the level of checking', async () => {
    await rules.write(buildLibrary('tram', { checkLevel: 'checked' }));
    await assertRefused(attempt(published('self-reported')));
    await assertRefused(attempt(published('evaluated')));
    await attempt(published('checked'));
  });

  it('with new figures is unchecked', async () => {
    const before = { ...tram.content, results: [...tram.content.results, ...tram.content.results] };
    await rules.write(buildLibrary('tram', { checkLevel: 'checked', content: before }));
    await assertRefused(attempt(published('checked', { content: before })));
    await attempt(published('self-reported', { content: before }));
  });

  it('of a case in the archive is neither begun nor published', async () => {
    const begin = (id: string) => {
      const draft = { ...stored, status: 'draft', version: 1, submittedAt: null, claim: null };
      const times = { createdAt: serverTimestamp(), updatedAt: serverTimestamp() };
      return setRaw(rules.as('author'), `submissions/${id}`, { ...draft, ...times });
    };
    await rules.write(buildLibrary('tram', { status: 'archived' }));
    const parts = publication({ stored, others: {}, replaced: { ...tram, status: 'archived' } });
    await assertRefused(begin('second'));
    await assertRefused(attempt(parts));
    await rules.write(buildLibrary('tram'));
    await begin('second');
    await attempt(revision());
  });
});

describe('what happened to a case', () => {
  const newest = [orderBy('at', 'desc'), limit(50)];
  beforeEach(() => commit(rules.as('colleague'), Object.values(confirmation('colleague'))));

  it('is read and listed by active members, nobody else', async () => {
    const others = everybodyBut(...activeMembers);
    await assertEachAllowed(activeMembers, (who) => getRaw(rules.as(who), `${changes}/change-1`));
    await assertEachAllowed(activeMembers, (who) => listRaw(rules.as(who), changes, ...newest));
    await assertEachRefused(others, (who) => getRaw(rules.as(who), `${changes}/change-1`));
    await assertEachRefused(others, (who) => listRaw(rules.as(who), changes, ...newest));
  });

  it('is listed with a limit of at most a hundred', async () => {
    await assertRefused(listRaw(rules.as('member'), changes));
    await assertRefused(listRaw(rules.as('member'), changes, limit(101)));
  });

  it('is neither changed, deleted nor made up', async () => {
    const { change } = confirmation('colleague');
    await assertEachRefused(everybodyBut(), (who) =>
      updateRaw(rules.as(who), `${changes}/change-1`, { note: '' }),
    );
    await assertEachRefused(everybodyBut(), (who) => deleteRaw(rules.as(who), `${changes}/change-1`));
    await assertEachRefused(everybodyBut(), (who) =>
      setRaw(rules.as(who), `${changes}/change-2`, { ...change.data, by: who }),
    );
  });
});
