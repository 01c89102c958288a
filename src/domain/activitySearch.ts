import { type ActivityStatus, activityStatuses, type ListedActivity } from './activity.ts';
import { type Pathway, pathways, type WorldRegion, worldRegions } from './classification.ts';
import type { FoundPlace } from './finder.ts';
import type { ListedOrganisation } from './organisation.ts';
import { foldWords } from './words.ts';

/** What activities can be narrowed down by, and of what kind the choices are. */
interface FacetValues {
  pathways: Pathway;
  statuses: ActivityStatus;
  regions: WorldRegion;
  /** Ids of organisations. */
  cities: string;
  /** A year in which it goes on. */
  years: string;
}
export type ActivityFacet = keyof FacetValues;
export const activityFacets = [
  'pathways',
  'statuses',
  'regions',
  'cities',
  'years',
] as const satisfies readonly ActivityFacet[];
export type ActivityChoice<F extends ActivityFacet> = FacetValues[F];

export type ActivityFilters = { [F in ActivityFacet]: readonly FacetValues[F][] };
export const noActivityFilters: ActivityFilters = {
  pathways: [],
  statuses: [],
  regions: [],
  cities: [],
  years: [],
};
export type ActivityCounts = { [F in ActivityFacet]: Map<FacetValues[F], number> };

/** `best`: what fits the words best, and the latest without words. */
export const activitySorts = ['best', 'latest', 'title'] as const;
export type ActivitySort = (typeof activitySorts)[number];

export interface ActivityQuery {
  words: string;
  filters: ActivityFilters;
  sort: ActivitySort;
}

/** A city as an activity names it; one that is in the network no longer has no name. */
export type NamedCity = Pick<ListedOrganisation, 'id' | 'name' | 'country' | 'lat' | 'lng'>;
export type CityNames = ReadonlyMap<string, NamedCity>;

interface Entry {
  activity: ListedActivity;
  /** Folded once, with a blank before every word. */
  title: string;
  text: string;
  values: { [F in ActivityFacet]: readonly FacetValues[F][] };
}

/** All activities, ready to be asked. */
export interface ActivityIndex {
  /** Those that began last first, and by title. */
  latest: readonly Entry[];
  byTitle: readonly Entry[];
}

export interface ActivityAnswer {
  /** In the order asked for. */
  found: readonly ListedActivity[];
  counts: ActivityCounts;
  /** How many the words alone find. */
  matchedCount: number;
}

export function cityNames(organisations: readonly NamedCity[]): CityNames {
  return new Map(organisations.map((organisation) => [organisation.id, organisation]));
}

/** `thisYear`: until when an activity without an end is known to go on. */
export function indexActivities(
  list: readonly ListedActivity[],
  names: CityNames,
  thisYear: number,
): ActivityIndex {
  const collator = new Intl.Collator();
  const byTitle = list
    .map((activity) => entryOf(activity, names, thisYear))
    .sort(({ activity: a }, { activity: b }) => collator.compare(a.title, b.title) || (a.id < b.id ? -1 : 1));
  return { byTitle, latest: byTitle.toSorted((a, b) => b.activity.startYear - a.activity.startYear) };
}

/** What a question finds, and how many each further choice would leave: within a facet any choice will do. */
export function searchActivities(
  index: ActivityIndex,
  { words, filters, sort }: ActivityQuery,
): ActivityAnswer {
  const asked = foldWords(words).split(' ').filter(Boolean);
  const chosen = activityFacets.filter((facet) => filters[facet].length > 0);
  const counts = noCounts();
  const left: { activity: ListedActivity; rank: number }[] = [];
  let matchedCount = 0;
  for (const entry of sort === 'title' ? index.byTitle : index.latest) {
    const rank = rankOf(entry, asked);
    if (rank === null) continue;
    matchedCount += 1;
    const failed = chosen.filter((facet) => !fits(entry, filters, facet));
    // Left out by two facets, it is counted by neither: no choice in one of them would bring it back.
    if (failed.length > 1) continue;
    if (failed.length === 0) left.push({ activity: entry.activity, rank });
    for (const facet of failed.length === 0 ? activityFacets : failed) count(counts, entry, facet);
  }
  // Sorting keeps the order of equals.
  if (sort === 'best') left.sort((a, b) => a.rank - b.rank);
  return { found: left.map(({ activity }) => activity), counts, matchedCount };
}

