import type { ClimateZone, Hazard, Pathway, Topic, WorldRegion } from './classification.ts';
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
  | { kind: 'followedCity'; city: string }
  | { kind: 'followedTopic'; topics: Topic[] }
  /** Not for what they have in common: every city and every case has its turn. */
  | { kind: 'turn' };

export interface Reader {
  uid: string;
  organisationId: string | null;
  city: CityFacts;
  /** The pathways of the reader's profile. */
  pathways: readonly Pathway[];
  /** What the reader follows; nothing where it is left out. */
  followed?: { cities: readonly string[]; topics: readonly Topic[] };
}

/** As much as a reason that a reader gives much weight: to follow something is to ask for it. */
const followedWeight = 2;

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
    ({ kind }) => weightOf(kind, weights) > 0,
  );
}

/** What the case's city has in common with the reader's, hazards aside, and whether it is followed. */
export function placeReasons(item: LibraryItem, reader: Reader): MatchReason[] {
  const { organisationId, city, region, population, climateZone, coastal } = item;
  const alike = cityReasons({ region, population, climateZone, coastal, hazards: [] }, reader.city);
  return reader.followed?.cities.includes(organisationId)
    ? [{ kind: 'followedCity', city }, ...alike]
    : alike;
}

/** What speaks for one case rather than another of the same city. */
export function caseReasons(item: LibraryItem, reader: Reader): MatchReason[] {
  const reasons: MatchReason[] = [];
  const topics = shared(item.topics, reader.followed?.topics ?? []);
  if (topics.length > 0) reasons.push({ kind: 'followedTopic', topics });
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
export function caseScorer(
  { city, pathways, followed }: Reader,
  weights: MatchWeights,
): (item: LibraryItem) => number {
  const isFollowed = (topic: Topic) => followed?.topics.includes(topic) ?? false;
  const isFaced = (hazard: Hazard) => city.hazards.includes(hazard);
  const isChosen = (pathway: Pathway) => pathways.includes(pathway);
  return ({ hazards, cityHazards, topics, pathways: treated, stage }) =>
    (topics.some(isFollowed) ? followedWeight : 0) +
    (hazards.some(isFaced) || cityHazards.some(isFaced) ? weights.hazard : 0) +
    (treated.some(isChosen) ? weights.pathway : 0) +
    (stage === 'running' ? weights.stage : 0);
}

export function matchScore(reasons: readonly MatchReason[], weights: MatchWeights): number {
  return reasons.reduce((sum, { kind }) => sum + weightOf(kind, weights), 0);
}

/** What is followed counts whatever the reader weighs: there is a button of its own to let it go. */
function weightOf(kind: MatchReason['kind'], weights: MatchWeights): number {
  if (kind === 'turn') return 0;
  return kind === 'followedCity' || kind === 'followedTopic' ? followedWeight : weights[kind];
}

function shared<T>(some: readonly T[], others: readonly T[]): T[] {
  return some.filter((value) => others.includes(value));
}
