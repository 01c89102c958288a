import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildResult } from '#firebase/seed/builders.ts';
import { evidenceKinds, type Result } from './caseStudy.ts';
import { baselineOf, changeOf, disagreements, isChangeUnclear, rangeOf } from './evidence.ts';

const level = (fields: Partial<Result> = {}) =>
  buildResult({
    indicator: 'Trips by bicycle',
    value: 62,
    unit: 'trips',
    baseline: '38 in 2015',
    range: '',
    ...fields,
  });

it('reads baseline and range in the unit of the result', () => {
  expect(baselineOf(buildResult())).toBe(34.1);
  expect(baselineOf(buildResult({ unit: '%' }))).toBeNull();
  expect(rangeOf(buildResult())).toEqual([-3.1, -1.6]);
});

it('takes no range that does not hold the value', () => {
  expect(rangeOf(buildResult({ range: '10 to 12' }))).toBeNull();
  expect(rangeOf(buildResult({ range: '10 to 12', value: null }))).toEqual([10, 12]);
});

describe('a change', () => {
  it('goes from the baseline to the value', () => {
    expect(changeOf(level({ range: '58 to 66' }))).toMatchObject({
      from: 38,
      to: 62,
      difference: 24,
      isReckoned: false,
      range: [58, 66],
    });
    expect(changeOf(level())?.percent).toBeCloseTo(63.16, 2);
  });

  it('has no share where a share says nothing', () => {
    expect(changeOf(level({ baseline: '0' }))).toMatchObject({ difference: 62, percent: null });
    expect(changeOf(level({ unit: '%' }))).toMatchObject({ difference: 24, percent: null });
    expect(changeOf(level({ unit: '°C' }))).toMatchObject({ difference: 24, percent: null });
  });

  it('below zero over a baseline above zero is a difference', () => {
    expect(changeOf(buildResult())).toEqual({
      from: 34.1,
      to: 31.7,
      difference: -2.4,
      percent: null,
      isReckoned: true,
      range: [31, 32.5],
    });
  });

  it.each([
    ['Reduction in daily use', 200, 800],
    ['Average reduction of daily use', 200, 800],
    ['Water use reduction', 200, 800],
    ['Water saving', 200, 800],
    ['Reduction in daily use', -200, 800],
    ['Increase in daily use', 200, 1200],
    ['Change in daily use', -200, 800],
    ['Change', 200, 1200],
  ])('named one is reckoned from the baseline: %s of %d', (indicator, value, to) => {
    const result = level({ indicator, value, unit: 'm3', baseline: '1,000 m³ in 2015' });
    expect(changeOf(result)).toMatchObject({ from: 1000, to, isReckoned: true });
  });

  it.each([
    ['Water use after the reduction measures', 516],
    ['Less car traffic', 17],
    ['Cyclists compared with 2015', 62],
    ['Long-term mean cooling', 2],
    ['Plant species used, more than', 106],
    ['Reducción del consumo', 20],
    ['用水量减少', 20],
  ])('is left open where its words leave it open: %s', (indicator, value) => {
    const result = level({ indicator, value });
    expect(changeOf(result)).toBeNull();
    expect(isChangeUnclear(result)).toBe(true);
  });

  it('is left open for a difference in per cent of a baseline in per cent', () => {
    expect(changeOf(level({ value: -12, unit: '%' }))).toBeNull();
    expect(changeOf(level({ indicator: 'Increase in trips', unit: '%' }))).toBeNull();
  });

  it('is left open where a level would turn its sign', () => {
    expect(changeOf(level({ value: -40 }))).toBeNull();
    expect(changeOf(level({ value: 5, baseline: '-3' }))).toBeNull();
    expect(changeOf(level({ value: -5, baseline: '-3' }))).toMatchObject({ from: -3, to: -5 });
  });

  it('is not known without a value or a baseline', () => {
    expect(changeOf(level({ value: null }))).toBeNull();
    expect(changeOf(level({ baseline: '' }))).toBeNull();
    expect(isChangeUnclear(level({ baseline: 'none' }))).toBe(false);
  });
});

describe('sources disagree', () => {
  const one = level({ value: 30, source: 'City' });

  it('on the same thing at the same time', () => {
    const other = level({ indicator: 'trips, by BICYCLE ', value: 36, source: 'Press' });
    expect(disagreements([one, level({ indicator: 'Walks' }), other])).toEqual([[0, 2]]);
  });

  it('in one group, however many there are', () => {
    const others = [level({ value: 36, source: 'Press' }), level({ value: 40, source: 'University' })];
    expect(disagreements([one, ...others])).toEqual([[0, 1, 2]]);
  });

  it.each<[string, Partial<Result>]>([
    ['same value', { value: 30 }],
    ['same source', { source: 'city.' }],
    ['source not said', { source: '' }],
    ['other date', { asOf: '2019' }],
    ['other unit', { unit: 'million trips' }],
    ['other indicator', { indicator: 'Trips on foot' }],
    ['no value', { value: null }],
    ['what is aimed at', { kind: 'target' }],
    ['what is possible', { kind: 'capacity' }],
  ])('not when they differ otherwise: %s', (_, fields) => {
    expect(disagreements([one, level({ value: 36, source: 'Press', ...fields })])).toEqual([]);
  });

  it('across kinds of what happened', () => {
    expect(disagreements([one, level({ value: 36, source: 'Press', kind: 'modelled' })])).toEqual([[0, 1]]);
  });

  it('not where there is nothing to compare', () => {
    expect(disagreements([level({ indicator: '…', source: 'a' }), level({ indicator: '?' })])).toEqual([]);
  });
});

const words = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.constantFrom(
    'Reduction in use',
    'Use',
    '%',
    't',
    '',
    '38',
    '-3',
    '10 to 14',
    '2015',
    '34.1 °C, August 2025',
  ),
);
const anyResult: fc.Arbitrary<Result> = fc.record({
  indicator: words,
  value: fc.option(fc.double({ noNaN: true, noDefaultInfinity: true })),
  unit: words,
  kind: fc.option(fc.constantFrom(...evidenceKinds)),
  asOf: words,
  baseline: fc.oneof(words, fc.double({ noNaN: true }).map(String)),
  range: words,
  source: words,
});

it('gives finite numbers only, whatever was written', () => {
  fc.assert(
    fc.property(anyResult, (result) => {
      const change = changeOf(result);
      const numbers = change
        ? [change.from, change.to, change.difference, change.percent ?? 0, ...(change.range ?? [])]
        : [];
      expect(numbers.every(Number.isFinite)).toBe(true);
    }),
  );
});

it('names each result in one disagreement at most, and never one alone', () => {
  fc.assert(
    fc.property(fc.array(anyResult, { maxLength: 8 }), (results) => {
      const groups = disagreements(results);
      expect(groups.every((group) => group.length > 1)).toBe(true);
      expect(new Set(groups.flat()).size).toBe(groups.flat().length);
    }),
  );
});
