import { type DocumentData, limit, serverTimestamp, where } from 'firebase/firestore';
import { beforeEach, describe, expect, it } from 'vitest';
import { beginAdoption, noteStep } from '#src/data/adoptions/commands.ts';
import { type AdoptionStage, adoptionStages, canMove } from '#src/domain/adoption.ts';
import { canAdopt, canMoveAdoption } from '#src/domain/permissions.ts';
import { isAllowed } from '#tests/support/isAllowed.ts';
import {
  activeMembers,
  commit,
  deleteRaw,
  everybodyBut,
  getRaw,
  listRaw,
  setRaw,
  updateRaw,
  type Write,
} from '#tests/support/rawAccess.ts';
import {
  adoptionName,
  adoptionPath,
  adoptionWorld,
  beginning,
  caseTitle,
  moving,
  nameOf,
  step,
  storedAdoption,
} from '#tests/support/rawAdoptions.ts';
import {
  assertEachAllowed,
  assertEachRefused,
  assertFailsAs,
  assertRefused,
  rulesEnvironment,
} from '#tests/support/rulesEnvironment.ts';
import {
  authorsCity,
  buildCaseStudy,
  minutesAgo,
  otherCity,
  type PersonaName,
  personas,
} from '#tests/support/rulesFixtures.ts';

const rules = rulesEnvironment('adoptions');
const attempt = (by: PersonaName | 'anonymous', parts: Record<string, Write | undefined>) =>
  commit(rules.as(by), Object.values(parts));
const adopter = (uid: PersonaName) => ({ uid, displayName: nameOf(uid), organisationId: otherCity });
const begin = (uid: PersonaName = 'member') =>
  beginAdoption(rules.as(uid), adopter(uid), { caseStudyId: 'shade', input: step });

beforeEach(() => rules.write(adoptionWorld));

describe('reading', () => {
  beforeEach(() => rules.write(storedAdoption(['exploring', 'planning'])));
  const others = everybodyBut(...activeMembers);

  it.each([
    ['an adoption', adoptionPath],
    ['a missing one', 'adoptions/none'],
    ['an entry', `${adoptionPath}/stages/1`],
  ])('%s is for active members', async (_name, path) => {
    await assertEachAllowed(activeMembers, (who) => getRaw(rules.as(who), path));
    await assertEachRefused(others, (who) => getRaw(rules.as(who), path));
  });

  it.each([
    ['adoptions', 'adoptions', []],
    ['those of a case', 'adoptions', [where('caseStudyId', '==', 'shade')]],
    ['the ledger', `${adoptionPath}/stages`, []],
  ])('a list of %s is for active members, and bounded', async (_name, path, filters) => {
    await assertEachAllowed(activeMembers, (who) => listRaw(rules.as(who), path, ...filters, limit(100)));
    await assertEachRefused(others, (who) => listRaw(rules.as(who), path, ...filters, limit(100)));
    await assertRefused(listRaw(rules.as('member'), path, ...filters, limit(101)));
    await assertRefused(listRaw(rules.as('member'), path, ...filters));
  });
});

