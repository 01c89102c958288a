import { describe, expect, it } from 'vitest';
import { buildContent, buildMemberOnly, buildResult } from '#firebase/seed/builders.ts';
import { type CaseText, caseDifference, differenceFields, type FieldDifference } from './caseDifference.ts';
import { itemShapes } from './caseItems.ts';
import {
  buildingBlockSchema,
  type CaseStudyContent,
  contentSchema,
  costSchema,
  type Draft,
  memberOnlySchema,
  pictureSchema,
  resultSchema,
  sourceSchema,
} from './caseStudy.ts';
import { sizeOfDifference } from './differenceSize.ts';
import { paragraphs } from './richText.ts';

const picture = { id: 'a'.repeat(20), alt: 'Trees beside a bus stop', credit: 'City of Riverbend' };
const before: Draft = {
  content: buildContent({ pictures: [picture] }),
  memberOnly: buildMemberOnly({ contactOffers: [] }),
};
/** Every field with another value: the compiler asks for a new field here, and the test below for its difference. */
const otherwise: Draft = {
  content: {
    title: 'Another title',
    summary: 'Another summary',
    language: 'sw',
    form: 'snapshot',
    authors: ['Another Author'],
    pathways: ['circular'],
    topics: ['plastics'],
    scale: 'region',
    hazards: ['cold'],
    sdgs: [17],
    stage: 'stopped',
    startYear: 1999,
    endYear: 2001,
    challenge: paragraphs('Another challenge'),
    approach: paragraphs('Another approach'),
    buildingBlocks: [{ name: 'Another', what: 'thing', enables: 'something', watch: 'this' }],
    participation: paragraphs('Another circle'),
    lessons: paragraphs('Another lesson'),
    results: [buildResult({ indicator: 'Another indicator', value: 7 })],
    cost: { amount: 7, currency: 'USD', year: 1999, covers: 'Another thing' },
    funding: 'Another purse',
    staffing: 'Another team',
    sources: [{ title: 'Another source', url: 'https://another.example' }],
    conditions: paragraphs('Another condition'),
    licence: 'all-rights-reserved',
    pictures: [{ ...picture, alt: 'Another scene' }],
    consent: !before.content.consent,
    releasesWhatDidNotWork: !before.content.releasesWhatDidNotWork,
    updatingNote: 'Another note',
  },
  memberOnly: {
    whatDidNotWork: paragraphs('Another failure'),
    contactName: 'Another person',
    contactEmail: 'another@city.example',
    contactOffers: ['mentoring'],
  },
};

function changed(content: Partial<CaseStudyContent>): CaseText {
  return { ...before, content: { ...before.content, ...content } };
}

function onlyDifference(after: CaseText): FieldDifference | undefined {
  const differences = caseDifference(before, after);
  expect(differences).toHaveLength(1);
  return differences[0];
}

