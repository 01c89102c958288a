import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildCatalogItem, buildOrganisation } from '#firebase/seed/builders.ts';
import { worldRegions } from './classification.ts';
import { coverageOf, filterMissing } from './coverage.ts';
import { libraryItem } from './library.ts';
import { sizeBands } from './sizeBand.ts';

const day = 20_781;
const network = fc
  .array(
    fc.record({
      region: fc.constantFrom(...worldRegions),
      population: fc.option(fc.integer({ min: 0, max: 9_000_000 })),
      ages: fc.array(fc.integer({ min: 1, max: 900 }), { maxLength: 4 }),
    }),
    { maxLength: 30 },
  )
  .map((governments) => ({
    organisations: governments.map(({ region, population }, index) =>
      buildOrganisation({ id: `o${index}`, name: `Town ${index}`, region, population }),
    ),
    items: governments.flatMap(({ ages }, index) =>
      ages.map((age, number) =>
        libraryItem(
          buildCatalogItem({
            id: `c${index}-${number}`,
            organisationId: `o${index}`,
            publishedAt: new Date((day - age) * 86_400_000),
          }),
          undefined,
        ),
      ),
    ),
    ages: governments.map(({ ages }) => ages),
  }));

describe('coverage', () => {
  it('counts every government once by region, once by size, and as heard or missing', () =>
    fc.assert(
      fc.property(network, ({ organisations, items }) => {
        const { all, regions, sizes, missing } = coverageOf(items, organisations, day);
        for (const rows of [regions, sizes]) {
          expect(rows.reduce((sum, row) => sum + row.governments, 0)).toBe(organisations.length);
          expect(rows.reduce((sum, row) => sum + row.writing, 0)).toBe(all.writing);
          expect(rows.reduce((sum, row) => sum + row.cases, 0)).toBe(items.length);
        }
        expect(all.writing + missing.length).toBe(organisations.length);
      }),
    ));

  it('calls new whose first case is younger than a year', () =>
    fc.assert(
      fc.property(network, ({ organisations, items, ages }) => {
        const expected = ages.flatMap((some, index) =>
          some.length > 0 && Math.max(...some) <= 365 ? [`o${index}`] : [],
        );
        const found = coverageOf(items, organisations, day).newcomers.map((one) => one.organisationId);
        expect(found.toSorted()).toEqual(expected.toSorted());
      }),
    ));

  it('narrows those who are missing by region and size, and loses none', () =>
    fc.assert(
      fc.property(network, ({ organisations, items }) => {
        const { missing } = coverageOf(items, organisations, day);
        const parts = [...sizeBands, 'unknown' as const].flatMap((size) =>
          worldRegions.flatMap((region) => filterMissing(missing, { region, size })),
        );
        expect(parts.map(({ id }) => id).toSorted()).toEqual(missing.map(({ id }) => id).toSorted());
        expect(filterMissing(missing, { region: null, size: null })).toEqual(missing);
      }),
    ));
});
