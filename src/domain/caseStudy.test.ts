import { describe, expect, it } from 'vitest';
import {
  askedOf,
  caseStudyLimits,
  countWords,
  emptyContent,
  emptyMemberOnly,
  emptyResult,
  evidenceOf,
  requirements,
  summaryLength,
  unmetRequirements,
} from './caseStudy.ts';
import { teaserOf } from './listedText.ts';

describe('the requirements of a submission', () => {
  it('an empty draft misses all but those about items it does not have', () => {
    const unmet = unmetRequirements({ content: emptyContent, memberOnly: emptyMemberOnly }).map(
      ({ id }) => id,
    );
    expect(requirements.map(({ id }) => id).filter((id) => !unmet.includes(id))).toEqual([
      'endYear',
      'completeResults',
      'completeSources',
      'pictures',
    ]);
  });

  it('a result without kind or source is not complete', () => {
    const result = { ...emptyResult, indicator: 'Trees', value: 30, unit: 'trees', asOf: '2024' };
    const content = { ...emptyContent, results: [result] };
    const ids = unmetRequirements({ content, memberOnly: emptyMemberOnly }).map(({ id }) => id);
    expect(ids).toContain('completeResults');
  });

  it('an end before the start is refused', () => {
    const content = { ...emptyContent, startYear: 2020, endYear: 2019 };
    const ids = unmetRequirements({ content, memberOnly: emptyMemberOnly }).map(({ id }) => id);
    expect(ids).toContain('endYear');
  });
});

describe('the length of a summary', () => {
  it('counts words between blanks', () => {
    expect(countWords('')).toBe(0);
    expect(countWords('  one\ntwo  three ')).toBe(3);
  });
  it('counts characters in a language without spaces', () => {
    expect(summaryLength({ summary: '都市の緑', language: 'ja' })).toMatchObject({
      unit: 'characters',
      length: 4,
    });
    expect(summaryLength({ summary: 'two words', language: 'en' })).toMatchObject({
      unit: 'words',
      length: 2,
    });
  });
});

describe('the teaser', () => {
  it('is the summary when that is short', () => {
    expect(teaserOf({ ...emptyContent, summary: ' Short.\n Indeed ' })).toBe('Short. Indeed');
  });
  it('is cut at a word and never longer than allowed', () => {
    const teaser = teaserOf({ ...emptyContent, summary: 'Trees and shade, '.repeat(20) });
    expect(teaser.length).toBeLessThanOrEqual(caseStudyLimits.teaser);
    expect(teaser).toMatch(/\w…$/);
  });
  it('never ends in half a character', () => {
    const teaser = teaserOf({ ...emptyContent, summary: `x${'🌳'.repeat(200)}` });
    expect(teaser).not.toMatch(/[\uD800-\uDBFF]…$/);
  });
});

it('the evidence of a case lists each kind once, in a fixed order', () => {
  const results = [
    { ...emptyResult, kind: 'target' as const },
    { ...emptyResult, kind: 'measured' as const },
    { ...emptyResult, kind: 'target' as const },
  ];
  expect(evidenceOf({ ...emptyContent, results })).toEqual(['measured', 'target']);
});

describe('what a text is measured by', () => {
  it('is everything for a full case study', () => {
    expect(askedOf('full')).toEqual(requirements);
  });
  it('leaves out for a snapshot what it may leave open, and nothing about items it has all the same', () => {
    const asked = askedOf('snapshot').map(({ id }) => id);
    const leftOpen = requirements.map(({ id }) => id).filter((id) => !asked.includes(id));
    expect(leftOpen).toEqual(['scale', 'challenge', 'approach', 'lessons', 'results']);
  });
});
