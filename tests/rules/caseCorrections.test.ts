import { serverTimestamp } from 'firebase/firestore';
import { beforeEach, describe, expect, it } from 'vitest';
import { buildContent, buildResult, entryOf } from '#firebase/seed/builders.ts';
import { correctCaseStudy } from '#src/data/case-studies/commands.ts';
import { type CorrectableField, correctableFields, correctionSizeMax } from '#src/domain/caseStudy.ts';
import { commit, everybodyBut, type Somebody, type Write } from '#tests/support/rawAccess.ts';
import { heldSubmission, publication, set, underReview } from '#tests/support/rawBatches.ts';
import { auditOf, confirmation, liveCorrection, tram } from '#tests/support/rawCaseActs.ts';
import { shardWrite } from '#tests/support/rawUndo.ts';
import {
  assertEachRefused,
  assertFailsAs,
  assertRefused,
  rulesEnvironment,
} from '#tests/support/rulesEnvironment.ts';
import {
  buildLibrary,
  minutesAgo,
  type Persona,
  type PersonaName,
  personas,
} from '#tests/support/rulesFixtures.ts';

const rules = rulesEnvironment('casecorrections', { isCovered: false });
type Batch = Record<string, Write | undefined>;
const path = 'caseStudies/tram';
const title = 'Shade at bus stops in Riverbend: cool waiting in one summer';
const corrected = (content: Parameters<typeof liveCorrection>[1] = { title }) =>
  liveCorrection('moderator', content);
const attempt = (parts: Batch, who: Somebody = 'moderator') => commit(rules.as(who), Object.values(parts));
const correct = (who: PersonaName, field: CorrectableField, value: string, version = 1) => {
  const { uid, emailVerified, member }: Persona = personas[who];
  const input = { caseStudyId: 'tram', note: 'A typing error.', version, field, value };
  return correctCaseStudy(rules.as(who), { uid, emailVerified, member }, input);
};
const longer = (field: CorrectableField, by: number) => `${buildContent()[field]}${'x'.repeat(by)}`;

beforeEach(() => rules.write(buildLibrary('tram')));

describe('a typing error in the library', () => {
  it('is corrected as a version of its own, in the lists too', async () => {
    await correct('moderator', 'title', title);
    const study = await rules.read(path);
    expect(study).toMatchObject({ version: 2, content: buildContent({ title }), submissionId: 'tram' });
    expect(await rules.read(`${path}/revisions/2`)).toMatchObject({
      kind: 'correction',
      content: study?.content,
    });
    expect((await rules.read(`${path}/revisions/1`))?.content).toEqual(buildContent());
    expect((await rules.read(`${path}/memberOnly/2`))?.whatDidNotWork).toBe(
      (await rules.read(`${path}/memberOnly/1`))?.whatDidNotWork,
    );
    expect((await rules.read('catalog/s0001'))?.entries.tram).toMatchObject({ title, version: 2 });
    expect(await rules.read(`${path}/changes/${study?.lastChangeId}`)).toMatchObject({
      kind: 'correct',
      from: 'title',
      to: '',
      version: 2,
    });
    expect((await rules.read(`audit/${study?.lastAuditId}`))?.action).toBe('caseStudy.correct');
    await assertFailsAs('conflict', correct('moderator', 'title', 'Again'));
    await correct('admin', 'title', `${title}!`, 2);
  });

  it.each(correctableFields)('in the field %s', async (field) => {
    await correct(
      'moderator',
      field,
      field === 'summary' ? buildContent().summary.replace('measured', 'measure') : longer(field, 1),
    );
  });

  it('is corrected in one raw batch', () => attempt(corrected()));

  it('is corrected by nobody of the city, nor by anybody else', async () => {
    const others = everybodyBut('moderator', 'secondModerator', 'admin', 'secondAdmin');
    await assertEachRefused(others, (who) =>
      attempt(liveCorrection(who === 'anonymous' ? 'member' : who, { title }), who),
    );
    const audit = auditOf('correct', 'moderatorOfCity', { from: 'published', to: 'published' });
    await assertRefused(
      attempt({ ...liveCorrection('moderatorOfCity', { title }), audit }, 'moderatorOfCity'),
    );
    await assertRefused(correct('moderatorOfCity', 'title', title));
  });

  it('is not corrected by an author who is a moderator, nor in the archive', async () => {
    await rules.write(buildLibrary('tram', { authorUids: ['author', 'moderator'] }));
    await assertRefused(attempt(corrected()));
    await rules.write(buildLibrary('tram', { status: 'archived' }));
    await assertRefused(attempt(corrected()));
    await assertRefused(correct('moderator', 'title', title));
  });

  it('needs every part', async () => {
    const whole: Batch = corrected();
    for (const name of Object.keys(whole)) {
      const { [name]: only, ...others } = whole;
      await assertRefused(attempt(others));
      await assertRefused(attempt({ only }));
    }
    await attempt(whole);
  });
});

