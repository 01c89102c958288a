import { type CatalogItem, catalogStamp } from './catalog.ts';
import { type ComparedText, type DuplicateReason, possibleDuplicates } from './duplicates.ts';
import {
  type FacetCounts,
  facetCounts,
  filterItems,
  type LibraryFilters,
  type LibraryItem,
  type LibrarySort,
  libraryItem,
  sortItems,
  yearsText,
} from './library.ts';
import { type Match, matchCases, type Reader } from './matching.ts';
import type { ListedOrganisation } from './organisation.ts';
import { buildCaseSearch, type CaseSearch } from './search.ts';

/** What a reader asks of the library. */
export interface FinderQuery {
  words: string;
  filters: LibraryFilters;
  sort: LibrarySort;
}

/** Names of tags in the reader's language: search finds by them. */
export interface FinderLabels {
  pathways: Readonly<Record<string, string>>;
  topics: Readonly<Record<string, string>>;
}

export interface FinderQuestions {
  find: { query: FinderQuery; count: number };
  places: { query: FinderQuery };
  cases: { ids: readonly string[] };
  match: { reader: Reader; places: number };
  duplicates: { text: ComparedText; excludeId?: string | undefined };
  newSince: { searches: readonly { id: string; query: FinderQuery; since: Date }[] };
  status: Record<string, never>;
}

export interface FinderAnswers {
  find: FoundCases;
  places: FoundPlaces;
  cases: LibraryItem[];
  match: Match[];
  duplicates: FoundDuplicate[];
  newSince: { id: string; count: number }[];
  status: FinderStatus;
}
export type FinderKind = keyof FinderQuestions;

export interface FinderStatus {
  /** Differs after every publication: what was derived from the catalog before is then out of date. */
  stamp: string;
  /** Cases in the catalog. */
  cases: number;
}

export interface FoundCases {
  total: number;
  /** Before the filters. */
  matchedCount: number;
  /** The first ones; `terms` are what to highlight. */
  found: { item: LibraryItem; terms: readonly string[] }[];
  counts: FacetCounts;
  /** Other words that find more, where these find little. */
  suggestion: string | null;
}

export interface FoundPlace {
  organisationId: string;
  city: string;
  country: string;
  lat: number;
  lng: number;
  count: number;
  /** The best of them. */
  caseIds: string[];
}

export interface FoundPlaces {
  places: FoundPlace[];
  /** Cases whose city nobody has placed yet. */
  withoutPlace: number;
}

export interface FoundDuplicate {
  id: string;
  reasons: DuplicateReason[];
  title: string;
  city: string;
}

/** Everything that questions are answered from. Changes only through the functions below. */
export interface FinderState {
  shards: Map<string, readonly CatalogItem[]>;
  organisations: Map<string, ListedOrganisation>;
  labels: FinderLabels | null;
  /** Newest first. */
  items: LibraryItem[];
  byId: Map<string, LibraryItem>;
  search: CaseSearch | null;
}

const idsOfPlace = 20;

export function emptyFinder(): FinderState {
  return {
    shards: new Map(),
    organisations: new Map(),
    labels: null,
    items: [],
    byId: new Map(),
    search: null,
  };
}

export function putShard(state: FinderState, id: string, items: readonly CatalogItem[]): void {
  state.shards.set(id, items);
  joinAnew(state);
}

export function putOrganisations(state: FinderState, list: readonly ListedOrganisation[]): void {
  state.organisations = new Map(list.map((organisation) => [organisation.id, organisation]));
  joinAnew(state);
}

export function putLabels(state: FinderState, labels: FinderLabels): void {
  state.labels = labels;
  state.search = null;
}

/** Answers from the state alone: the same state and question give the same answer. */
export function answer<K extends FinderKind>(
  state: FinderState,
  kind: K,
  question: FinderQuestions[K],
): FinderAnswers[K] {
  return answers[kind](state, question);
}

const answers: {
  [K in FinderKind]: (state: FinderState, question: FinderQuestions[K]) => FinderAnswers[K];
} = {
  find: (state, { query, count }) => {
    const { matched, terms } = matchWords(state, query.words);
    const found = sortItems(filterItems(matched, query.filters), query.sort);
    return {
      total: found.length,
      matchedCount: matched.length,
      found: found.slice(0, count).map((item) => ({ item, terms: terms.get(item.id) ?? [] })),
      counts: facetCounts(matched, query.filters),
      suggestion: null,
    };
  },
  places: (state, { query }) => placesOf(found(state, query)),
  cases: (state, { ids }) => ids.flatMap((id) => state.byId.get(id) ?? []),
  match: (state, { reader, places }) => matchCases(state.items, reader, places),
  duplicates: (state, { text, excludeId }) =>
    possibleDuplicates(text, state.items, {
      excludeId,
      cityName: state.organisations.get(text.organisationId)?.name,
    }).flatMap(({ id, reasons }) => {
      const item = state.byId.get(id);
      return item ? [{ id, reasons, title: item.title, city: item.city }] : [];
    }),
  newSince: (state, { searches }) =>
    searches.map(({ id, query, since }) => ({
      id,
      count: found(state, query).filter(({ publishedAt }) => publishedAt > since).length,
    })),
  status: ({ items }) => ({ stamp: catalogStamp(items), cases: items.length }),
};

function found(state: FinderState, query: FinderQuery): LibraryItem[] {
  return sortItems(filterItems(matchWords(state, query.words).matched, query.filters), query.sort);
}

function placesOf(cases: readonly LibraryItem[]): FoundPlaces {
  const places = new Map<string, FoundPlace>();
  let withoutPlace = 0;
  for (const { id, organisationId, city, country, lat, lng } of cases) {
    if (lat === null || lng === null) {
      withoutPlace += 1;
      continue;
    }
    const place = places.get(organisationId) ?? {
      organisationId,
      city,
      country,
      lat,
      lng,
      count: 0,
      caseIds: [],
    };
    place.count += 1;
    if (place.caseIds.length < idsOfPlace) place.caseIds.push(id);
    places.set(organisationId, place);
  }
  return { places: [...places.values()], withoutPlace };
}

interface Matched {
  matched: readonly LibraryItem[];
  terms: ReadonlyMap<string, readonly string[]>;
}

/** Newest first without words, best first with them. */
function matchWords(state: FinderState, words: string): Matched {
  if (words.trim() === '') return { matched: state.items, terms: new Map() };
  const hits = searchOf(state).search(words);
  return {
    matched: hits.flatMap(({ id }) => state.byId.get(id) ?? []),
    terms: new Map(hits.map(({ id, terms }) => [id, terms])),
  };
}

function searchOf(state: FinderState): CaseSearch {
  state.search ??= buildCaseSearch(state.items.map((item) => searchable(item, state.labels)));
  return state.search;
}

function searchable(item: LibraryItem, labels: FinderLabels | null) {
  return {
    id: item.id,
    title: item.title,
    teaser: item.teaser,
    city: item.city,
    country: item.country,
    pathways: item.pathways.map((pathway) => labels?.pathways[pathway] ?? pathway).join(', '),
    topics: item.topics.map((topic) => labels?.topics[topic] ?? topic).join(', '),
    years: yearsText(item.startYear, item.endYear),
  };
}

function joinAnew(state: FinderState): void {
  const items = [...state.shards.values()].flat();
  state.byId = new Map(
    items.map((item) => [item.id, libraryItem(item, state.organisations.get(item.organisationId))]),
  );
  state.items = sortItems([...state.byId.values()], 'newest');
  state.search = null;
}
