import { type CityFacts, cityReasons, type MatchReason, matchScore } from './matching.ts';
import type { MatchWeights } from './matchWeights.ts';
import type { Organisation } from './organisation.ts';

export interface AlikeCity<City> {
  city: City;
  reasons: MatchReason[];
}

type ListedCity = CityFacts & { id: string; name: string };

export interface AskingCity {
  organisationId: string | null;
  city: CityFacts;
}

/**
 * Cities most like one's own, best first, never one's own and none that has nothing in common; among equals the nearest in
 * size, then by name. What the asker ignores counts for nothing and is not given as a reason.
 */
export function citiesAlike<City extends ListedCity>(
  cities: readonly City[],
  asker: AskingCity,
  weights: MatchWeights,
): AlikeCity<City>[] {
  return cities
    .filter(({ id }) => id !== asker.organisationId)
    .map((city) => ({
      city,
      reasons: cityReasons(city, asker.city).filter((reason) => matchScore([reason], weights) > 0),
    }))
    .filter(({ reasons }) => reasons.length > 0)
    .map((alike) => ({
      ...alike,
      score: matchScore(alike.reasons, weights),
      distance: distance(alike.city, asker.city),
    }))
    .sort(
      (a, b) =>
        b.score - a.score ||
        a.distance - b.distance ||
        a.city.name.localeCompare(b.city.name) ||
        (a.city.id < b.city.id ? -1 : 1),
    )
    .map(({ city, reasons }) => ({ city, reasons }));
}

/** How many times larger the larger one is, as a logarithm; unknown sizes are as far as can be. */
function distance(one: CityFacts, other: CityFacts): number {
  if (!one.population || !other.population) return Number.MAX_VALUE;
  return Math.abs(Math.log(one.population / other.population));
}

/**
 * Of the cities most like one's own those in which somebody other than the asker would be told, best first: a question to
 * any other would reach nobody.
 */
export function askableCities<City extends ListedCity>(
  alike: readonly AlikeCity<City>[],
  records: readonly Pick<Organisation, 'id' | 'focalPoints'>[],
  askerUid: string,
): AlikeCity<City>[] {
  return alike.filter(({ city }) =>
    records.some(({ id, focalPoints }) => id === city.id && focalPoints.some((uid) => uid !== askerUid)),
  );
}

/** The chosen cities with another one, the next best that is not among them, in the place of one of them. */
export function withNextCity(
  chosen: readonly string[],
  replaced: string,
  askable: readonly { city: { id: string } }[],
): string[] {
  const place = askable.findIndex(({ city }) => city.id === replaced);
  const others = [...askable.slice(place + 1), ...askable.slice(0, Math.max(0, place))];
  const next = others.find(({ city }) => !chosen.includes(city.id));
  return next ? chosen.map((id) => (id === replaced ? next.city.id : id)) : [...chosen];
}
