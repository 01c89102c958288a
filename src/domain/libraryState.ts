import { evidenceKinds, stages } from './caseStudy.ts';
import { contentLanguages, isOneOf, pathways, topics, worldRegions } from './classification.ts';
import type { FinderQuery } from './finder.ts';
import { type Facet, facets, type LibraryFilters, librarySorts } from './library.ts';
import { organisationLimits } from './organisation.ts';
import { periods } from './period.ts';
import { sizeBands } from './sizeBand.ts';

export const libraryViews = ['list', 'map'] as const;
export type LibraryView = (typeof libraryViews)[number];

/** What a reader asks of the library; all of it is in the address, so that a search can be sent to a colleague. */
export interface LibraryState extends FinderQuery {
  /** How often "show more" was pressed, plus one. */
  page: number;
  view: LibraryView;
}

/** Longer than any search; keeps an address within what mail programs do not break. */
const wordsMax = 200;
/** There is no closed list of countries to keep made-up ones out. */
const countriesMax = 20;
const pageMax = 500;

/** Names in the address; links that were sent long ago rely on them. */
const names: Readonly<Record<Facet, string>> = {
  pathways: 'pathway',
  topics: 'topic',
  regions: 'region',
  countries: 'country',
  sizes: 'size',
  stages: 'stage',
  evidence: 'evidence',
  periods: 'period',
  languages: 'language',
};

/** What an address asks for; what it made up is left out. */
export function readLibraryState(params: URLSearchParams): LibraryState {
  const sort = params.get('sort');
  const view = params.get('view');
  const page = Number(params.get('page'));
  return {
    words: (params.get('q') ?? '').slice(0, wordsMax),
    filters: readFilters(params),
    sort: isOneOf(librarySorts, sort) ? sort : 'relevance',
    page: Number.isInteger(page) && page > 1 ? Math.min(page, pageMax) : 1,
    view: isOneOf(libraryViews, view) ? view : 'list',
  };
}

export function writeLibraryState({ words, filters, sort, page, view }: LibraryState): URLSearchParams {
  const params = new URLSearchParams();
  if (words.trim() !== '') params.set('q', words.slice(0, wordsMax));
  for (const facet of facets) for (const value of filters[facet]) params.append(names[facet], value);
  if (filters.call) params.set('call', '1');
  if (sort !== 'relevance') params.set('sort', sort);
  if (page > 1) params.set('page', String(page));
  if (view !== 'list') params.set('view', view);
  return params;
}

const ownNames = new Set([...Object.values(names), 'q', 'call', 'sort', 'page', 'view']);

/** What stands in an address beside the library's state, such as a place chosen on the map. */
export function besideLibraryState(params: URLSearchParams): [name: string, value: string][] {
  return [...params].filter(([name]) => !ownNames.has(name));
}

/** A question as a saved search keeps it: without where on the screen somebody was. */
export function writeQuery(query: FinderQuery): string {
  return writeLibraryState({ ...query, words: query.words.trim(), page: 1, view: 'list' }).toString();
}

export function readQuery(text: string): FinderQuery {
  const { words, filters, sort } = readLibraryState(new URLSearchParams(text));
  return { words, filters, sort };
}

function readFilters(params: URLSearchParams): LibraryFilters {
  const asked = (facet: Facet) => params.getAll(names[facet]);
  // In the order of the list: the same choices make the same address.
  const chosen = <T extends string>(facet: Facet, list: readonly T[]) => {
    const values = asked(facet);
    return list.filter((value) => values.includes(value));
  };
  return {
    pathways: chosen('pathways', pathways),
    topics: chosen('topics', topics),
    regions: chosen('regions', worldRegions),
    countries: [...new Set(asked('countries'))]
      .filter((country) => country !== '' && country.length <= organisationLimits.country)
      .slice(0, countriesMax),
    sizes: chosen('sizes', sizeBands),
    stages: chosen('stages', stages),
    evidence: chosen('evidence', evidenceKinds),
    periods: chosen('periods', periods),
    languages: chosen('languages', contentLanguages),
    call: params.get('call') === '1',
  };
}
