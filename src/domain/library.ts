import { type EvidenceKind, evidenceKinds } from './caseStudy.ts';
import type { CatalogItem } from './catalog.ts';
import {
  type Pathway,
  pathways,
  type Topic,
  topics,
  type WorldRegion,
  worldRegions,
} from './classification.ts';
import type { ListedOrganisation } from './organisation.ts';

/** A case as the library lists it: its catalog entry and what is known of its city. */
export interface LibraryItem extends CatalogItem {
  /** Empty while the list of cities is not there, or when the city has left it. */
  city: string;
  country: string;
  region: WorldRegion | null;
  population: number | null;
}

export interface LibraryFilters {
  pathways: readonly Pathway[];
  regions: readonly WorldRegion[];
  topics: readonly Topic[];
  /** Kinds of evidence, one of which a case must have. */
  evidence: readonly EvidenceKind[];
}
export type Facet = keyof LibraryFilters;
export const facets = ['pathways', 'regions', 'topics', 'evidence'] as const satisfies readonly Facet[];
export const noFilters: LibraryFilters = { pathways: [], regions: [], topics: [], evidence: [] };

export const librarySorts = ['relevance', 'newest', 'title'] as const;
export type LibrarySort = (typeof librarySorts)[number];

export interface FacetCounts {
  pathways: Map<Pathway, number>;
  regions: Map<WorldRegion, number>;
  topics: Map<Topic, number>;
  evidence: Map<EvidenceKind, number>;
}

export function libraryItems(
  catalog: readonly CatalogItem[],
  organisations: readonly ListedOrganisation[],
): LibraryItem[] {
  const known = new Map(organisations.map((organisation) => [organisation.id, organisation]));
  return catalog.map((item) => {
    const organisation = known.get(item.organisationId);
    return {
      ...item,
      city: organisation?.name ?? '',
      country: organisation?.country ?? '',
      region: organisation?.region ?? null,
      population: organisation?.population ?? null,
    };
  });
}

/** Within a facet any choice will do, between facets all must hold: what people expect of a shop or a library. */
export function filterItems(items: readonly LibraryItem[], filters: LibraryFilters): LibraryItem[] {
  return items.filter((item) => facets.every((facet) => fits(item, filters, facet)));
}

/**
 * How many cases each choice would leave. A facet's own choices do not count against it, because choosing a second
 * region adds cases rather than taking them away.
 */
export function facetCounts(items: readonly LibraryItem[], filters: LibraryFilters): FacetCounts {
  const left = (facet: Facet) =>
    items.filter((item) => facets.every((other) => other === facet || fits(item, filters, other)));
  return {
    pathways: count(pathways, left('pathways'), (item) => item.pathways),
    regions: count(worldRegions, left('regions'), (item) => (item.region ? [item.region] : [])),
    topics: count(topics, left('topics'), (item) => item.topics),
    evidence: count(evidenceKinds, left('evidence'), (item) => item.evidence),
  };
}

/** `relevance` keeps the order given: the search's, or, without words, newest first. */
export function sortItems(items: readonly LibraryItem[], sort: LibrarySort): LibraryItem[] {
  if (sort === 'relevance') return [...items];
  if (sort === 'title') return items.toSorted(byTitle);
  return items.toSorted((a, b) => (b.startYear ?? 0) - (a.startYear ?? 0) || byTitle(a, b));
}

/** Only cases with a figure that somebody counted or measured. */
export function isMeasuredOnly({ evidence }: LibraryFilters): boolean {
  return evidence.length === 1 && evidence[0] === 'measured';
}

export function countFilters(filters: LibraryFilters): number {
  return facets.reduce((sum, facet) => sum + filters[facet].length, 0);
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

function fits(item: LibraryItem, filters: LibraryFilters, facet: Facet): boolean {
  if (filters[facet].length === 0) return true;
  if (facet === 'regions') return item.region !== null && filters.regions.includes(item.region);
  if (facet === 'pathways') return item.pathways.some((pathway) => filters.pathways.includes(pathway));
  if (facet === 'evidence') return item.evidence.some((kind) => filters.evidence.includes(kind));
  return item.topics.some((topic) => filters.topics.includes(topic));
}

function count<T>(
  list: readonly T[],
  items: readonly LibraryItem[],
  valuesOf: (item: LibraryItem) => readonly T[],
): Map<T, number> {
  const counts = new Map<T, number>(list.map((value) => [value, 0]));
  for (const item of items) {
    for (const value of new Set(valuesOf(item))) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return counts;
}

function byTitle(a: LibraryItem, b: LibraryItem): number {
  return a.title.localeCompare(b.title) || a.id.localeCompare(b.id);
}
