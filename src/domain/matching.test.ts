import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildCatalogItem } from '#firebase/seed/builders.ts';
import { climateZones, hazards, pathways, topics, worldRegions } from './classification.ts';
import type { LibraryItem } from './library.ts';
import {
  type CityFacts,
  caseReasons,
  caseScorer,
  cityReasons,
  matchReasons,
  matchScore,
  noCityFacts,
  type Reader,
} from './matching.ts';
import { defaultMatchWeights, type MatchWeights } from './matchWeights.ts';
import { sizeBandOf } from './sizeBand.ts';

const everything: MatchWeights = { ...defaultMatchWeights, stage: 1 };
const quito: CityFacts = {
  region: 'south-america',
  population: 2_700_000,
  climateZone: 'temperate',
  coastal: false,
  hazards: ['earthquake', 'landslide'],
};
const reader: Reader = { uid: 'ana', organisationId: 'quito', city: quito, pathways: ['circular'] };

function item(fields: Partial<LibraryItem> = {}): LibraryItem {
  return {
    ...buildCatalogItem({ title: 'A case', pathways: [], topics: [], hazards: [], stage: null }),
    id: 'a-case',
    city: '',
    country: '',
    region: null,
    population: null,
    lat: null,
    lng: null,
    climateZone: null,
    coastal: null,
    cityHazards: [],
    ...fields,
  };
}

const anyCity: fc.Arbitrary<CityFacts> = fc.record({
  region: fc.constantFrom(...worldRegions, null),
  population: fc.option(fc.integer({ min: 0, max: 20_000_000 })),
  climateZone: fc.constantFrom(...climateZones, null),
  coastal: fc.constantFrom(true, false, null),
  hazards: fc.subarray([...hazards]),
});
const anyReader: fc.Arbitrary<Reader> = fc.record({
  uid: fc.constantFrom('ana', 'ben'),
  organisationId: fc.constant('quito'),
  city: anyCity,
  pathways: fc.subarray([...pathways]),
  followed: fc.record({
    cities: fc.subarray(['bogota', 'suva']),
    topics: fc.subarray([...topics], { maxLength: 5 }),
  }),
});
const anyItem = fc
  .record({
    city: anyCity,
    hazards: fc.subarray([...hazards], { maxLength: 3 }),
    pathways: fc.subarray([...pathways], { maxLength: 3 }),
    stage: fc.constantFrom('running', 'completed', 'stopped', null),
  })
  .map(({ city: { hazards: cityHazards, ...city }, ...fields }) => item({ ...fields, ...city, cityHazards }));

describe('what two cities have in common', () => {
  it('is the same whichever is asked first', () => {
    fc.assert(
      fc.property(anyCity, anyCity, (one, other) => {
        expect(cityReasons(one, other)).toEqual(cityReasons(other, one));
      }),
    );
  });

  it('is everything that is known of a city, between it and itself', () => {
    expect(cityReasons({ ...quito, coastal: true }, { ...quito, coastal: true })).toEqual([
      { kind: 'size', size: 'large' },
      { kind: 'region', region: 'south-america' },
      { kind: 'climate', climateZone: 'temperate' },
      { kind: 'coast' },
      { kind: 'hazard', hazards: ['earthquake', 'landslide'], of: 'city' },
    ]);
  });

  it('is nothing where nothing is known', () => {
    fc.assert(
      fc.property(anyCity, (city) => {
        expect(cityReasons(city, noCityFacts)).toEqual([]);
      }),
    );
  });

  it('is not that neither lies by the sea', () => {
    const inland = { ...noCityFacts, coastal: false };
    expect(cityReasons(inland, inland)).toEqual([]);
  });
});

