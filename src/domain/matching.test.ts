import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildCatalogEntry } from '#firebase/seed/builders.ts';
import { pathways, worldRegions } from './classification.ts';
import type { LibraryItem } from './library.ts';
import { matchCases, populationBand, type Reader } from './matching.ts';

function item(id: string, fields: Partial<LibraryItem> = {}): LibraryItem {
  return {
    ...buildCatalogEntry({ title: id, pathways: [], topics: [], organisationId: `city-of-${id}` }),
    id,
    city: '',
    country: '',
    region: null,
    population: null,
    ...fields,
  };
}

const reader: Reader = {
  organisationId: 'quito',
  region: 'south-america',
  population: 2_700_000,
  pathways: ['circular'],
};

const anyItems = fc.array(
  fc
    .record({
      city: fc.integer({ min: 0, max: 5 }),
      region: fc.constantFrom(...worldRegions, null),
      population: fc.option(fc.integer({ min: 0, max: 20_000_000 })),
      pathways: fc.uniqueArray(fc.constantFrom(...pathways), { maxLength: 3 }),
    })
    .map(({ city, ...fields }) => ({ ...fields, organisationId: `city-${city}` })),
  { maxLength: 30 },
);
const anyReader = fc.record({
  organisationId: fc.constantFrom('city-0', 'elsewhere', null),
  region: fc.constantFrom(...worldRegions, null),
  population: fc.option(fc.integer({ min: 0, max: 20_000_000 })),
  pathways: fc.uniqueArray(fc.constantFrom(...pathways), { maxLength: 3 }),
});

describe('matching cases', () => {
  it('gives every reason that holds', () => {
    const [match] = matchCases(
      [item('a', { region: 'south-america', population: 1_300_000, pathways: ['circular', 'equitable'] })],
      reader,
      4,
    );
    expect(match?.reasons).toEqual([
      { kind: 'region', region: 'south-america' },
      { kind: 'size' },
      { kind: 'pathway', pathway: 'circular' },
    ]);
  });

  it('gives only reasons that are true, and at least one', () => {
    fc.assert(
      fc.property(anyItems, anyReader, (fields, someone) => {
        const items = fields.map((entry, index) => item(String(index), entry));
        for (const { item: found, reasons } of matchCases(items, someone, 6)) {
          expect(reasons.length).toBeGreaterThan(0);
          for (const reason of reasons) {
            if (reason.kind === 'region')
              expect([found.region, someone.region]).toEqual([reason.region, reason.region]);
            if (reason.kind === 'size')
              expect(populationBand(found.population)).toBe(populationBand(someone.population));
            if (reason.kind === 'pathway') {
              expect(found.pathways).toContain(reason.pathway);
              expect(someone.pathways).toContain(reason.pathway);
            }
          }
        }
      }),
    );
  });

  it('never shows the reader’s own city, nor a city twice, nor more than asked for', () => {
    fc.assert(
      fc.property(anyItems, anyReader, fc.integer({ min: 1, max: 8 }), (fields, someone, places) => {
        const items = fields.map((entry, index) => item(String(index), entry));
        const cities = matchCases(items, someone, places).map((match) => match.item.organisationId);
        expect(cities).not.toContain(someone.organisationId);
        expect(new Set(cities).size).toBe(cities.length);
        expect(cities.length).toBeLessThanOrEqual(places);
      }),
    );
  });

  it('keeps half of the places for the cities with the fewest cases', () => {
    const busy = ['b1', 'b2', 'b3'].flatMap((city) =>
      Array.from({ length: 9 }, (_, index) =>
        item(`${city}-${index}`, { organisationId: city, region: 'south-america', population: 2_000_000 }),
      ),
    );
    const quiet = ['q1', 'q2', 'q3'].map((city) =>
      item(city, { organisationId: city, pathways: ['circular'] }),
    );
    const cities = matchCases([...busy, ...quiet], reader, 4).map((match) => match.item.organisationId);
    expect(cities.filter((city) => city.startsWith('q'))).toHaveLength(2);
    expect(cities.filter((city) => city.startsWith('b'))).toHaveLength(2);
  });

  it('does not depend on the order of the library', () => {
    fc.assert(
      fc.property(anyItems, anyReader, (fields, someone) => {
        const items = fields.map((entry, index) => item(String(index), entry));
        expect(matchCases(items.toReversed(), someone, 6)).toEqual(matchCases(items, someone, 6));
      }),
    );
  });

  it('finds nothing for somebody of whom nothing is known', () => {
    const nobody: Reader = { organisationId: null, region: null, population: null, pathways: [] };
    expect(matchCases([item('a'), item('b', { region: 'africa' })], nobody, 6)).toEqual([]);
  });
});

describe('population bands', () => {
  it('end where they say', () => {
    expect(populationBand(49_999)).toBe(0);
    expect(populationBand(50_000)).toBe(1);
    expect(populationBand(4_999_999)).toBe(3);
    expect(populationBand(5_000_000)).toBe(4);
  });

  it('do not claim to know an unknown population', () => {
    expect(populationBand(null)).toBeNull();
  });
});
