import type { Pathway, WorldRegion } from './classification.ts';
import type { LibraryItem } from './library.ts';

/** Upper ends of the population bands: village and town, small, medium, large, and beyond. */
export const populationBandEnds = [50_000, 250_000, 1_000_000, 5_000_000] as const;

/** Why a case is shown to a reader; each is a fact that the reader can check. */
export type MatchReason =
  | { kind: 'region'; region: WorldRegion }
  | { kind: 'size' }
  | { kind: 'pathway'; pathway: Pathway };

export interface Reader {
  organisationId: string | null;
  region: WorldRegion | null;
  population: number | null;
  /** The pathways of the reader's profile. */
  pathways: readonly Pathway[];
}

export interface Match {
  item: LibraryItem;
  reasons: MatchReason[];
}

const weights: Readonly<Record<MatchReason['kind'], number>> = { region: 2, size: 2, pathway: 1 };

/** A city's size band, 0 for the smallest; null when the population is not known. */
export function populationBand(population: number | null): number | null {
  if (population === null) return null;
  const band = populationBandEnds.findIndex((end) => population < end);
  return band === -1 ? populationBandEnds.length : band;
}

export function matchReasons(item: LibraryItem, reader: Reader): MatchReason[] {
  const band = populationBand(reader.population);
  return [
    ...(item.region !== null && item.region === reader.region
      ? [{ kind: 'region', region: item.region } as const]
      : []),
    ...(band !== null && band === populationBand(item.population) ? [{ kind: 'size' } as const] : []),
    ...item.pathways
      .filter((pathway) => reader.pathways.includes(pathway))
      .map((pathway) => ({ kind: 'pathway', pathway }) as const),
  ];
}

/**
 * Cases from other cities with something in common with the reader, best first and one per city. At least half of the
 * places go to the cities with the fewest cases in the library: otherwise the cities that write most are all that
 * anybody sees. The same library and reader always give the same answer.
 */
export function matchCases(items: readonly LibraryItem[], reader: Reader, places: number): Match[] {
  const casesOf = new Map<string, number>();
  for (const { organisationId } of items) casesOf.set(organisationId, (casesOf.get(organisationId) ?? 0) + 1);
  const cases = (match: Match) => casesOf.get(match.item.organisationId) ?? 0;

  const ranked = items
    .filter((item) => item.organisationId !== reader.organisationId)
    .map((item) => ({ item, reasons: matchReasons(item, reader) }))
    .filter((match) => match.reasons.length > 0)
    .toSorted((a, b) => score(b) - score(a) || cases(a) - cases(b) || byAge(a, b));
  const bestOfCity = ranked.filter(
    (match, place) =>
      ranked.findIndex((other) => other.item.organisationId === match.item.organisationId) === place,
  );
  const fewest = bestOfCity.toSorted((a, b) => cases(a) - cases(b)).slice(0, Math.ceil(places / 2));
  const others = bestOfCity
    .filter((match) => !fewest.includes(match))
    .slice(0, Math.max(0, places - fewest.length));
  return bestOfCity.filter((match) => fewest.includes(match) || others.includes(match));
}

function score(match: Match): number {
  return match.reasons.reduce((sum, reason) => sum + weights[reason.kind], 0);
}

function byAge(a: Match, b: Match): number {
  return (b.item.startYear ?? 0) - (a.item.startYear ?? 0) || a.item.id.localeCompare(b.item.id);
}
