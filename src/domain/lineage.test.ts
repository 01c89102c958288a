import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type LineageLink, layOutLineage, lineageLinks } from './lineage.ts';

const adoption = (source: string, city: string) => ({
  id: `${source}~${city}`,
  sourceId: source,
  sourceName: source.toUpperCase(),
  organisationId: city,
  organisationName: city.toUpperCase(),
});
const layOut = (...pairs: readonly (readonly [string, string])[]) =>
  layOutLineage(lineageLinks(pairs.map(([source, city]) => adoption(source, city))));
const columnsOf = (lineage: ReturnType<typeof layOut>) =>
  Object.fromEntries(lineage.cities.map(({ id, column }) => [id, column]));

describe('who learned from whom', () => {
  it('has each pair once, with how often', () => {
    const links = lineageLinks([adoption('a', 'c'), adoption('b', 'c'), adoption('b', 'c')]);
    expect(links.map(({ from, to, adoptions }) => [from.id, to.id, adoptions])).toEqual([
      ['b', 'c', 2],
      ['a', 'c', 1],
    ]);
  });

  it('is empty where nobody did', () => {
    expect(layOut()).toEqual({ cities: [], links: [], columns: 0, rows: 0 });
  });

  it('puts a city after the last of those it learned from', () => {
    expect(columnsOf(layOut(['a', 'b'], ['b', 'c'], ['a', 'c']))).toEqual({ a: 0, b: 1, c: 2 });
  });

  it('draws cities that learned from each other, with one link back', () => {
    const lineage = layOut(['a', 'b'], ['b', 'a']);
    expect(columnsOf(lineage)).toEqual({ a: 0, b: 1 });
    expect(lineage.links.map(({ from, isBack }) => [from.id, isBack])).toEqual([
      ['a', false],
      ['b', true],
    ]);
  });

  it('cuts a circle where it leads back to who only taught first', () => {
    const lineage = layOut(['x', 'c'], ['c', 'a'], ['a', 'c']);
    expect(lineage.links.filter(({ isBack }) => isBack).map(({ from }) => from.id)).toEqual(['a']);
  });

  it('puts learners beside their teachers', () => {
    const { cities } = layOut(['a', 'z'], ['b', 'y'], ['c', 'x']);
    const row = (id: string) => cities.find((city) => city.id === id)?.row;
    expect(['z', 'y', 'x'].map(row)).toEqual(['a', 'b', 'c'].map(row));
  });
});

describe('any network', () => {
  const names = fc.constantFrom(...'abcdefgh');
  const pairs = fc
    .array(fc.tuple(names, names), { maxLength: 24 })
    .map((all) => all.filter(([source, city]) => source !== city));

  it('has every city once, in a place of its own, and every link', () => {
    fc.assert(
      fc.property(pairs, (all) => {
        const lineage = layOut(...all);
        const ids = lineage.cities.map(({ id }) => id);
        expect(new Set(ids)).toEqual(new Set(all.flat()));
        expect(new Set(ids).size).toBe(ids.length);
        const places = lineage.cities.map(({ column, row }) => `${column}/${row}`);
        expect(new Set(places).size).toBe(places.length);
        expect(lineage.links).toHaveLength(new Set(all.map(String)).size);
        for (const { column, row } of lineage.cities) {
          expect(column).toBeLessThan(lineage.columns);
          expect(row).toBeLessThan(lineage.rows);
        }
      }),
    );
  });

  it('leads forward, apart from links that are said to lead back', () => {
    fc.assert(
      fc.property(pairs, (all) => {
        const lineage = layOut(...all);
        const columns = columnsOf(lineage);
        const leads = ({ from, to }: LineageLink) => (columns[to.id] ?? 0) > (columns[from.id] ?? 0);
        for (const link of lineage.links) if (!link.isBack) expect(leads(link)).toBe(true);
      }),
    );
  });

  it('looks the same whatever the order it is told in', () => {
    fc.assert(
      fc.property(
        pairs.chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }))),
        ([all, shuffled]) => {
          expect(layOut(...shuffled)).toEqual(layOut(...all));
        },
      ),
    );
  });
});