describe('reasons for a case', () => {
  it('are all that hold', () => {
    const found = item({
      region: 'south-america',
      population: 1_300_000,
      climateZone: 'temperate',
      coastal: true,
      hazards: ['landslide', 'heat'],
      cityHazards: ['earthquake'],
      pathways: ['circular', 'equitable'],
      stage: 'running',
    });
    expect(matchReasons(found, reader, everything)).toEqual([
      { kind: 'size', size: 'large' },
      { kind: 'region', region: 'south-america' },
      { kind: 'climate', climateZone: 'temperate' },
      { kind: 'hazard', hazards: ['landslide'], of: 'case' },
      { kind: 'pathway', pathways: ['circular'] },
      { kind: 'stage' },
    ]);
  });

  it('are first of all that its city or topic is followed, whatever is ignored', () => {
    const followed = { cities: ['bogota'], topics: ['housing'] } as const;
    const found = item({ organisationId: 'bogota', city: 'Bogotá', topics: ['coasts', 'housing'] });
    const nothing = { size: 0, region: 0, climate: 0, coast: 0, hazard: 0, pathway: 0, stage: 0 } as const;
    const reasons = matchReasons(found, { ...reader, followed }, nothing);
    expect(reasons).toEqual([
      { kind: 'followedCity', city: 'Bogotá' },
      { kind: 'followedTopic', topics: ['housing'] },
    ]);
    expect(matchScore(reasons, nothing)).toBe(4);
    expect(matchReasons(found, reader, nothing)).toEqual([]);
  });

  it('name what its city faces when the case is about something else', () => {
    const found = item({ hazards: ['heat'], cityHazards: ['earthquake'] });
    expect(matchReasons(found, reader, everything)).toEqual([
      { kind: 'hazard', hazards: ['earthquake'], of: 'city' },
    ]);
  });

  it('are true', () => {
    fc.assert(
      fc.property(anyItem, anyReader, (found, someone) => {
        const { city } = someone;
        for (const reason of matchReasons(found, someone, everything)) {
          if (reason.kind === 'size')
            expect([sizeBandOf(found.population), sizeBandOf(city.population)]).toEqual([
              reason.size,
              reason.size,
            ]);
          if (reason.kind === 'region')
            expect([found.region, city.region]).toEqual([reason.region, reason.region]);
          if (reason.kind === 'climate')
            expect([found.climateZone, city.climateZone]).toEqual([reason.climateZone, reason.climateZone]);
          if (reason.kind === 'coast') expect([found.coastal, city.coastal]).toEqual([true, true]);
          if (reason.kind === 'hazard') {
            expect(reason.hazards.length).toBeGreaterThan(0);
            expect(reason.of === 'case' ? found.hazards : found.cityHazards).toEqual(
              expect.arrayContaining(reason.hazards),
            );
            expect(city.hazards).toEqual(expect.arrayContaining(reason.hazards));
          }
          if (reason.kind === 'pathway') {
            expect(found.pathways).toEqual(expect.arrayContaining(reason.pathways));
            expect(someone.pathways).toEqual(expect.arrayContaining(reason.pathways));
          }
          if (reason.kind === 'followedCity')
            expect(someone.followed?.cities).toContain(found.organisationId);
          if (reason.kind === 'followedTopic') {
            expect(found.topics).toEqual(expect.arrayContaining(reason.topics));
            expect(someone.followed?.topics).toEqual(expect.arrayContaining(reason.topics));
          }
          if (reason.kind === 'stage') expect(found.stage).toBe('running');
          expect(reason.kind).not.toBe('turn');
        }
      }),
    );
  });

  it('do not name what the reader ignores', () => {
    fc.assert(
      fc.property(anyItem, anyReader, fc.constantFrom('size', 'region', 'hazard', 'pathway'), (...given) => {
        const [found, someone, kind] = given;
        const all = matchReasons(found, someone, everything);
        expect(matchReasons(found, someone, { ...everything, [kind]: 0 })).toEqual(
          all.filter((reason) => reason.kind !== kind),
        );
      }),
    );
  });

  it('are weighed without being made', () => {
    fc.assert(
      fc.property(anyItem, anyReader, (found, someone) => {
        const weights = { ...everything, hazard: 2 } as const;
        expect(caseScorer(someone, weights)(found)).toBe(matchScore(caseReasons(found, someone), weights));
      }),
    );
  });
});