describe('beginning', () => {
  it('passes as one batch, without telling anybody', () => attempt('member', beginning()));

  it.each(['adoption', 'entry', 'stamp'] as const)('is refused without its %s', async (name) => {
    const { [name]: part, ...others } = beginning();
    await assertRefused(attempt('member', others));
    if (name !== 'stamp') await assertRefused(attempt('member', { part }));
    await attempt('member', beginning());
  });

  it('by the command says what the case and the cities say, and happens once', async () => {
    expect(await begin()).toBe(adoptionName);
    expect(await rules.read(adoptionPath)).toMatchObject({
      caseTitle,
      sourceName: 'Medellín',
      organisationName: 'Ghent',
      stage: 'exploring',
      stageCount: 1,
    });
    await assertFailsAs('conflict', begin('otherAuthor'));
    await assertRefused(attempt('otherAuthor', beginning({ by: 'otherAuthor' })));
  });

  it.each<[string, DocumentData]>([
    ['under another title', { caseTitle: 'Win a prize' }],
    ['of a city by another name', { sourceName: 'Atlantis' }],
    ['by a city by another name', { organisationName: 'Atlantis' }],
    ['of another city', { sourceId: otherCity, sourceName: 'Ghent' }],
    ['stopped already', { stage: 'stopped' }],
    ['at no stage', { stage: 'dreaming' }],
    ['with more entries than there are', { stageCount: 2 }],
    ['with a count that is no whole number', { stageCount: 1.5 }],
    ['as a demonstration', { demonstration: true }],
    ['at another time', { begunAt: minutesAgo(5) }],
    ['changed at another time', { updatedAt: minutesAgo(5) }],
    ['with a field more', { link: 'https://evil.example' }],
  ])('is refused %s', async (_name, fields) => {
    await assertRefused(attempt('member', beginning({ fields })));
    await attempt('member', beginning());
  });

  it('is refused under a name that is not its own', async () => {
    const { adoption, ...others } = beginning();
    await assertRefused(attempt('member', { ...others, adoption: { ...adoption, path: 'adoptions/mine' } }));
  });

  it('is refused under the title of an earlier version', async () => {
    const content = { ...buildCaseStudy().content, title: 'A better title' };
    await rules.write({ 'caseStudies/shade': buildCaseStudy({ content }) });
    await assertRefused(attempt('member', beginning()));
    await attempt('member', beginning({ fields: { caseTitle: 'A better title' } }));
  });

  it('is refused of an archived case, and of one that is not there', async () => {
    await rules.write({ 'caseStudies/shade': buildCaseStudy({ status: 'archived' }) });
    await assertRefused(attempt('member', beginning()));
    await assertFailsAs('notFound', begin());
    await rules.remove('caseStudies/shade');
    await assertRefused(attempt('member', beginning()));
    await assertFailsAs('notFound', begin());
  });

  it.each(everybodyBut())('by %s passes when canAdopt says so', async (who) => {
    const persona = who === 'anonymous' ? null : personas[who];
    const city = persona?.member?.organisationId ?? null;
    const organisationName = city === authorsCity ? 'Medellín' : 'Ghent';
    const parts = beginning({
      by: who,
      fields: { ...(city && { organisationId: city }), organisationName },
    });
    expect(await isAllowed(attempt(who, parts))).toBe(
      canAdopt(persona, { organisationId: authorsCity, status: 'published' }),
    );
  });

  it('for another city than one’s own is refused', () =>
    assertEachRefused(['author', 'moderator', 'admin'], (who) => attempt(who, beginning({ by: who }))));
});

