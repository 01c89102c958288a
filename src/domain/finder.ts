import { type Coverage, coverageOf } from './coverage.ts';
import type { ComparedText, DuplicateReason } from './duplicates.ts';
import { possibleDuplicates } from './duplicates.ts';
import { byTitle, type FinderState, indexSome, newestFirst, stampOf } from './finderState.ts';
import { type HomeQuestion, matchCases } from './homeCases.ts';
import {
  type FacetCounts,
  filterItems,
  type LibraryFilters,
  type LibraryItem,
  type LibrarySort,
  narrow,
  sortItems,
} from './library.ts';
import type { Match } from './matching.ts';

/** What a reader asks of the library. */
export interface FinderQuery {
  words: string;
  filters: LibraryFilters;
  sort: LibrarySort;
}

export interface FinderQuestions {
  find: { query: FinderQuery; count: number };
  places: { query: FinderQuery };
  cases: { ids: readonly string[] };
  match: HomeQuestion;
  duplicates: { text: ComparedText; excludeId?: string | undefined };
  newSince: { searches: readonly { id: string; query: FinderQuery; since: Date }[] };
  ofCity: { organisationId: string };
  coverage: { day: number };
  status: Record<string, never>;
}

export interface FinderAnswers {
  find: FoundCases;
  places: FoundPlaces;
  cases: LibraryItem[];
  match: Match[];
  duplicates: FoundDuplicate[];
  newSince: { id: string; count: number }[];
  /** Published cases of one government, newest first. */
  ofCity: LibraryItem[];
  coverage: Coverage;
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
  /** What it answers. */
  query: FinderQuery;
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

const idsOfPlace = 20;

/** Whether the search must know every case before a question can be answered. */
export function needsIndex(kind: FinderKind, question: FinderQuestions[FinderKind]): boolean {
  if ('query' in question) return question.query.words.trim() !== '';
  return kind === 'newSince';
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
    const { left, counts } = narrow(matched, query.filters);
    const found = sorted(state, left, query);
    return {
      total: found.length,
      query,
      matchedCount: matched.length,
      found: found.slice(0, count).map((item) => ({ item, terms: terms.get(item.id) ?? [] })),
      counts,
      suggestion: query.words.trim() === '' ? null : state.search.suggest(query.words),
    };
  },
  places: (state, { query }) => placesOf(found(state, query)),
  cases: (state, { ids }) => ids.flatMap((id) => state.byId.get(id) ?? []),
  match: (state, question) => matchCases(newestFirst(state), question),
  duplicates: (state, { text, excludeId }) =>
    possibleDuplicates(text, newestFirst(state), {
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
  ofCity: (state, { organisationId }) =>
    newestFirst(state).filter((item) => item.organisationId === organisationId),
  coverage: (state, { day }) => coverageOf(newestFirst(state), [...state.organisations.values()], day),
  status: (state) => ({ stamp: stampOf(state), cases: state.byId.size }),
};

function found(state: FinderState, query: FinderQuery): LibraryItem[] {
  return sorted(state, filterItems(matchWords(state, query.words).matched, query.filters), query);
}

/** What was found comes in the order of the search, and without words newest first: both are there already. */
function sorted(state: FinderState, left: LibraryItem[], { words, sort }: FinderQuery): LibraryItem[] {
  if (sort === 'relevance' || (sort === 'newest' && words.trim() === '')) return left;
  if (sort === 'newest') return sortItems(left, 'newest');
  const ids = new Set(left.map(({ id }) => id));
  return byTitle(state).filter(({ id }) => ids.has(id));
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
  if (words.trim() === '') return { matched: newestFirst(state), terms: new Map() };
  indexSome(state, Number.POSITIVE_INFINITY);
  const hits = state.search.search(words);
  return {
    matched: hits.flatMap(({ id }) => state.byId.get(id) ?? []),
    terms: new Map(hits.map(({ id, terms }) => [id, terms])),
  };
}
