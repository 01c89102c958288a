import { type EvidenceKind, evidenceKinds, stages } from './caseStudy.ts';
import type { CatalogItem } from './catalog.ts';
import {
  type ClimateZone,
  type ContentLanguage,
  contentLanguages,
  type Hazard,
  type Pathway,
  pathways,
  type Topic,
  topics,
  type WorldRegion,
  worldRegions,
} from './classification.ts';
import type { ListedOrganisation } from './organisation.ts';
import { type Period, periods, periodsOf } from './period.ts';
import { type SizeBand, sizeBandOf, sizeBands } from './sizeBand.ts';

export type Stage = (typeof stages)[number];

/** A case as the library lists it: its catalog entry and what is known of its city. */
export interface LibraryItem extends CatalogItem {
  /** Empty while the list of cities is not there, or when the city has left it. */
  city: string;
  country: string;
  region: WorldRegion | null;
  population: number | null;
  /** Degrees, WGS 84. */
  lat: number | null;
  lng: number | null;
  climateZone: ClimateZone | null;
  coastal: boolean | null;
  /** What the city itself says threatens it; `hazards` is what the case is about. */
  cityHazards: readonly Hazard[];
}

/** What can be chosen from a list, and of what kind the choices are. */
interface FacetValues {
  pathways: Pathway;
  topics: Topic;
  regions: WorldRegion;
  countries: string;
  sizes: SizeBand;
  stages: Stage;
  evidence: EvidenceKind;
  periods: Period;
  languages: ContentLanguage;
}
export type Facet = keyof FacetValues;
export const facets = [
  'pathways',
  'topics',
  'regions',
  'countries',
  'sizes',
  'stages',
  'evidence',
  'periods',
  'languages',
] as const satisfies readonly Facet[];

type Choices = { [F in Facet]: readonly FacetValues[F][] };
export interface LibraryFilters extends Choices {
  /** Only cases whose contact offers a call. */
  call: boolean;
}
export const noFilters: LibraryFilters = {
  pathways: [],
  topics: [],
  regions: [],
  countries: [],
  sizes: [],
  stages: [],
  evidence: [],
  periods: [],
  languages: [],
  call: false,
};

/** `published`: newest in the library; `newest`: begun last. */
export const librarySorts = ['relevance', 'published', 'newest', 'title'] as const;
export type LibrarySort = (typeof librarySorts)[number];

type Counts = { [F in Facet]: Map<FacetValues[F], number> };
export interface FacetCounts extends Counts {
  call: number;
}

export function libraryItems(
  catalog: readonly CatalogItem[],
  organisations: readonly ListedOrganisation[],
): LibraryItem[] {
  const known = new Map(organisations.map((organisation) => [organisation.id, organisation]));
  return catalog.map((item) => libraryItem(item, known.get(item.organisationId)));
}

export function libraryItem(item: CatalogItem, organisation: ListedOrganisation | undefined): LibraryItem {
  return {
    ...item,
    city: organisation?.name ?? '',
    country: organisation?.country ?? '',
    region: organisation?.region ?? null,
    population: organisation?.population ?? null,
    lat: organisation?.lat ?? null,
    lng: organisation?.lng ?? null,
    climateZone: organisation?.climateZone ?? null,
    coastal: organisation?.coastal ?? null,
    cityHazards: organisation?.hazards ?? [],
  };
}

/** Within a facet any choice will do, between facets all must hold: what people expect of a shop or a library. */
export function filterItems(items: readonly LibraryItem[], filters: LibraryFilters): LibraryItem[] {
  return items.filter(
    (item) => facets.every((facet) => fits(item, filters, facet)) && fitsCall(item, filters),
  );
}

/**
 * How many cases each choice would leave. A facet's own choices do not count against it, because choosing a second
 * region adds cases rather than taking them away. Of the countries, only those that cases come from.
 */
export function facetCounts(items: readonly LibraryItem[], filters: LibraryFilters): FacetCounts {
  return narrow(items, filters).counts;
}

