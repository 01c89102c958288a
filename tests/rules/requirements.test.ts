import { describe, expect, it } from 'vitest';
import { buildContent, buildMemberOnly, buildResult } from '#firebase/seed/builders.ts';
import { submitForReview } from '#src/data/submissions/commands.ts';
import {
  type CaseStudyContent,
  type MemberOnly,
  type Picture,
  requirements,
  unmetRequirements,
} from '#src/domain/caseStudy.ts';
import { commit } from '#tests/support/rawAccess.ts';
import { handIn } from '#tests/support/rawBatches.ts';
import { assertRefused, rulesEnvironment } from '#tests/support/rulesEnvironment.ts';
import { buildSubmission } from '#tests/support/rulesFixtures.ts';

const rules = rulesEnvironment('requirements', { isCovered: false });
const words = (count: number) => Array.from({ length: count }, (_, index) => `w${index}`).join(' ');

async function submit(content: CaseStudyContent, memberOnly: MemberOnly): Promise<void> {
  await rules.write({ 'submissions/shade': buildSubmission({ content, memberOnly }) });
  await submitForReview(rules.as('author'), { uid: 'author' }, { submissionId: 'shade', version: 1 });
}

const picture = (fields: Partial<Picture> = {}): Picture => ({
  id: 'shade-01',
  alt: 'A stop under a tree',
  credit: 'City',
  ...fields,
});

/** What is missing, by the requirement that says so; and the least that meets it. */
const cases: readonly [
  string,
  Partial<CaseStudyContent & MemberOnly>,
  Partial<CaseStudyContent & MemberOnly>,
][] = [
  ['summary', { summary: words(39) }, { summary: words(40) }],
  ['summary', { summary: words(61) }, { summary: words(60) }],
  ['summary', { summary: '' }, { summary: `\n ${words(40)}\t` }],
  ['summary', { language: 'ja', summary: '水'.repeat(79) }, { language: 'ja', summary: '水'.repeat(80) }],
  ['summary', { language: 'th', summary: 'ก'.repeat(241) }, { language: 'th', summary: 'ก'.repeat(240) }],
  ['authors', { authors: [] }, { authors: ['A'] }],
  ['authors', { authors: ['A', ' '] }, { authors: ['A', 'B'] }],
  ['pathways', { pathways: [] }, { pathways: ['circular'] }],
  ['topics', { topics: [] }, { topics: ['food-waste'] }],
  ['scale', { scale: null }, { scale: 'building' }],
  ['stage', { stage: null }, { stage: 'stopped' }],
  ['startYear', { startYear: null }, { startYear: 1900 }],
  ['endYear', { startYear: 2021, endYear: 2020 }, { startYear: 2021, endYear: 2021 }],
  ['challenge', { challenge: '' }, { challenge: 'x' }],
  ['approach', { approach: '' }, { approach: 'x' }],
  ['lessons', { lessons: '' }, { lessons: 'x' }],
  ['results', { results: [] }, { results: [buildResult({ value: 0 })] }],
  ...(['indicator', 'unit', 'asOf', 'source'] as const).map((field): (typeof cases)[number] => [
    'completeResults',
    { results: [buildResult(), buildResult({ [field]: ' ' })] },
    { results: [buildResult(), buildResult({ [field]: 'x', baseline: '', range: '' })] },
  ]),
  ['completeResults', { results: [buildResult({ value: null })] }, { results: [buildResult({ value: -1 })] }],
  [
    'completeResults',
    { results: [buildResult({ kind: null })] },
    { results: [buildResult({ kind: 'target' })] },
  ],
  ['sources', { sources: [] }, { sources: [{ title: 'Report', url: '' }] }],
  [
    'completeSources',
    { sources: [{ title: '', url: '' }] },
    { sources: [{ title: 'R', url: 'HTTPS://a.example' }] },
  ],
  [
    'completeSources',
    { sources: [{ title: 'R', url: 'javascript:alert(1)' }] },
    { sources: [{ title: 'R', url: 'mailto:a@b.example' }] },
  ],
  ['contact', { contactEmail: '' }, { contactEmail: 'a@b.example' }],
  ['contact', { contactEmail: 'climate office' }, { contactEmail: 'office@b.co.example' }],
  ...(['alt', 'credit'] as const).map((field): (typeof cases)[number] => [
    'pictures',
    { pictures: [picture(), picture({ [field]: '\u00a0' })] },
    { pictures: [picture(), picture({ [field]: 'x' })] },
  ]),
  ['consent', { consent: false }, { consent: true }],
];

/** Both parts of a text, with the field given in whichever part has it. */
function draftWith(fields: Partial<CaseStudyContent & MemberOnly>) {
  const { contactEmail, ...others } = fields;
  return {
    content: buildContent(others),
    memberOnly: buildMemberOnly(contactEmail === undefined ? {} : { contactEmail }),
  };
}

