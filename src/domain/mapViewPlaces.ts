import type { FoundPlace } from './finder.ts';

/** A country of the list beside the map. */
export interface PlaceCountry {
  country: string;
  cases: number;
  /** By name. */
  places: readonly FoundPlace[];
}

/** By name: who looks a country up knows what it is called. */
export function placeCountries(places: readonly FoundPlace[]): PlaceCountry[] {
  const countries = new Map<string, FoundPlace[]>();
  for (const place of places) {
    const known = countries.get(place.country);
    if (known) known.push(place);
    else countries.set(place.country, [place]);
  }
  return [...countries]
    .map(([country, list]) => ({
      country,
      cases: countCases(list),
      places: list.toSorted(
        (a, b) => a.city.localeCompare(b.city) || a.organisationId.localeCompare(b.organisationId),
      ),
    }))
    .sort((a, b) => a.country.localeCompare(b.country));
}

export function countCases(places: readonly FoundPlace[]): number {
  return places.reduce((sum, { count }) => sum + count, 0);
}