describe('caseDifference', () => {
  it.each(Object.keys(contentSchema.entries))('notices another %s', (field) => {
    const after = { ...before, content: { ...before.content, [field]: Object(otherwise.content)[field] } };
    expect(caseDifference(before, after)).toHaveLength(1);
  });

  it.each(Object.keys(memberOnlySchema.entries))('notices another %s of the member-only part', (field) => {
    const after = {
      ...before,
      memberOnly: { ...before.memberOnly, [field]: Object(otherwise.memberOnly)[field] },
    };
    expect(caseDifference(before, after)).toHaveLength(1);
  });

  it('knows every part of every item', () => {
    const parts = Object.fromEntries(
      Object.entries(itemShapes).map(([field, shape]) => [field, [...shape.parts].sort()]),
    );
    expect(parts).toEqual({
      buildingBlocks: Object.keys(buildingBlockSchema.entries).sort(),
      results: Object.keys(resultSchema.entries).sort(),
      sources: Object.keys(sourceSchema.entries).sort(),
      pictures: Object.keys(pictureSchema.entries).sort(),
      cost: Object.keys(costSchema.entries).sort(),
      contactEmail: Object.keys(memberOnlySchema.entries)
        .filter((field) => field !== 'whatDidNotWork')
        .sort(),
    });
  });

  it('finds nothing between a text and its copy', () => {
    expect(caseDifference(before, structuredClone(before))).toEqual([]);
  });

  it('names fields in reading order, whichever way the texts are compared', () => {
    expect(caseDifference(before, otherwise).map(({ field }) => field)).toEqual([...differenceFields]);
    expect(caseDifference(otherwise, before).map(({ field }) => field)).toEqual([...differenceFields]);
  });

  it('looks at the asked fields only', () => {
    expect(caseDifference(before, otherwise, ['lessons', 'title']).map(({ field }) => field)).toEqual([
      'title',
      'lessons',
    ]);
  });

  it('compares a member-only part when both have it', () => {
    const { content, memberOnly } = otherwise;
    const fields = (older: CaseText, newer: CaseText) =>
      caseDifference(older, newer).map(({ field }) => field);
    expect(fields({ content }, { content, memberOnly })).toEqual([]);
    expect(
      fields(
        { content, memberOnly: { whatDidNotWork: '' } },
        { content, memberOnly: { whatDidNotWork: memberOnly.whatDidNotWork, contactName: 'Somebody' } },
      ),
    ).toEqual(['whatDidNotWork']);
  });

  it('tells new tags from kept and dropped ones, and from a new order', () => {
    expect(onlyDifference(changed({ pathways: ['resilient', 'circular'] }))).toEqual({
      kind: 'tags',
      field: 'pathways',
      isReordered: false,
      tags: [
        { value: 'resilient', change: 'same' },
        { value: 'circular', change: 'added' },
        { value: 'equitable', change: 'removed' },
      ],
    });
    expect(onlyDifference(changed({ pathways: ['equitable', 'resilient'] }))).toMatchObject({
      isReordered: true,
    });
  });

  it('shows a result that was changed as one, beside an added one', () => {
    const { results } = before.content;
    const [first] = results;
    const after = changed({
      results: [
        buildResult({ indicator: 'Bench hours in the afternoon', source: 'A student count', unit: 'hours' }),
        ...(first ? [{ ...first, value: 99, indicator: `${first.indicator}, all day` }] : []),
        ...results.slice(1),
      ],
    });
    const difference = onlyDifference(after);
    expect(difference).toMatchObject({
      kind: 'items',
      list: {
        unchanged: results.length - 1,
        isReordered: false,
        items: [
          { change: 'added', number: 1 },
          {
            change: 'changed',
            number: 2,
            parts: [
              { part: 'indicator' },
              { part: 'value', before: String(first?.value), after: '99', words: null },
            ],
          },
        ],
      },
    });
  });

  it('says what names a changed item even if that stayed', () => {
    const [source, ...others] = before.content.sources;
    const sources = [{ title: source?.title ?? '', url: 'https://moved.example' }, ...others];
    expect(onlyDifference(changed({ sources }))).toMatchObject({
      list: {
        items: [
          { change: 'changed', parts: [{ part: 'title', words: [{ kind: 'same' }] }, { part: 'url' }] },
        ],
      },
    });
  });

  it('takes a filled-in item for the empty one at its place', () => {
    const empty = { name: '', what: '', enables: '', watch: '' };
    const block = { name: 'Frames', what: 'Light roofs', enables: '', watch: '' };
    const differences = caseDifference(
      changed({ buildingBlocks: [empty] }),
      changed({ buildingBlocks: [block] }),
    );
    expect(differences).toMatchObject([{ list: { items: [{ change: 'changed', number: 1 }] } }]);
  });

  it('knows a picture by its file, whatever its words and its place', () => {
    const other = { id: 'b'.repeat(20), alt: 'A drawing', credit: 'A student' };
    const older = changed({ pictures: [picture, other] });
    const newer = changed({
      pictures: [other, { ...picture, alt: 'Children under a plane tree', credit: 'Somebody' }],
    });
    expect(caseDifference(older, newer)).toMatchObject([
      { list: { isReordered: true, unchanged: 1, items: [{ change: 'changed', number: 2 }] } },
    ]);
  });

  it('tells a cost that was given first from one that was changed', () => {
    const cost = { amount: 1, currency: 'EUR', year: 2020, covers: '' };
    const change = (older: typeof cost | null, newer: typeof cost | null) =>
      caseDifference(changed({ cost: older }), changed({ cost: newer }));
    expect(change(null, cost)).toMatchObject([{ list: { items: [{ change: 'added' }] } }]);
    expect(change(cost, null)).toMatchObject([{ list: { items: [{ change: 'removed' }] } }]);
    expect(change(cost, { amount: 2, currency: 'USD', year: 2021, covers: 'All' })).toMatchObject([
      { list: { items: [{ change: 'changed' }] } },
    ]);
  });
});

describe('the size of a difference', () => {
  it('counts fields, and words of running text', () => {
    const after = changed({
      title: `${before.content.title} again`,
      lessons: paragraphs('Plant early, water long.'),
      scale: 'district',
    });
    const older = changed({ lessons: '' });
    expect(sizeOfDifference(caseDifference(older, after), 'en')).toEqual({
      fields: 3,
      wordsAdded: 5,
      wordsRemoved: 0,
    });
  });
});
