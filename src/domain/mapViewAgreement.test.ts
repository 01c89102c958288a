import fc from 'fast-check';
import { beforeAll, expect, it } from 'vitest';
import { publicationOf, syntheticEntries } from '#firebase/admin/synthetic/network.ts';
import { demonstrationCases } from '#firebase/seed/demonstrationCases.ts';
import { organisations as demonstrationOrganisations } from '#firebase/seed/organisations.ts';
import { publishedCase } from '#firebase/seed/publishedCase.ts';
import { evidenceKinds, stages } from './caseStudy.ts';
import { catalogEntry, catalogItem, shardId } from './catalog.ts';
import { contentLanguages, pathways, topics, worldRegions } from './classification.ts';
import { answer, type FinderQuery } from './finder.ts';
import { emptyFinder, putOrganisations, putShard } from './finderState.ts';
import { librarySorts, noFilters } from './library.ts';
import { clusterPlaces } from './mapViewClusters.ts';
import { countCases, placeCountries } from './mapViewPlaces.ts';
import type { ListedOrganisation } from './organisation.ts';
import { periods } from './period.ts';
import { sizeBands } from './sizeBand.ts';

const synthetic = syntheticEntries(20_261_124, 1_200, 300);
const state = emptyFinder();

beforeAll(() => {
  putShard(state, shardId(1), synthetic.items);
  putShard(
    state,
    shardId(2),
    demonstrationCases.map((portable) => {
      const published = publishedCase(portable, publicationOf(portable, shardId(2)));
      return catalogItem(portable.id, catalogEntry(published, portable.memberOnly, portable.publishedAt));
    }),
  );
  putOrganisations(state, [...demonstrationOrganisations, ...synthetic.organisations].flatMap(incomplete));
});

/** As in life: some cities have no place yet, and some have left the list. */
function incomplete(organisation: ListedOrganisation, index: number): ListedOrganisation[] {
  if (index % 23 === 0) return [];
  return [index % 11 === 0 ? { ...organisation, lat: null, lng: null } : organisation];
}

const some = <T>(list: readonly T[]) =>
  fc.oneof(
    { weight: 5, arbitrary: fc.constant([]) },
    fc.subarray([...list], { minLength: 1, maxLength: Math.min(4, list.length) }),
  );
/** What people type: nothing, a word of a title or a city, its beginning, or with a letter left out. */
const words = fc.oneof(
  fc.constant(''),
  fc
    .tuple(
      fc.constantFrom(
        ...demonstrationCases.flatMap(({ content }) => content.title.split(/\s+/)),
        ...synthetic.items.flatMap(({ title }) => title.split(/\s+/)).slice(0, 600),
        ...demonstrationOrganisations.map(({ name }) => name),
      ),
      fc.constantFrom('whole', 'beginning', 'wrong'),
    )
    .map(([word, how]) => {
      if (how === 'whole') return word;
      return how === 'beginning' ? word.slice(0, 3) : word.slice(0, 2) + word.slice(3);
    }),
);
const queries: fc.Arbitrary<FinderQuery> = fc.record({
  words,
  sort: fc.constantFrom(...librarySorts),
  filters: fc.record({
    pathways: some(pathways),
    topics: some(topics),
    regions: some(worldRegions),
    countries: some([...new Set(synthetic.organisations.map(({ country }) => country))]),
    sizes: some(sizeBands),
    stages: some(stages),
    evidence: some(evidenceKinds),
    periods: some(periods),
    languages: some(contentLanguages),
    call: fc.oneof({ weight: 5, arbitrary: fc.constant(false) }, fc.constant(true)),
  }),
});

it('map and list agree for a hundred random queries', () => {
  let found = 0;
  let placed = 0;
  fc.assert(
    fc.property(queries, (query) => {
      const list = answer(state, 'find', { query, count: Number.POSITIVE_INFINITY });
      const map = answer(state, 'places', { query });
      const items = list.found.map(({ item }) => item);
      found += items.length;
      placed += map.places.length;

      // Place by place the same cases in the same order, and none twice.
      expect(items).toHaveLength(list.total);
      for (const { organisationId, count, caseIds } of map.places) {
        const here = items.filter((item) => item.organisationId === organisationId).map(({ id }) => id);
        expect(count).toBe(here.length);
        expect(caseIds).toEqual(here.slice(0, caseIds.length));
        expect(caseIds).toHaveLength(Math.min(20, here.length));
      }
      expect(new Set(map.places.map(({ organisationId }) => organisationId)).size).toBe(map.places.length);
      const shown = new Set(map.places.map(({ organisationId }) => organisationId));
      const missing = items.filter(({ organisationId }) => !shown.has(organisationId));
      expect(missing.every(({ lat, lng }) => lat === null || lng === null)).toBe(true);
      expect(map.withoutPlace).toBe(missing.length);

      // What is drawn, and the list beside it, hold all of them.
      const { markersAt } = clusterPlaces(map.places, 600, 64);
      for (const zoom of [1, 8, 64]) {
        expect(markersAt(zoom).reduce((sum, { cases }) => sum + cases, 0)).toBe(
          list.total - map.withoutPlace,
        );
      }
      expect(countCases(placeCountries(map.places).flatMap(({ places }) => places))).toBe(
        list.total - map.withoutPlace,
      );
    }),
    { seed: 4, numRuns: 100 },
  );
  // The queries were no empty ones.
  expect(found).toBeGreaterThan(2_000);
  expect(placed).toBeGreaterThan(500);
});

it('without a question everything is on the map, or counted as having no place', () => {
  const query = { words: '', filters: noFilters, sort: 'relevance' } as const;
  const { places, withoutPlace } = answer(state, 'places', { query });
  expect(countCases(places) + withoutPlace).toBe(synthetic.items.length + demonstrationCases.length);
  expect(withoutPlace).toBeGreaterThan(0);
});
