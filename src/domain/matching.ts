import type { ClimateZone, Hazard, Pathway, WorldRegion } from './classification.ts';
import type { LibraryItem } from './library.ts';
import type { MatchWeights } from './matchWeights.ts';
import { type SizeBand, sizeBandOf } from './sizeBand.ts';

/** What two cities are compared by. What is not known is in common with nobody. */
export interface CityFacts {
  region: WorldRegion | null;
  population: number | null;
  climateZone: ClimateZone | null;
  coastal: boolean | null;
  hazards: readonly Hazard[];
}

/** Why a case is shown to a reader; each is a fact that the reader can check. At most one of a kind. */
export type MatchReason =
  | { kind: 'size'; size: SizeBand }
  | { kind: 'region'; region: WorldRegion }
  | { kind: 'climate'; climateZone: ClimateZone }
  | { kind: 'coast' }
  /** Hazards of the reader's city that the case is about, or else that its city knows too. */
  | { kind: 'hazard'; hazards: Hazard[]; of: 'case' | 'city' }
  | { kind: 'pathway'; pathways: Pathway[] }
  | { kind: 'stage' }
  /** Not for what they have in common: every city and every case has its turn. */
  | { kind: 'turn' };

export interface Reader {
  uid: string;
  organisationId: string | null;
  city: CityFacts;
  /** The pathways of the reader's profile. */
  pathways: readonly Pathway[];
}

export interface Match {
  item: LibraryItem;
  reasons: MatchReason[];
}

export const noCityFacts: CityFacts = {
  region: null,
  population: null,
  climateZone: null,
  coastal: null,
  hazards: [],
};

/** Only what is compared, whatever else is known of a city. */
export function cityFacts({ region, population, climateZone, coastal, hazards }: CityFacts): CityFacts {
  return { region, population, climateZone, coastal, hazards };
}

/** What two cities have in common: the same whichever of them is asked first. */
export function cityReasons(one: CityFacts, other: CityFacts): MatchReason[] {
  const reasons: MatchReason[] = [];
  const size = sizeBandOf(one.population);
  if (size !== null && size === sizeBandOf(other.population)) reasons.push({ kind: 'size', size });
  if (one.region !== null && one.region === other.region)
    reasons.push({ kind: 'region', region: one.region });
  if (one.climateZone !== null && one.climateZone === other.climateZone)
    reasons.push({ kind: 'climate', climateZone: one.climateZone });
  if (one.coastal === true && other.coastal === true) reasons.push({ kind: 'coast' });
  const hazards = shared(one.hazards, other.hazards).toSorted();
  if (hazards.length > 0) reasons.push({ kind: 'hazard', hazards, of: 'city' });
  return reasons;
}

/** Every reason that holds and that the reader does not ignore. */
export function matchReasons(item: LibraryItem, reader: Reader, weights: MatchWeights): MatchReason[] {
  return [...placeReasons(item, reader), ...caseReasons(item, reader)].filter(
    ({ kind }) => kind !== 'turn' && weights[kind] > 0,
  );
}

/** What the case's city has in common with the reader's, hazards aside. */
export function placeReasons(item: LibraryItem, reader: Reader): MatchReason[] {
  const { region, population, climateZone, coastal } = item;
  return cityReasons({ region, population, climateZone, coastal, hazards: [] }, reader.city);
}

/** What speaks for one case rather than another of the same city. */
export function caseReasons(item: LibraryItem, reader: Reader): MatchReason[] {
  const reasons: MatchReason[] = [];
  const about = shared(item.hazards, reader.city.hazards);
  const faced = about.length > 0 ? about : shared(item.cityHazards, reader.city.hazards);
  if (faced.length > 0)
    reasons.push({ kind: 'hazard', hazards: faced, of: about.length > 0 ? 'case' : 'city' });
  const pathways = shared(item.pathways, reader.pathways);
  if (pathways.length > 0) reasons.push({ kind: 'pathway', pathways });
  if (item.stage === 'running') reasons.push({ kind: 'stage' });
  return reasons;
}

/** The weight of `caseReasons`, without making them: ten thousand cases are weighed for one page. */
export function caseScorer({ city, pathways }: Reader, weights: MatchWeights): (item: LibraryItem) => number {
  const isFaced = (hazard: Hazard) => city.hazards.includes(hazard);
  const isChosen = (pathway: Pathway) => pathways.includes(pathway);
  return ({ hazards, cityHazards, pathways: treated, stage }) =>
    (hazards.some(isFaced) || cityHazards.some(isFaced) ? weights.hazard : 0) +
    (treated.some(isChosen) ? weights.pathway : 0) +
    (stage === 'running' ? weights.stage : 0);
}

export function matchScore(reasons: readonly MatchReason[], weights: MatchWeights): number {
  return reasons.reduce((sum, { kind }) => sum + (kind === 'turn' ? 0 : weights[kind]), 0);
}

function shared<T>(some: readonly T[], others: readonly T[]): T[] {
  return some.filter((value) => others.includes(value));
}
