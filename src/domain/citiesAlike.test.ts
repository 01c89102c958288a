import { describe, expect, it } from 'vitest';
import { askableCities, citiesAlike, withNextCity } from './citiesAlike.ts';
import { noCityFacts } from './matching.ts';
import { defaultMatchWeights } from './matchWeights.ts';

const own = {
  ...noCityFacts,
  population: 300_000,
  region: 'africa',
  climateZone: 'arid',
  coastal: true,
  hazards: ['heat'],
} as const;
const city = (id: string, facts: object = {}) => ({ ...noCityFacts, id, name: id, ...facts });
const twin = city('twin', own);
const near = city('near', { region: 'africa', population: 400_000 });
const hot = city('hot', { hazards: ['heat', 'cold'] });
const none = city('none', { region: 'europe', population: 10_000_000, coastal: false });
const asker = { organisationId: 'own', city: own };
const all = [none, hot, city('own', own), near, twin];

describe('cities like one’s own', () => {
  it('come with true reasons, most in common first, without one’s own and without strangers', () => {
    const alike = citiesAlike(all, asker, defaultMatchWeights);
    expect(alike.map(({ city: { id } }) => id)).toEqual(['twin', 'near', 'hot']);
    expect(alike[1]?.reasons).toEqual([
      { kind: 'size', size: 'medium' },
      { kind: 'region', region: 'africa' },
    ]);
    expect(alike[2]?.reasons).toEqual([{ kind: 'hazard', hazards: ['heat'], of: 'city' }]);
  });

  it('come nearest in size first where they have the same in common', () => {
    const nearer = city('nearer', { ...own, population: 310_000 });
    const further = city('further', { ...own, population: 450_000 });
    const alike = citiesAlike([further, nearer], asker, defaultMatchWeights);
    expect(alike.map(({ city: { id } }) => id)).toEqual(['nearer', 'further']);
  });

  it('are the same whatever order they come in', () => {
    expect(citiesAlike(all.toReversed(), asker, defaultMatchWeights)).toEqual(
      citiesAlike(all, asker, defaultMatchWeights),
    );
  });

  it('are weighed as the asker weighs them', () => {
    const weights = { ...defaultMatchWeights, hazard: 0, region: 0 } as const;
    const alike = citiesAlike(all, asker, weights);
    expect(alike.map(({ city: { id } }) => id)).toEqual(['twin', 'near']);
    expect(alike[1]?.reasons).toEqual([{ kind: 'size', size: 'medium' }]);
  });

  it('are none where nothing is known of one’s own', () => {
    expect(citiesAlike(all, { organisationId: null, city: noCityFacts }, defaultMatchWeights)).toEqual([]);
  });
});

it('only those can be asked in which somebody else would be told', () => {
  const alike = citiesAlike(all, asker, defaultMatchWeights);
  const records = [
    { id: 'twin', focalPoints: [] },
    { id: 'near', focalPoints: ['me'] },
    { id: 'hot', focalPoints: ['me', 'other'] },
  ];
  expect(askableCities(alike, records, 'me').map(({ city: { id } }) => id)).toEqual(['hot']);
});

describe('swapping a city', () => {
  const askable = ['a', 'b', 'c', 'd', 'e'].map((id) => ({ city: { id } }));

  it('puts the next best in its place, and begins anew after the last', () => {
    expect(withNextCity(['a', 'b', 'c'], 'b', askable)).toEqual(['a', 'd', 'c']);
    expect(withNextCity(['a', 'e', 'c'], 'e', askable)).toEqual(['a', 'b', 'c']);
  });

  it('changes nothing where there is no other', () => {
    expect(withNextCity(['a', 'b', 'c'], 'a', askable.slice(0, 3))).toEqual(['a', 'b', 'c']);
  });
});
