import {
  type ClimateZone,
  climateZones,
  type Hazard,
  hazards,
  type WorldRegion,
  worldRegions,
} from './classification.ts';
import { type ListedOrganisation, organisationKinds } from './organisation.ts';
import { type SizeBand, sizeBandOf, sizeBands } from './sizeBand.ts';
import { foldWords } from './words.ts';

type Kind = (typeof organisationKinds)[number];

export const coasts = ['coast', 'inland'] as const;
type Coast = (typeof coasts)[number];

/** What governments can be narrowed down by, and of what kind the choices are. */
interface FacetValues {
  regions: WorldRegion;
  countries: string;
  kinds: Kind;
  sizes: SizeBand;
  climates: ClimateZone;
  coasts: Coast;
  hazards: Hazard;
}
export type DirectoryFacet = keyof FacetValues;
export const directoryFacets = [
  'regions',
  'countries',
  'sizes',
  'kinds',
  'climates',
  'coasts',
  'hazards',
] as const satisfies readonly DirectoryFacet[];
export type DirectoryChoice<F extends DirectoryFacet> = FacetValues[F];

export type DirectoryFilters = { [F in DirectoryFacet]: readonly FacetValues[F][] };
export const noDirectoryFilters: DirectoryFilters = {
  regions: [],
  countries: [],
  sizes: [],
  kinds: [],
  climates: [],
  coasts: [],
  hazards: [],
};

export type DirectoryCounts = { [F in DirectoryFacet]: Map<FacetValues[F], number> };

/** `best`: what fits the words best, and by name without words. */
export const directorySorts = ['best', 'name', 'largest', 'smallest'] as const;
export type DirectorySort = (typeof directorySorts)[number];

export interface DirectoryQuery {
  words: string;
  filters: DirectoryFilters;
  sort: DirectorySort;
}

interface Entry {
  organisation: ListedOrganisation;
  /** Folded once: at every key, thousands of names are looked at. */
  name: string;
  country: string;
  /** Name and country, with a blank before every word. */
  text: string;
  values: { [F in DirectoryFacet]: readonly FacetValues[F][] };
}

/** All governments in the order of their names, ready to be asked. */
export interface Directory {
  byName: readonly Entry[];
  /** The places of `byName` by size, largest first; who has told no population is in neither end but last. */
  bySize: readonly Entry[];
}

export interface DirectoryAnswer {
  /** In the order asked for. */
  found: readonly ListedOrganisation[];
  counts: DirectoryCounts;
  /** How many the words alone find. */
  matchedCount: number;
}

export function directoryOf(list: readonly ListedOrganisation[]): Directory {
  const collator = new Intl.Collator();
  const byName = list
    .map(entryOf)
    .sort(
      (a, b) =>
        collator.compare(a.organisation.name, b.organisation.name) ||
        collator.compare(a.organisation.country, b.organisation.country) ||
        (a.organisation.id < b.organisation.id ? -1 : 1),
    );
  return { byName, bySize: byName.toSorted((a, b) => populationOf(b) - populationOf(a)) };
}

/** What a question finds, and how many each further choice would leave: within a facet any choice will do. */
export function searchDirectory(
  directory: Directory,
  { words, filters, sort }: DirectoryQuery,
): DirectoryAnswer {
  const asked = foldWords(words).split(' ').filter(Boolean);
  const inOrder = sort === 'largest' || sort === 'smallest' ? directory.bySize : directory.byName;
  const chosen = directoryFacets.filter((facet) => filters[facet].length > 0);
  const counts = noCounts();
  const left: { entry: Entry; rank: number }[] = [];
  let matchedCount = 0;
  for (const entry of inOrder) {
    const rank = asked.length === 0 ? 0 : rankOf(entry, asked);
    if (rank === null) continue;
    matchedCount += 1;
    const failed = chosen.filter((facet) => !fits(entry, filters, facet));
    // Left out by two facets, it is counted by neither: no choice in one of them would bring it back.
    if (failed.length > 1) continue;
    if (failed.length === 0) left.push({ entry, rank });
    for (const facet of failed.length === 0 ? directoryFacets : failed) count(counts, entry, facet);
  }
  // Sorting keeps the order of equals, which is that of the names.
  if (sort === 'best' && asked.length > 0) left.sort((a, b) => a.rank - b.rank);
  const found = left.map(({ entry }) => entry.organisation);
  return { found: sort === 'smallest' ? smallestFirst(found) : found, counts, matchedCount };
}

function entryOf(organisation: ListedOrganisation): Entry {
  const name = foldWords(organisation.name);
  const country = foldWords(organisation.country);
  return {
    organisation,
    name,
    country,
    text: ` ${name} ${country}`,
    values: {
      regions: [organisation.region],
      countries: [organisation.country],
      sizes: listOf(sizeBandOf(organisation.population)),
      kinds: [organisation.kind],
      climates: listOf(organisation.climateZone),
      coasts: organisation.coastal === null ? [] : [organisation.coastal ? 'coast' : 'inland'],
      hazards: organisation.hazards,
    },
  };
}

/** How well it fits, lower is better; null where a word is missing. Beginnings of words count before their middles. */
function rankOf({ name, country, text }: Entry, asked: readonly string[]): number | null {
  const whole = asked.join(' ');
  if (name === whole) return 0;
  let isMiddle = false;
  for (const word of asked) {
    const at = text.indexOf(word);
    if (at < 0) return null;
    // Scripts without blanks between words have only middles; there it is no fault.
    if (!text.includes(` ${word}`)) isMiddle = true;
  }
  if (name.startsWith(whole)) return 1;
  if (isMiddle) return asked.every((word) => name.includes(word)) ? 5 : 6;
  const [first = ''] = asked;
  if (name.startsWith(first)) return 2;
  if (` ${name}`.includes(` ${first}`)) return 3;
  return country.startsWith(first) ? 4 : 5;
}

function fits<F extends DirectoryFacet>({ values }: Entry, filters: DirectoryFilters, facet: F): boolean {
  const chosen: readonly FacetValues[F][] = filters[facet];
  const own: readonly FacetValues[F][] = values[facet];
  return own.some((value) => chosen.includes(value));
}

function count<F extends DirectoryFacet>(counts: DirectoryCounts, { values }: Entry, facet: F): void {
  const known: Map<FacetValues[F], number> = counts[facet];
  const own: readonly FacetValues[F][] = values[facet];
  for (const value of own) known.set(value, (known.get(value) ?? 0) + 1);
}

function noCounts(): DirectoryCounts {
  return {
    regions: zeros(worldRegions),
    countries: new Map(),
    sizes: zeros(sizeBands),
    kinds: zeros(organisationKinds),
    climates: zeros(climateZones),
    coasts: zeros(coasts),
    hazards: zeros(hazards),
  };
}

function zeros<T>(list: readonly T[]): Map<T, number> {
  return new Map(list.map((value) => [value, 0]));
}

function listOf<T>(value: T | null): readonly T[] {
  return value === null ? [] : [value];
}

function populationOf({ organisation }: Entry): number {
  return organisation.population ?? -1;
}

/** Given largest first; unknown sizes stay at the end. */
function smallestFirst(largestFirst: readonly ListedOrganisation[]): ListedOrganisation[] {
  const known = largestFirst.filter(({ population }) => population !== null);
  return [...known.toReversed(), ...largestFirst.slice(known.length)];
}