describe('moving on', () => {
  const pairs = adoptionStages.flatMap((from) => adoptionStages.map((to) => [from, to] as const));

  it.each(pairs)('from %s to %s passes when canMove says so', async (from, to) => {
    await rules.write(storedAdoption([from]));
    expect(await isAllowed(attempt('member', moving({ to, n: 2 })))).toBe(canMove(from, to));
  });

  it('to something that is no stage is refused', async () => {
    await rules.write(storedAdoption(['stopped']));
    const fields = { stage: 'dreaming' };
    await assertRefused(attempt('member', moving({ to: 'planning', n: 2, fields, entry: fields })));
    await attempt('member', moving({ to: 'planning', n: 2 }));
  });

  it.each(['adoption', 'entry', 'stamp'] as const)('is refused without its %s', async (name) => {
    await rules.write(storedAdoption(['exploring']));
    const { [name]: part, ...others } = moving({ to: 'planning', n: 2 });
    await assertRefused(attempt('member', others));
    if (name !== 'stamp') await assertRefused(attempt('member', { part }));
    await attempt('member', moving({ to: 'planning', n: 2 }));
  });

  it.each(everybodyBut())('by %s passes when canMoveAdoption says so', async (who) => {
    await rules.write(storedAdoption(['exploring']));
    const persona = who === 'anonymous' ? null : personas[who];
    expect(await isAllowed(attempt(who, moving({ by: who, to: 'planning', n: 2 })))).toBe(
      canMoveAdoption(persona, { organisationId: otherCity }),
    );
  });

  it.each([1, 3, 2.5])('is refused as entry %d where the second is next', async (n) => {
    await rules.write(storedAdoption(['exploring']));
    await assertRefused(attempt('member', moving({ to: 'planning', n })));
    await attempt('member', moving({ to: 'planning', n: 2 }));
  });

  it('is refused with two entries at once', async () => {
    await rules.write(storedAdoption(['exploring']));
    const second = moving({ to: 'planning', n: 2 });
    const third = moving({ to: 'implementing', n: 3 });
    await assertRefused(commit(rules.as('member'), [second.entry, third.entry, third.adoption, third.stamp]));
  });

  it('is refused with an entry under a name that is no plain number', async () => {
    await rules.write(storedAdoption(['exploring']));
    const { entry, ...others } = moving({ to: 'planning', n: 2 });
    await assertRefused(
      attempt('member', { ...others, entry: { ...entry, path: `${adoptionPath}/stages/02` } }),
    );
  });

  it.each<[string, DocumentData]>([
    ['another case', { caseStudyId: 'other' }],
    ['another title', { caseTitle: 'Win a prize' }],
    ['another city', { organisationName: 'Atlantis' }],
    ['another beginning', { begunAt: serverTimestamp() }],
    ['another mark', { demonstration: true }],
    ['another time', { updatedAt: minutesAgo(5) }],
    ['a field more', { link: 'https://evil.example' }],
  ])('is refused with %s', async (_name, fields) => {
    await rules.write(storedAdoption(['exploring']));
    await assertRefused(attempt('member', moving({ to: 'planning', n: 2, fields })));
  });

  it.each<[string, DocumentData]>([
    ['of another stage', { stage: 'inPlace' }],
    ['in another’s name', { byUid: 'otherAuthor' }],
    ['under another name', { byName: 'The mayor' }],
    ['at another time', { at: minutesAgo(5) }],
    ['without what was changed', { changed: ' ' }],
    ['without a reason', { why: '' }],
    ['with a field more', { link: 'https://evil.example' }],
    ['with a figure without a kind', { figures: [{ indicator: 'Stops', value: 1, unit: 'stops' }] }],
  ])('is refused with an entry %s', async (_name, entry) => {
    await rules.write(storedAdoption(['exploring']));
    await assertRefused(attempt('member', moving({ to: 'planning', n: 2, entry })));
    await attempt('member', moving({ to: 'planning', n: 2 }));
  });

  it('of two colleagues at once is one step, and the second hears of it', async () => {
    await rules.write(storedAdoption(['exploring']));
    const known = { id: adoptionName, caseStudyId: 'shade', stageCount: 1 };
    const move = (who: 'member' | 'otherAuthor', stage: AdoptionStage) =>
      noteStep(rules.as(who), adopter(who), { adoption: known, input: { ...step, stage } });
    const outcomes = await Promise.allSettled([
      move('member', 'planning'),
      move('otherAuthor', 'implementing'),
    ]);
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(outcomes.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: { kind: 'conflict' },
    });
    expect(await rules.pathsOf('stages')).toHaveLength(2);
    await assertRefused(attempt('otherAuthor', moving({ by: 'otherAuthor', to: 'inPlace', n: 2 })));
  });
});

describe('what is written', () => {
  beforeEach(() => rules.write(storedAdoption(['exploring', 'planning'])));

  it('is never changed: a correction is a further entry', async () => {
    const path = `${adoptionPath}/stages/1`;
    await assertEachRefused(everybodyBut(), (who) => updateRaw(rules.as(who), path, { changed: 'Other' }));
    const { entry } = moving({ to: 'planning', n: 2 });
    await assertRefused(setRaw(rules.as('member'), entry.path, entry.data));
    await attempt('member', moving({ to: 'planning', n: 3 }));
  });

  it('is never removed', async () => {
    await assertEachRefused(everybodyBut(), (who) => deleteRaw(rules.as(who), `${adoptionPath}/stages/2`));
    await assertEachRefused(everybodyBut(), (who) => deleteRaw(rules.as(who), adoptionPath));
  });
});
