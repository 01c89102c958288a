import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildCatalogItem } from '#firebase/seed/builders.ts';
import { hazards, pathways, worldRegions } from './classification.ts';
import { type HomeQuestion, matchCases, rankCities } from './homeCases.ts';
import type { LibraryItem } from './library.ts';
import { matchReasons, noCityFacts, type Reader } from './matching.ts';
import {
  defaultMatchWeights,
  type MatchWeights,
  matchReasonKinds,
  matchWeightValues,
} from './matchWeights.ts';
import { turnsOf } from './turns.ts';

function item(id: string, fields: Partial<LibraryItem> = {}): LibraryItem {
  return {
    ...buildCatalogItem({
      pathways: [],
      topics: [],
      hazards: [],
      organisationId: `city-of-${id}`,
      stage: null,
    }),
    id,
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

const reader: Reader = {
  uid: 'ana',
  organisationId: 'quito',
  city: { ...noCityFacts, region: 'south-america', population: 2_700_000, hazards: ['landslide'] },
  pathways: ['circular'],
};
const question: HomeQuestion = { reader, weights: defaultMatchWeights, day: 20_000, places: 4 };
const idsOf = (items: readonly LibraryItem[], asked: Partial<HomeQuestion> = {}) =>
  matchCases(items, { ...question, ...asked }).map((match) => match.item.id);
const isTurn = ({ reasons }: { reasons: readonly { kind: string }[] }) =>
  reasons.some(({ kind }) => kind === 'turn');

/** Where a case is from is a fact of its city: cases of one city never differ in it. */
const anyItems = fc
  .record({
    places: fc.array(
      fc.record({
        region: fc.constantFrom(...worldRegions, null),
        population: fc.option(fc.integer({ min: 0, max: 20_000_000 })),
      }),
      { minLength: 10, maxLength: 10 },
    ),
    cases: fc.array(
      fc.record({
        city: fc.integer({ min: 0, max: 9 }),
        hazards: fc.subarray([...hazards], { maxLength: 3 }),
        pathways: fc.subarray([...pathways], { maxLength: 3 }),
      }),
      { maxLength: 30 },
    ),
  })
  .map(({ places, cases }) =>
    cases.map(({ city, ...entry }, index) =>
      item(`c${index}`, { ...places[city], ...entry, organisationId: `city-${city}` }),
    ),
  );
const anyWeights: fc.Arbitrary<MatchWeights> = fc
  .tuple(...matchReasonKinds.map(() => fc.constantFrom(...matchWeightValues)))
  .map(([size = 0, region = 0, climate = 0, coast = 0, hazard = 0, pathway = 0, stage = 0]) => ({
    size,
    region,
    climate,
    coast,
    hazard,
    pathway,
    stage,
  }));
const anyQuestion: fc.Arbitrary<HomeQuestion> = fc.record({
  reader: fc.record({
    uid: fc.string(),
    organisationId: fc.constantFrom('city-0', 'elsewhere', null),
    city: fc.record({
      region: fc.constantFrom(...worldRegions, null),
      population: fc.option(fc.integer({ min: 0, max: 20_000_000 })),
      climateZone: fc.constant(null),
      coastal: fc.constant(null),
      hazards: fc.subarray([...hazards]),
    }),
    pathways: fc.subarray([...pathways]),
  }),
  weights: anyWeights,
  day: fc.integer({ min: 0, max: 40_000 }),
  places: fc.integer({ min: 1, max: 8 }),
});

describe('the cases on the home page', () => {
  it('are as many as there is room for, one per city, never one’s own', () => {
    fc.assert(
      fc.property(anyItems, anyQuestion, (items, asked) => {
        const cities = matchCases(items, asked).map((match) => match.item.organisationId);
        const others = new Set(items.map(({ organisationId }) => organisationId));
        others.delete(asked.reader.organisationId ?? '');
        expect(cities).not.toContain(asked.reader.organisationId);
        expect(new Set(cities).size).toBe(cities.length);
        expect(cities).toHaveLength(Math.min(asked.places, others.size));
      }),
    );
  });

  it('say why, and nothing else than what holds', () => {
    fc.assert(
      fc.property(anyItems, anyQuestion, (items, asked) => {
        for (const match of matchCases(items, asked)) {
          expect(match.reasons.length).toBeGreaterThan(0);
          expect(match.reasons.filter(({ kind }) => kind !== 'turn')).toEqual(
            matchReasons(match.item, asked.reader, asked.weights),
          );
        }
      }),
    );
  });

  it('are half of them on turn, wherever there are enough', () => {
    fc.assert(
      fc.property(anyItems, anyQuestion, (items, asked) => {
        const matches = matchCases(items, asked);
        expect(matches.filter(isTurn).length).toBeGreaterThanOrEqual(Math.floor(matches.length / 2));
      }),
    );
  });

  it('do not depend on the order of the library', () => {
    fc.assert(
      fc.property(anyItems, anyQuestion, (items, asked) => {
        expect(matchCases(items.toReversed(), asked)).toEqual(matchCases(items, asked));
        expect(matchCases(items, asked)).toEqual(matchCases(items, asked));
      }),
    );
  });

  it('fill the page with turns for somebody of whom nothing is known', () => {
    const nobody = { uid: 'ben', organisationId: null, city: noCityFacts, pathways: [] };
    const items = ['a', 'b', 'c', 'd', 'e'].map((id) => item(id, { region: 'africa' }));
    const matches = matchCases(items, { ...question, reader: nobody });
    expect(matches).toHaveLength(4);
    expect(matches.every(isTurn)).toBe(true);
  });
});

describe('following', () => {
  it('brings a city or a topic to the front of the places that are not on turn, with the reason', () => {
    const items = Array.from({ length: 40 }, (_, n) =>
      item(`case-${n}`, {
        organisationId: `city-${n}`,
        city: `City ${n}`,
        region: 'south-america',
        topics: n === 7 ? ['landslides'] : [],
      }),
    );
    const ranked = (followed: Reader['followed']) =>
      rankCities(
        turnsOf(items),
        { ...reader, followed: followed ?? { cities: [], topics: [] } },
        question.weights,
      )
        .slice(0, 2)
        .map(({ organisationId }) => organisationId);
    expect(ranked({ cities: ['city-31'], topics: ['landslides'] }).toSorted()).toEqual(['city-31', 'city-7']);
    expect(ranked(undefined)).not.toContain('city-31');
    const shown = matchCases(items, {
      ...question,
      places: 40,
      reader: { ...reader, followed: { cities: ['city-31'], topics: [] } },
    });
    expect(shown.find((match) => match.item.id === 'case-31')?.reasons).toContainEqual({
      kind: 'followedCity',
      city: 'City 31',
    });
  });
});

describe('weighing the reasons', () => {
  const near = item('near', { region: 'south-america' });
  const threatened = item('threatened', { cityHazards: ['landslide'] });
  const likely = (weights: Partial<MatchWeights>) =>
    matchCases([near, threatened], {
      ...question,
      places: 2,
      weights: { ...defaultMatchWeights, ...weights },
    }).map(({ item: { id }, reasons }) => [
      id,
      reasons.map(({ kind }) => kind).filter((kind) => kind !== 'turn'),
    ]);

  it('a reason that is ignored speaks for nobody', () => {
    expect(likely({})).toEqual(
      expect.arrayContaining([
        ['near', ['region']],
        ['threatened', ['hazard']],
      ]),
    );
    expect(likely({ region: 0 })).toEqual(expect.arrayContaining([['near', []]]));
  });

  it('changes which cities come first', () => {
    // Far more of each than there are places, so that turns do not decide.
    const many = Array.from({ length: 60 }, (_, index) =>
      item(`i${index}`, index % 2 === 0 ? { region: 'south-america' } : { cityHazards: ['landslide'] }),
    );
    const kindsFor = (weights: Partial<MatchWeights>) =>
      new Set(
        matchCases(many, { ...question, places: 8, weights: { ...defaultMatchWeights, ...weights } })
          .filter((match) => !isTurn(match))
          .flatMap(({ reasons }) => reasons.map(({ kind }) => kind)),
      );
    expect(kindsFor({ region: 0 })).toEqual(new Set(['hazard']));
    expect(kindsFor({ hazard: 0 })).toEqual(new Set(['region']));
    expect(kindsFor({ region: 2 })).toEqual(new Set(['region']));
    expect(kindsFor({ hazard: 2 })).toEqual(new Set(['hazard']));
  });
});

describe('from day to day', () => {
  const items = Array.from({ length: 40 }, (_, index) => item(`i${index}`, { region: 'south-america' }));

  it('other cities have their turn, until all had it', () => {
    const seen = new Set<string>();
    for (let day = 0; day < 40; day += 1) for (const id of idsOf(items, { day })) seen.add(id);
    expect(seen.size).toBe(40);
  });

  it('two readers do not see the same', () => {
    const ben = { ...reader, uid: 'ben' };
    expect(idsOf(items, { reader: ben })).not.toEqual(idsOf(items));
  });
});
