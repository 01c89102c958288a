import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildCaseStudy, buildContent, buildResult } from '#firebase/seed/builders.ts';
import type { CaseStudyContent } from './caseStudy.ts';
import {
  alignFigures,
  aspectValues,
  type ComparedCase,
  type ComparedPlace,
  comparedAspects,
  comparedIds,
  isDifferent,
  isSilent,
  toggledCase,
} from './comparison.ts';

const riverbend: ComparedPlace = {
  name: 'Riverbend',
  country: 'Colombia',
  region: 'south-america',
  population: 900_000,
  climateZone: 'tropical',
  coastal: false,
  hazards: ['heat', 'landslide'],
};

function compared(content: Partial<CaseStudyContent> = {}, place: Partial<ComparedPlace> = {}): ComparedCase {
  return {
    caseStudy: buildCaseStudy({ content: buildContent(content) }),
    place: { ...riverbend, ...place },
    offersCall: true,
  };
}

describe('choosing', () => {
  it('takes each case once, and no more than four', () => {
    expect(comparedIds(['a', 'b', 'a', 'c/d', '', 'c', 'd', 'e'])).toEqual(['a', 'b', 'c', 'd']);
    expect(toggledCase(['a'], 'b')).toEqual(['a', 'b']);
    expect(toggledCase(['a', 'b'], 'a')).toEqual(['b']);
    expect(toggledCase(['a', 'b', 'c', 'd'], 'e')).toEqual(['a', 'b', 'c', 'd']);
  });
});

describe('differences', () => {
  it('are none between a case and itself', () => {
    for (const aspect of comparedAspects) expect(isDifferent([compared(), compared()], aspect)).toBe(false);
  });

  it('are of bands, not of heads', () => {
    expect(isDifferent([compared(), compared({}, { population: 950_000 })], 'size')).toBe(false);
    expect(isDifferent([compared(), compared({}, { population: 20_000 })], 'size')).toBe(true);
  });

  it('do not see the order of tags', () => {
    const one = compared({ pathways: ['resilient', 'circular'] });
    const other = compared({ pathways: ['circular', 'resilient'] });
    expect(isDifferent([one, other], 'pathways')).toBe(false);
  });

  it('are there where only one says something', () => {
    const one = compared({ startYear: 2019, endYear: null });
    expect(isDifferent([one, compared({ startYear: null, endYear: null })], 'years')).toBe(true);
    expect(isDifferent([one, { ...one, place: null }], 'region')).toBe(true);
    expect(isDifferent([one, { ...one, offersCall: null }], 'call')).toBe(true);
    expect(isDifferent([compared(), compared({ cost: null })], 'cost')).toBe(buildContent().cost !== null);
  });

  it('of an aspect that nobody speaks of are none', () => {
    const silent = compared({ cost: null });
    expect(isSilent([silent, silent], 'cost')).toBe(true);
    expect(
      isSilent([silent, compared({ cost: { amount: 1, currency: 'EUR', year: 2020, covers: '' } })], 'cost'),
    ).toBe(false);
    expect(aspectValues({ ...silent, place: null, offersCall: null }, 'climate')).toEqual([]);
  });
});

describe('figures side by side', () => {
  const cooler = buildResult({ indicator: 'Air temperature at noon', unit: '°C', value: -2.4 });
  const trees = buildResult({ indicator: 'Trees planted', unit: 'trees', value: 800 });
  const rides = buildResult({ indicator: 'Trips by bike', unit: '%', value: 35 });
  const share = buildResult({ indicator: 'Households reached', unit: 'percent', value: 60 });

  it('have the same indicator and unit, however they are written', () => {
    const other = { ...cooler, indicator: 'air temperature, at noon', unit: 'Celsius', value: -1 };
    expect(alignFigures([[cooler, trees], [other]])).toEqual([
      { shared: 'indicator', indicator: cooler.indicator, unit: '°C', cells: [[cooler], [other]] },
      { shared: 'nothing', indicator: '', unit: '', cells: [[trees], []] },
    ]);
  });

  it('have at least the same unit', () => {
    expect(alignFigures([[rides], [trees], [share]])).toEqual([
      { shared: 'unit', indicator: '', unit: '%', cells: [[rides], [], [share]] },
      { shared: 'nothing', indicator: '', unit: '', cells: [[], [trees], []] },
    ]);
  });

  it('without a unit and an indicator share nothing', () => {
    const bare = buildResult({ indicator: '', unit: '' });
    expect(alignFigures([[bare], [bare]]).map(({ shared }) => shared)).toEqual(['nothing']);
    expect(alignFigures([[], []])).toEqual([]);
  });

  it('are all there, once, each with its case', () => {
    const result = fc
      .record({
        indicator: fc.constantFrom('', 'Trips', 'trips.', 'Trees', 'CO₂'),
        unit: fc.constantFrom('', '%', 'per cent', 't', 'tonnes', 'km'),
        value: fc.integer(),
      })
      .map((fields) => buildResult(fields));
    fc.assert(
      fc.property(fc.array(fc.array(result, { maxLength: 8 }), { minLength: 2, maxLength: 4 }), (cases) => {
        const rows = alignFigures(cases);
        cases.forEach((results, place) => {
          const shown = rows.flatMap(({ cells }) => cells[place] ?? []);
          expect(new Set(shown)).toEqual(new Set(results));
          expect(shown).toHaveLength(results.length);
        });
        for (const { shared, cells } of rows) {
          const filled = cells.filter((results) => results.length > 0).length;
          expect(filled).toBeGreaterThanOrEqual(shared === 'nothing' ? 1 : 2);
        }
      }),
    );
  });
});
