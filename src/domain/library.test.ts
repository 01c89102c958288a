import { describe, expect, it } from 'vitest';
import { buildCatalogItem, buildOrganisation } from '#firebase/seed/builders.ts';
import { buildLibraryItem } from '#tests/support/libraryItem.ts';
import {
  countFilters,
  facetCounts,
  filterItems,
  isMeasuredOnly,
  type LibraryItem,
  libraryItems,
  noFilters,
  sortItems,
} from './library.ts';

function item(id: string, fields: Partial<LibraryItem> = {}): LibraryItem {
  return buildLibraryItem({
    id,
    title: id,
    pathways: [],
    topics: [],
    organisationId: `city-of-${id}`,
    ...fields,
  });
}

const items = [
  item('a', { pathways: ['resilient', 'nature-based'], region: 'africa', topics: ['urban-heat'] }),
  item('b', { pathways: ['resilient'], region: 'europe', topics: ['coasts'] }),
  item('c', { pathways: ['circular'], region: 'europe', topics: ['coasts', 'urban-heat'] }),
];
const ids = (list: readonly LibraryItem[]) => list.map(({ id }) => id);

describe('filters', () => {
  it('widen within a facet', () => {
    expect(ids(filterItems(items, { ...noFilters, pathways: ['nature-based', 'circular'] }))).toEqual([
      'a',
      'c',
    ]);
  });

  it('narrow between facets', () => {
    expect(ids(filterItems(items, { ...noFilters, pathways: ['resilient'], regions: ['europe'] }))).toEqual([
      'b',
    ]);
  });

  it('leave the cases that have one of the kinds of evidence', () => {
    const shown = [
      item('counted', { evidence: ['measured', 'target'] }),
      item('told', { evidence: ['reported'] }),
      item('snapshot', { evidence: [] }),
    ];
    expect(ids(filterItems(shown, { ...noFilters, evidence: ['measured'] }))).toEqual(['counted']);
    expect(ids(filterItems(shown, { ...noFilters, evidence: ['reported', 'target'] }))).toEqual([
      'counted',
      'told',
    ]);
    expect(facetCounts(shown, { ...noFilters, evidence: ['reported'] }).evidence.get('measured')).toBe(1);
  });

  it('leave only what was measured when that is the one kind chosen', () => {
    expect(isMeasuredOnly({ ...noFilters, evidence: ['measured'] })).toBe(true);
    expect(isMeasuredOnly({ ...noFilters, evidence: ['measured', 'reported'] })).toBe(false);
    expect(isMeasuredOnly(noFilters)).toBe(false);
  });

  it('leave out a case whose region is not known once a region is chosen', () => {
    expect(filterItems([item('d')], { ...noFilters, regions: ['europe'] })).toEqual([]);
  });

  it('are counted over all facets', () => {
    expect(countFilters({ ...noFilters, pathways: ['circular'], regions: ['europe', 'africa'] })).toBe(3);
  });
});

describe('facet counts', () => {
  it('respect the other facets', () => {
    const counts = facetCounts(items, { ...noFilters, regions: ['europe'] });
    expect(counts.pathways.get('resilient')).toBe(1);
    expect(counts.pathways.get('circular')).toBe(1);
    expect(counts.pathways.get('nature-based')).toBe(0);
  });

  it('do not shrink with the facet’s own choices', () => {
    const counts = facetCounts(items, { ...noFilters, regions: ['europe'] });
    expect(counts.regions.get('africa')).toBe(1);
    expect(counts.regions.get('europe')).toBe(2);
  });

  it('say how many cases the choice would leave', () => {
    const counts = facetCounts(items, { ...noFilters, topics: ['coasts'] });
    const chosen = filterItems(items, { ...noFilters, topics: ['coasts'], regions: ['europe'] });
    expect(counts.regions.get('europe')).toBe(chosen.length);
  });
});

describe('sorting', () => {
  const dated = [
    item('old', { startYear: 2001, title: 'Zebra' }),
    item('undated', { startYear: null, title: 'Apple' }),
    item('new', { startYear: 2024, title: 'Mango' }),
  ];

  it('by relevance keeps the order of the search', () => {
    expect(ids(sortItems(dated, 'relevance'))).toEqual(['old', 'undated', 'new']);
  });

  it('by newest begins with the latest start year and ends with cases without one', () => {
    expect(ids(sortItems(dated, 'newest'))).toEqual(['new', 'old', 'undated']);
  });

  it('by title is alphabetical', () => {
    expect(ids(sortItems(dated, 'title'))).toEqual(['undated', 'new', 'old']);
  });
});

describe('library items', () => {
  const catalog = [buildCatalogItem({ id: 'a', organisationId: 'city-of-a' })];

  it('carry what is known of the city', () => {
    const organisation = {
      ...buildOrganisation({ name: 'Quito', country: 'Ecuador', region: 'south-america' }),
      id: 'city-of-a',
      population: 2_680_000,
      coastal: false,
    };
    expect(libraryItems(catalog, [organisation])).toMatchObject([
      {
        id: 'a',
        city: 'Quito',
        country: 'Ecuador',
        region: 'south-america',
        population: 2_680_000,
        coastal: false,
      },
    ]);
  });

  it('are listed without their city while that is not known', () => {
    expect(libraryItems(catalog, [])).toMatchObject([{ id: 'a', city: '', region: null, lat: null }]);
  });
});