describe('a correction of the library is refused when', () => {
  const alter = (change: (parts: ReturnType<typeof corrected>) => void) => {
    const parts = corrected();
    change(parts);
    return parts;
  };
  const change = (name: keyof ReturnType<typeof corrected>, fields: object) =>
    alter((parts) => Object.assign(parts[name]?.data ?? {}, fields));
  const other = buildContent({ title, lessons: 'Other lessons.' });

  it.each<[string, Batch]>([
    ['it is 41 characters longer', corrected({ lessons: longer('lessons', correctionSizeMax + 1) })],
    [
      'it is 41 characters shorter',
      corrected({ lessons: buildContent().lessons.slice(0, -correctionSizeMax - 1) }),
    ],
    ['it changes two fields', corrected({ title, lessons: longer('lessons', 1) })],
    ['it changes results', corrected({ results: [buildResult({ value: -2.5 })] })],
    ['it changes tags', corrected({ topics: ['food-waste'] })],
    ['it changes the authors', corrected({ authors: ['Somebody Else'] })],
    ['it changes the licence', corrected({ licence: 'all-rights-reserved' })],
    ['it changes what is released', corrected({ releasesWhatDidNotWork: true })],
    ['it changes nothing', corrected({ title: buildContent().title })],
    ['it names another field', liveCorrection('moderator', { title }, 'lessons')],
    ['it leaves a summary too short', corrected({ summary: buildContent().summary.replaceAll(' ', '-') })],
    ['it leaves a blank', corrected({ title: ' ' })],
    ['the title has two lines', corrected({ title: `${title}\n` })],
    ['the title is too long', corrected({ title: longer('title', 101 - buildContent().title.length) })],
    ['the version stays', change('caseStudy', { version: 1 })],
    ['the version rises by two', change('caseStudy', { version: 3 })],
    [
      'the teaser is another’s words',
      alter(({ caseStudy, catalog }) => {
        caseStudy.data.teaser = 'Best of all.';
        catalog.data['entries.tram'] = { ...catalog.data['entries.tram'], teaser: 'Best of all.' };
      }),
    ],
    ['the evidence grows', change('caseStudy', { evidence: ['measured', 'reported'] })],
    ['the level rises', change('caseStudy', { checkLevel: 'evaluated' })],
    ['it is called confirmed', change('caseStudy', { confirmedAt: serverTimestamp() })],
    ['it is called new', change('caseStudy', { publishedAt: serverTimestamp() })],
    ['it is backdated', change('caseStudy', { revisedAt: minutesAgo(1) })],
    ['it names another publisher', change('caseStudy', { publishedBy: 'admin' })],
    ['it names another submission', change('caseStudy', { submissionId: 'shade' })],
    ['the case has a field more', change('caseStudy', { featured: true })],
    ['the revision has another text', change('revision', { content: other })],
    ['the revision is called a publication', change('revision', { kind: 'publication' })],
    ['the revision is another’s', change('revision', { publishedBy: 'admin' })],
    ['the revision is backdated', change('revision', { publishedAt: minutesAgo(1) })],
    ['the revision stems from elsewhere', change('revision', { submissionId: 'shade' })],
    ['the member-only text is altered', change('memberOnly', { whatDidNotWork: '' })],
    ['the member-only text stems from elsewhere', change('memberOnly', { submissionId: 'shade' })],
    ['the member-only text has a field more', change('memberOnly', { phone: '' })],
    ['the change says to what', change('change', { to: title })],
    ['the change is of the version before', change('change', { version: 1 })],
    ['the change is called a confirmation', change('change', { kind: 'confirm' })],
    ['the audit is of another act', change('audit', { action: 'caseStudy.confirm' })],
    [
      'the entry stays',
      alter((parts) => Object.assign(parts, { catalog: shardWrite('tram', 2, entryOf(tram)) })),
    ],
    [
      'the first revision is overwritten',
      alter(({ revision }) => Object.assign(revision, { path: `${path}/revisions/1` })),
    ],
    [
      'a record is kept of it',
      { ...corrected(), more: set(`${path}/replaced/2`, { record: tram, submissionId: 'tram' }) },
    ],
  ])('%s', async (_name, parts) => {
    await assertRefused(attempt(parts));
    await attempt(corrected());
  });

  it('is not 40 characters longer or shorter', async () => {
    await attempt(corrected({ lessons: longer('lessons', correctionSizeMax) }));
    await rules.write(buildLibrary('tram'));
    await rules.remove(`${path}/revisions/2`);
    await rules.remove(`${path}/memberOnly/2`);
    await rules.remove(`${path}/changes/change-1`);
    await rules.remove('audit/audit-1');
    await attempt(corrected({ lessons: buildContent().lessons.slice(0, -correctionSizeMax) }));
  });
});