/** What the filters leave, and what each further choice would, in one pass. */
export function narrow(
  items: readonly LibraryItem[],
  filters: LibraryFilters,
): { left: LibraryItem[]; counts: FacetCounts } {
  const counts = noCounts();
  const left: LibraryItem[] = [];
  const chosen = facets.filter((facet) => filters[facet].length > 0);
  for (const item of items) {
    const failed = chosen.filter((facet) => !fits(item, filters, facet));
    const isCallMissing = !fitsCall(item, filters);
    if (failed.length === 0 && item.offersCall) counts.call += 1;
    // Left out by two facets, a case is counted by neither: no choice in one of them would bring it back.
    if (failed.length > 1 || isCallMissing) continue;
    if (failed.length === 0) left.push(item);
    for (const facet of failed.length === 0 ? facets : failed) countValues(counts, item, facet);
  }
  return { left, counts };
}

/** `relevance` keeps the order given: the search's, or, without words, newest first. */
export function sortItems(items: readonly LibraryItem[], sort: LibrarySort): LibraryItem[] {
  if (sort === 'relevance') return [...items];
  if (sort === 'title') return items.toSorted(byTitle);
  if (sort === 'published')
    return items.toSorted((a, b) => b.publishedAt.getTime() - a.publishedAt.getTime() || byTitle(a, b));
  return items.toSorted(byYear);
}

/** Only cases with a figure that somebody counted or measured. */
export function isMeasuredOnly({ evidence }: LibraryFilters): boolean {
  return evidence.length === 1 && evidence[0] === 'measured';
}

export function countFilters(filters: LibraryFilters): number {
  return facets.reduce((sum, facet) => sum + filters[facet].length, filters.call ? 1 : 0);
}

/** The years of a case as words, so that "2018" finds what ran from 2016 to 2019. */
export function yearsText(startYear: number | null, endYear: number | null): string {
  if (startYear === null) return '';
  const last = Math.min(endYear ?? startYear, startYear + longestProject);
  return Array.from({ length: Math.max(1, last - startYear + 1) }, (_, offset) => startYear + offset).join(
    ' ',
  );
}

const longestProject = 60;

const valuesOf: { [F in Facet]: (item: LibraryItem) => readonly FacetValues[F][] } = {
  pathways: (item) => item.pathways,
  topics: (item) => item.topics,
  regions: (item) => listOf(item.region),
  countries: (item) => (item.country === '' ? [] : [item.country]),
  sizes: (item) => listOf(sizeBandOf(item.population)),
  stages: (item) => listOf(item.stage),
  evidence: (item) => item.evidence,
  periods: periodsOf,
  languages: (item) => [item.language],
};

function fits<F extends Facet>(item: LibraryItem, filters: Choices, facet: F): boolean {
  const chosen = filters[facet];
  return chosen.length === 0 || valuesOf[facet](item).some((value) => chosen.includes(value));
}

function fitsCall(item: LibraryItem, filters: LibraryFilters): boolean {
  return !filters.call || item.offersCall;
}

function countValues<F extends Facet>(counts: Counts, item: LibraryItem, facet: F): void {
  const known: Map<FacetValues[F], number> = counts[facet];
  const values = valuesOf[facet](item);
  // A case counts once for a tag, even if its list should name it twice.
  for (const value of values.length > 1 ? new Set(values) : values)
    known.set(value, (known.get(value) ?? 0) + 1);
}

function noCounts(): FacetCounts {
  return {
    pathways: zeros(pathways),
    topics: zeros(topics),
    regions: zeros(worldRegions),
    countries: new Map(),
    sizes: zeros(sizeBands),
    stages: zeros(stages),
    evidence: zeros(evidenceKinds),
    periods: zeros(periods),
    languages: zeros(contentLanguages),
    call: 0,
  };
}

function zeros<T>(list: readonly T[]): Map<T, number> {
  return new Map(list.map((value) => [value, 0]));
}

function listOf<T>(value: T | null): readonly T[] {
  return value === null ? [] : [value];
}

/** By the year it began; of the same year, what was published last. */
function byYear(a: LibraryItem, b: LibraryItem): number {
  return (
    (b.startYear ?? 0) - (a.startYear ?? 0) ||
    b.publishedAt.getTime() - a.publishedAt.getTime() ||
    (a.id < b.id ? -1 : 1)
  );
}

const collator = new Intl.Collator();

function byTitle(a: LibraryItem, b: LibraryItem): number {
  return collator.compare(a.title, b.title) || (a.id < b.id ? -1 : 1);
}
