import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { buildContent, buildMemberOnly, buildResult } from '#firebase/seed/builders.ts';
import {
  type CaseStudyContent,
  caseStudyLimits,
  contentSchema,
  draftSchema,
  unmetRequirements,
} from '#src/domain/caseStudy.ts';
import { describeParity } from '#tests/support/describeParity.ts';
import { isAllowed } from '#tests/support/isAllowed.ts';
import * as raw from '#tests/support/rawWrites.ts';
import { rulesEnvironment } from '#tests/support/rulesEnvironment.ts';
import { before, buildSubmission, personas } from '#tests/support/rulesFixtures.ts';
import { isAccepted, type SchemaCase, schemaCases, withCase } from '#tests/support/schemaCases.ts';

const rules = rulesEnvironment('submission-parity', { isCovered: false });
const author = personas.author;
const limits = caseStudyLimits;

/** Complete, with something in every field and one item in every list. */
const picture = { id: 'shade-01', alt: 'A stop under a tree', credit: 'City of Riverbend' };
const whole = {
  content: buildContent({ endYear: 2026, pictures: [picture], updatingNote: 'New figures.' }),
  memberOnly: buildMemberOnly(),
};
const { content: _content, memberOnly: _memberOnly, ...workspace } = buildSubmission();

const characters = {
  cases: /emoji/,
  stricter: 'schema',
  why: 'in a list the rules count characters, where JavaScript counts an emoji twice',
} as const;

describeParity({
  name: 'submissions: a draft as it is saved',
  schema: draftSchema,
  valid: whole,
  also: ['EUR', 'EU', 'EURO', 'eur', 'E R', 'ÉUR', 'EUR\n'].map((value) => ({
    path: ['content', 'cost', 'currency'],
    what: JSON.stringify(value),
    value,
  })),
  oneSided: [
    {
      fields: /^content\.(buildingBlocks|results|sources|pictures)\.each/,
      stricter: 'schema',
      why: 'items are checked when the text is handed in',
    },
    {
      fields: /^content\.(buildingBlocks|results|sources|pictures)$/,
      cases: /at position|a list of/,
      stricter: 'schema',
      why: 'items are checked when the text is handed in',
    },
    { fields: /^content\.authors\.each$/, ...characters },
  ],
  store: (record, name) =>
    raw.createDraft(rules.as('author'), name, { ...workspace, caseStudyId: name, ...record }),
});

const anyItems = (most: number) => v.pipe(v.array(v.unknown()), v.maxLength(most));
/** What the rules let an author save: everything but the items of these lists is as it must be. */
const savedSchema = v.object({
  ...draftSchema.entries,
  content: v.object({
    ...contentSchema.entries,
    buildingBlocks: anyItems(limits.buildingBlocks),
    results: anyItems(limits.results),
    sources: anyItems(limits.sources),
    pictures: anyItems(limits.pictures),
  }),
});

const submittableSchema = v.pipe(
  draftSchema,
  v.check((draft) => unmetRequirements(draft).length === 0),
);

const words = (count: number) => Array.from({ length: count }, (_, index) => `word${index}`).join(' ');
const withContent = (what: string, fields: Partial<CaseStudyContent>): SchemaCase => ({
  path: ['content'],
  what,
  value: { ...whole.content, ...fields },
});

