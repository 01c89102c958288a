import { describe, expect, it } from 'vitest';
import { buildOrganisation } from '#firebase/seed/builders.ts';
import { type DirectoryQuery, directoryOf, noDirectoryFilters, searchDirectory } from './directory.ts';
import { organisationEntry } from './organisation.ts';

type Fields = Parameters<typeof buildOrganisation>[0];
const listed = (name: string, country: string, fields: Fields = {}) => ({
  ...organisationEntry(buildOrganisation({ name, country, ...fields })),
  id: name,
});
const directory = directoryOf([
  listed('Zürich', 'Switzerland', { population: 421_878, climateZone: 'temperate', coastal: false }),
  listed('Malmö', 'Sweden', { population: 301_706, coastal: true, hazards: ['coastal-flood'] }),
  listed('São Paulo', 'Brazil', { population: 10_021_295, region: 'south-america', coastal: false }),
  listed('Port-au-Prince', 'Haiti', { population: 1_234_742, region: 'mexico-central-america-caribbean' }),
  listed('Paris', 'France', { population: 2_138_551, hazards: ['heat', 'river-flood'] }),
  listed('Łódź', 'Poland', { population: 768_755 }),
  listed('臺北市', '臺灣', { population: 7_871_900, region: 'east-asia', coastal: null }),
  listed('القاهرة', 'مصر', { population: null, region: 'africa', climateZone: 'arid' }),
  listed('Απτόs', 'Ελλάδα', { population: 12_000, kind: 'town' }),
  listed('Sankt Pölten', 'Austria', { population: null, climateZone: null }),
]);

const ask = (query: Partial<DirectoryQuery>) =>
  searchDirectory(directory, { words: '', filters: noDirectoryFilters, sort: 'best', ...query });
const namesOf = (query: Partial<DirectoryQuery>) => ask(query).found.map(({ name }) => name);
const filtered = (filters: Partial<DirectoryQuery['filters']>) => ({
  filters: { ...noDirectoryFilters, ...filters },
});

describe('words', () => {
  it.each([
    ['malmo', 'Malmö'],
    ['MALMÖ', 'Malmö'],
    ['sao pau', 'São Paulo'],
    ['lodz', 'Łódź'],
    ['zurich', 'Zürich'],
    ['Zürıch', 'Zürich'],
    ['port au prince', 'Port-au-Prince'],
    ['pölten', 'Sankt Pölten'],
    ['臺北', '臺北市'],
    ['北市', '臺北市'],
    ['القاهره', 'القاهرة'],
    ['απτο', 'Απτόs'],
    ['prince haiti', 'Port-au-Prince'],
    ['haiti port', 'Port-au-Prince'],
  ])('%s finds %s', (words, name) => {
    expect(namesOf({ words })).toEqual([name]);
  });

  it('a name that begins with them comes first, then one with a word that does, then the country, then the middle', () => {
    const some = directoryOf([
      listed('Porto', 'Portugal'),
      listed('Lisbon', 'Portugal'),
      listed('New Port', 'Exampleland'),
      listed('Davenport', 'Exampleland'),
      listed('Port', 'Exampleland'),
    ]);
    const query = { words: 'port', filters: noDirectoryFilters, sort: 'best' } as const;
    expect(searchDirectory(some, query).found.map(({ name }) => name)).toEqual([
      'Port',
      'Porto',
      'New Port',
      'Lisbon',
      'Davenport',
    ]);
  });

  it('that nothing has find nothing; signs alone are no words', () => {
    expect(namesOf({ words: 'xyz' })).toEqual([]);
    expect(namesOf({ words: ' – ' })).toHaveLength(10);
  });
});

describe('order', () => {
  it('is by name without words, whatever the accents', () => {
    const names = namesOf({});
    expect(names.indexOf('Łódź')).toBeLessThan(names.indexOf('Malmö'));
    expect(names.indexOf('Sankt Pölten')).toBeLessThan(names.indexOf('São Paulo'));
  });

  it('is by size, and who has told none comes last either way', () => {
    expect(namesOf({ sort: 'largest' }).slice(0, 2)).toEqual(['São Paulo', '臺北市']);
    expect(namesOf({ sort: 'smallest' }).slice(0, 2)).toEqual(['Απτόs', 'Malmö']);
    const unknown = ['Sankt Pölten', 'القاهرة'];
    expect(namesOf({ sort: 'largest' }).slice(-2)).toEqual(unknown);
    expect(namesOf({ sort: 'smallest' }).slice(-2)).toEqual(unknown);
  });
});

describe('filters', () => {
  it('within a facet any choice will do, between facets all must hold', () => {
    expect(namesOf(filtered({ sizes: ['small', 'mega'] }))).toEqual(['São Paulo', '臺北市']);
    expect(namesOf(filtered({ sizes: ['mega'], regions: ['east-asia'] }))).toEqual(['臺北市']);
  });

  it('what is not known fits no choice', () => {
    const { found } = ask(filtered({ coasts: ['coast', 'inland'] }));
    expect(found.map(({ name }) => name)).not.toContain('臺北市');
  });

  it('counts say what a further choice leaves, without a facet’s own choices', () => {
    const { counts, found, matchedCount } = ask(filtered({ regions: ['africa'] }));
    expect(found).toHaveLength(1);
    expect(matchedCount).toBe(10);
    expect(counts.regions.get('europe')).toBe(6);
    expect(counts.regions.get('africa')).toBe(1);
    expect(counts.climates.get('arid')).toBe(1);
    expect(counts.climates.get('temperate')).toBe(0);
    expect(counts.countries).toEqual(new Map([['مصر', 1]]));
  });

  it('every count is what the choice finds', () => {
    const base = { words: 'p', ...filtered({ sizes: ['large', 'mega'] }) };
    for (const [region, count] of ask(base).counts.regions)
      expect(namesOf({ ...base, filters: { ...base.filters, regions: [region] } })).toHaveLength(count);
  });
});