describe('a text in the library', () => {
  it('does not change under the name of another act', async () => {
    const { caseStudy } = corrected();
    for (const kind of ['confirm', 'archive', 'check', 'contact', 'restore'] as const) {
      const parts = corrected();
      parts.change.data.kind = kind;
      if (parts.audit) parts.audit.data.action = `caseStudy.${kind}`;
      await assertRefused(attempt(parts));
    }
    for (const who of ['colleague', 'moderatorOfCity', 'moderator'] as const) {
      const parts = confirmation(who);
      const smuggled = { ...parts.caseStudy.data, content: caseStudy.data.content };
      await assertRefused(attempt({ ...parts, caseStudy: { ...parts.caseStudy, data: smuggled } }, who));
      await assertRefused(
        attempt({ ...parts, caseStudy: { how: 'set', path, data: { ...tram, ...smuggled } } }, who),
      );
    }
    await attempt(corrected());
  });
});

describe('a publication', () => {
  const stored = heldSubmission({ caseStudyId: 'tram', baseVersion: 1 });
  beforeEach(async () => {
    await rules.write({
      ...underReview(),
      'submissions/shade': { ...stored, memberOnly: { ...stored.memberOnly, whatDidNotWork: 'New words.' } },
    });
  });
  const held = { ...stored, memberOnly: { ...stored.memberOnly, whatDidNotWork: 'New words.' } };

  it('does not pass for a correction, to keep the author’s new words out', async () => {
    const parts = publication({ stored: held, others: {} });
    await assertRefused(
      attempt({
        ...parts,
        revision: { ...parts.revision, data: { ...parts.revision.data, kind: 'correction' } },
      }),
    );
    const { whatDidNotWork } = heldSubmission().memberOnly;
    await assertRefused(
      attempt({
        ...parts,
        memberOnly: { ...parts.memberOnly, data: { ...parts.memberOnly.data, whatDidNotWork } },
      }),
    );
    await attempt(parts);
  });
});