/** What the schema's own limits do not say: the requirements, at their edges. */
const requirementCases: SchemaCase[] = [
  ...[
    0,
    limits.summaryWordsMin - 1,
    limits.summaryWordsMin,
    limits.summaryWordsMax,
    limits.summaryWordsMax + 1,
  ].map((count) => withContent(`a summary of ${count} words`, { summary: words(count) })),
  withContent('a summary between blanks', { summary: ` \n${words(40).replaceAll(' ', ' \t\n ')}\r\n` }),
  withContent('a summary with unusual blanks', { summary: words(40).replaceAll(' ', '\u00a0') }),
  withContent('a summary with a vertical tab', { summary: words(40).replace(' ', '\v') }),
  ...(['zh', 'ja', 'th', 'ko'] as const).flatMap((language) =>
    [79, 80, 240, 241].map((length) =>
      withContent(`${length} characters in ${language}`, { language, summary: '字'.repeat(length) }),
    ),
  ),
  ...[
    [2020, 2019],
    [2020, 2020],
    [2020, 2021],
    [2020, null],
    [null, 2020],
    [null, null],
  ].map(([startYear = null, endYear = null]) =>
    withContent(`from ${startYear} to ${endYear}`, { startYear, endYear }),
  ),
  ...[1, 2, 3, 4, 5, 6, 7, 8].map((count) =>
    withContent(`${count} results`, { results: Array.from({ length: count }, () => buildResult()) }),
  ),
  ...[-4.2, 0, 1e300, Number.MAX_SAFE_INTEGER].map((value) =>
    withContent(`the value ${value}`, { results: [buildResult({ value })] }),
  ),
  ...['shade-00', 'a b-39', 'shade-40', 'shade-1', '-01', 'a/b-01', 'shade-01x', 'shade-01\n', 'a\nb-01'].map(
    (id) => withContent(`a picture at ${JSON.stringify(id)}`, { pictures: [{ ...picture, id }] }),
  ),
  ...[1, 2, 3, 4, 5, 6, 7].flatMap((count) => {
    const pictures = Array.from({ length: count }, () => picture);
    return [
      withContent(`${count} pictures`, { pictures }),
      withContent(`${count} pictures, the last without a credit`, {
        pictures: pictures.with(count - 1, { ...picture, credit: '\u3000' }),
      }),
    ];
  }),
  ...['full', 'snapshot'].flatMap((form) =>
    [
      { scale: null },
      { challenge: '' },
      { approach: '' },
      { lessons: '' },
      { results: [] },
      { sources: [] },
      { topics: [] },
      { consent: false },
      { results: [buildResult({ source: ' ' })] },
    ].map((fields) =>
      withContent(`a ${form} with ${JSON.stringify(fields)}`, {
        ...fields,
        form: form === 'full' ? 'full' : 'snapshot',
      }),
    ),
  ),
  withContent('authors of whom one is blank', { authors: ['Ana', '\u00a0'] }),
  ...[
    '',
    'https://a.example',
    'HTTP://a.example',
    'mailto:a@b.example',
    ' https://a.example',
    '\u00a0https://a.example',
    '\nhttps://a.example',
    'https:/a.example',
    'ftp://a.example',
    'javascript:alert(1)',
    ' javascript:https://a',
    'www.a.example',
    'https://',
    ' ',
  ].map((url) => withContent(`a source at ${JSON.stringify(url)}`, { sources: [{ title: 'Report', url }] })),
  ...[
    'a@b.example',
    "o'brien@b.example",
    'ä@ö.example',
    'a@b',
    '@b.example',
    'a@.example',
    'a@b.',
    'a@@b.example',
    'a@b@c.example',
    'a b@c.example',
    'a\u00a0b@c.example',
    'a@b.example ',
    ' a@b.example',
    'a@b.e\u3000x',
  ].map((value) => ({ path: ['memberOnly', 'contactEmail'], what: JSON.stringify(value), value })),
];

/** One write after the other: the author's stamp, which keeps two submissions apart, is set back before each. */
let last: Promise<unknown> = Promise.resolve();
function handIn(record: object, name: string): Promise<void> {
  const stored = { ...workspace, caseStudyId: name, ...record };
  const attempt = last.then(async () => {
    await rules.write({ [`submissions/${name}`]: stored, 'limits/author': { at: before, id: 'earlier' } });
    return raw.submit(rules.as('author'), author, name, workspace);
  });
  last = attempt.catch(() => undefined);
  return attempt;
}

describeParity({
  name: 'submissions: a text as it is handed in',
  schema: submittableSchema,
  valid: whole,
  also: requirementCases,
  isPossible: (record) => isAccepted(savedSchema, record),
  fillers: { 'content.sources.0.url': (length) => `https://${'a'.repeat(length - 8)}` },
  oneSided: [{ fields: /^content\.(results|sources|pictures)\.each\./, ...characters }],
  store: handIn,
});

describe('any text', () => {
  it('is saved, and handed in, by the rules exactly when the schema and the requirements say so', async () => {
    const changes = [...schemaCases(draftSchema, whole), ...requirementCases].filter(
      ({ what }) => !/emoji/.test(what),
    );
    let attempts = 0;
    await fc.assert(
      fc.asyncProperty(fc.uniqueArray(fc.nat(changes.length - 1), { maxLength: 3 }), async (chosen) => {
        attempts += 1;
        const record = chosen.reduce<unknown>((made, index) => {
          const change = changes[index];
          return change ? withCase(made, change) : made;
        }, whole);
        if (typeof record !== 'object' || record === null) throw new Error('a record is a map');
        const draft = { ...workspace, caseStudyId: `any${attempts}`, ...record };
        const isSaved = await isAllowed(raw.createDraft(rules.as('author'), `any${attempts}`, draft));
        expect(isSaved).toBe(isAccepted(savedSchema, record));
        if (isSaved) {
          expect(await isAllowed(handIn(record, `any${attempts}`))).toBe(
            isAccepted(submittableSchema, record),
          );
        }
      }),
      // The same texts each time, so that nobody is stopped by a fault that is not theirs.
      { numRuns: 60, seed: 20_261_123 },
    );
  }, 60_000);
});