/** What goes on in a city, or went on there, the latest first. */
export function activitiesOfCity(list: readonly ListedActivity[], organisationId: string): ListedActivity[] {
  return list
    .filter(({ cities }) => cities.includes(organisationId))
    .sort((a, b) => b.startYear - a.startYear || a.title.localeCompare(b.title));
}

export interface ActivityPlaces {
  /** Each city that takes part, with the ids of what it takes part in. */
  places: FoundPlace[];
  /** Activities none of whose cities has a place. */
  withoutPlace: number;
}

/** What was found, by city: an activity stands at each of its cities. */
export function placesOfActivities(found: readonly ListedActivity[], names: CityNames): ActivityPlaces {
  const places = new Map<string, FoundPlace>();
  let withoutPlace = 0;
  for (const { id, cities } of found) {
    let isPlaced = false;
    for (const organisationId of cities) {
      const place = places.get(organisationId) ?? emptyPlace(names.get(organisationId));
      if (!place) continue;
      isPlaced = true;
      places.set(organisationId, { ...place, count: place.count + 1, caseIds: [...place.caseIds, id] });
    }
    if (!isPlaced) withoutPlace += 1;
  }
  return { places: [...places.values()], withoutPlace };
}

function emptyPlace(city: NamedCity | undefined): FoundPlace | null {
  if (!city || city.lat === null || city.lng === null) return null;
  const { id, name, country, lat, lng } = city;
  return { organisationId: id, city: name, country, lat, lng, count: 0, caseIds: [] };
}

function entryOf(activity: ListedActivity, names: CityNames, thisYear: number): Entry {
  const cities = activity.cities.flatMap((id) => names.get(id) ?? []);
  const title = ` ${foldWords(activity.title)}`;
  const others = [activity.summary, ...cities.flatMap(({ name, country }) => [name, country])];
  return {
    activity,
    title,
    text: `${title} ${others.map(foldWords).join(' ')}`,
    values: {
      pathways: activity.pathways,
      statuses: [activity.status],
      regions: activity.regions,
      // Whoever has left the network has no name to choose.
      cities: cities.map(({ id }) => id),
      years: yearsOf(activity, thisYear),
    },
  };
}

function yearsOf({ startYear, endYear }: ListedActivity, thisYear: number): string[] {
  const last = Math.max(startYear, endYear ?? thisYear);
  return Array.from({ length: last - startYear + 1 }, (_, index) => String(startYear + index));
}

/** How well it fits, lower is better; null where a word is missing. Titles count before the rest, beginnings before middles. */
function rankOf({ title, text }: Entry, asked: readonly string[]): number | null {
  if (asked.length === 0) return 0;
  if (!asked.every((word) => text.includes(word))) return null;
  if (asked.every((word) => title.includes(` ${word}`))) return 0;
  if (asked.every((word) => text.includes(` ${word}`))) return 1;
  return 2;
}

function fits<F extends ActivityFacet>({ values }: Entry, filters: ActivityFilters, facet: F): boolean {
  const chosen: readonly FacetValues[F][] = filters[facet];
  const own: readonly FacetValues[F][] = values[facet];
  return own.some((value) => chosen.includes(value));
}

function count<F extends ActivityFacet>(counts: ActivityCounts, { values }: Entry, facet: F): void {
  const known: Map<FacetValues[F], number> = counts[facet];
  const own: readonly FacetValues[F][] = values[facet];
  for (const value of own) known.set(value, (known.get(value) ?? 0) + 1);
}

function noCounts(): ActivityCounts {
  return {
    pathways: new Map(pathways.map((value) => [value, 0])),
    statuses: new Map(activityStatuses.map((value) => [value, 0])),
    regions: new Map(worldRegions.map((value) => [value, 0])),
    cities: new Map(),
    years: new Map(),
  };
}