describe('a text is submitted only with', () => {
  it.each(cases)('%s (%j)', async (requirement, missing, enough) => {
    const incomplete = draftWith(missing);
    expect(unmetRequirements(incomplete).map(({ id }) => id)).toContain(requirement);
    await assertRefused(submit(incomplete.content, incomplete.memberOnly));

    const complete = draftWith(enough);
    expect(unmetRequirements(complete)).toEqual([]);
    await submit(complete.content, complete.memberOnly);
  });

  it('every requirement of the domain: none is left out of this table', () => {
    expect(new Set(cases.map(([id]) => id))).toEqual(new Set(requirements.map(({ id }) => id)));
  });
});

/** Drafts hold lists whose items nobody has checked yet. */
const strangeItems: readonly [string, Record<string, unknown>][] = [
  ['a result with a field more', { results: [{ ...buildResult(), certified: true }] }],
  ['a result of text', { results: ['40 %'] }],
  ['a result whose value is text', { results: [{ ...buildResult(), value: '40' }] }],
  ['a result whose value is endless', { results: [{ ...buildResult(), value: Number.POSITIVE_INFINITY }] }],
  ['a result whose value is no number', { results: [{ ...buildResult(), value: Number.NaN }] }],
  ['a result of an unknown kind', { results: [{ ...buildResult(), kind: 'felt' }] }],
  ['a result with a line break', { results: [buildResult({ unit: 'kg\nCO2' })] }],
  ['a result with a field too long', { results: [buildResult({ range: 'x'.repeat(81) })] }],
  [
    'an eighth result that is wrong',
    { results: [...Array(7).fill(buildResult()), buildResult({ unit: '' })] },
  ],
  ['a source with a field more', { sources: [{ title: 'R', url: '', note: '' }] }],
  ['a source that is text', { sources: ['Report'] }],
  ['a source with a title too long', { sources: [{ title: 'x'.repeat(201), url: '' }] }],
  ['a source with an address too long', { sources: [{ title: 'R', url: `https://${'x'.repeat(500)}` }] }],
  [
    'a tenth source that is wrong',
    { sources: [...Array(9).fill({ title: 'R', url: '' }), { title: '', url: '' }] },
  ],
  [
    'a building block with a field more',
    { buildingBlocks: [{ name: '', what: '', enables: '', watch: '', x: '' }] },
  ],
  ['a building block of text', { buildingBlocks: ['Nursery'] }],
  [
    'a fifth building block that is wrong',
    {
      buildingBlocks: [
        ...Array(4).fill({ name: '', what: '', enables: '', watch: '' }),
        { name: 'x'.repeat(81), what: '', enables: '', watch: '' },
      ],
    },
  ],
  ['a picture with a field more', { pictures: [{ ...picture(), licence: '' }] }],
  ['a picture of text', { pictures: ['shade-01'] }],
  ['a picture of another place', { pictures: [picture({ id: 'a/b-01' })] }],
  ['a picture with an endless number', { pictures: [picture({ id: 'shade-1000' })] }],
  ['a picture described at length', { pictures: [picture({ alt: 'x'.repeat(251) })] }],
  ['a seventh picture that is wrong', { pictures: [...Array(6).fill(picture()), picture({ credit: '' })] }],
  [
    'a building block with a text too long',
    { buildingBlocks: [{ name: '', what: 'x'.repeat(601), enables: '', watch: '' }] },
  ],
];

/** The short form: what may be left out, and what may not. */
describe('a snapshot', () => {
  const short = {
    form: 'snapshot',
    scale: null,
    challenge: '',
    approach: '',
    lessons: '',
    results: [],
  } as const;
  const snapshot = (fields: Partial<CaseStudyContent> = {}) =>
    buildContent({ ...short, results: [], ...fields });

  it('is submitted without scale, story and results', async () => {
    expect(unmetRequirements({ content: snapshot(), memberOnly: buildMemberOnly() })).toEqual([]);
    await submit(snapshot(), buildMemberOnly());
  });

  it.each<Partial<CaseStudyContent>>([
    { form: 'full' },
    { summary: words(39) },
    { authors: [] },
    { pathways: [] },
    { topics: [] },
    { stage: null },
    { startYear: null },
    { sources: [] },
    { results: [buildResult({ source: '' })] },
    { results: [buildResult({ kind: null })] },
    { consent: false },
  ])('is not submitted with %j', async (fields) => {
    await assertRefused(submit(snapshot(fields), buildMemberOnly()));
    await submit(snapshot(), buildMemberOnly());
  });

  it('is not submitted without a contact', async () => {
    await assertRefused(submit(snapshot(), buildMemberOnly({ contactEmail: '' })));
  });
});

describe('a text is not submitted with', () => {
  it.each(strangeItems)('%s', async (_name, fields) => {
    const content = { ...buildContent(), ...fields };
    await rules.write({ 'submissions/shade': { ...buildSubmission(), content } });

    await assertRefused(commit(rules.as('author'), Object.values(handIn())));
  });
});
