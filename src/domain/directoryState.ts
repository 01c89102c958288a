import { climateZones, hazards, isOneOf, worldRegions } from './classification.ts';
import {
  coasts,
  type DirectoryFacet,
  type DirectoryFilters,
  type DirectoryQuery,
  directoryFacets,
  directorySorts,
} from './directory.ts';
import { organisationKinds, organisationLimits } from './organisation.ts';
import { sizeBands } from './sizeBand.ts';

export const directoryViews = ['list', 'map'] as const;

/** What a reader asks of the directory; all of it is in the address. */
export interface DirectoryState extends DirectoryQuery {
  /** How often "show more" was pressed, plus one. */
  page: number;
  view: (typeof directoryViews)[number];
}

/** Longer than any name; keeps an address within what mail programs do not break. */
export const directoryWordsMax = 120;
/** There is no closed list of countries to keep made-up ones out. */
const countriesMax = 20;
const pageMax = 100;

/** Names in the address; links that were sent long ago rely on them. */
const names: Readonly<Record<DirectoryFacet, string>> = {
  regions: 'region',
  countries: 'country',
  sizes: 'size',
  kinds: 'kind',
  climates: 'climate',
  coasts: 'coast',
  hazards: 'hazard',
};

/** What an address asks for; what it made up is left out. */
export function readDirectoryState(params: URLSearchParams): DirectoryState {
  const sort = params.get('sort');
  const view = params.get('view');
  const page = Number(params.get('page'));
  return {
    words: (params.get('q') ?? '').slice(0, directoryWordsMax),
    filters: readFilters(params),
    sort: isOneOf(directorySorts, sort) ? sort : 'best',
    page: Number.isInteger(page) && page > 1 ? Math.min(page, pageMax) : 1,
    view: isOneOf(directoryViews, view) ? view : 'list',
  };
}

/** The shortest address that asks for it. */
export function writeDirectoryState({ words, filters, sort, page, view }: DirectoryState): URLSearchParams {
  const params = new URLSearchParams();
  if (words !== '') params.set('q', words);
  for (const facet of directoryFacets) for (const value of filters[facet]) params.append(names[facet], value);
  if (sort !== 'best') params.set('sort', sort);
  if (view !== 'list') params.set('view', view);
  if (page > 1) params.set('page', String(page));
  return params;
}

function readFilters(params: URLSearchParams): DirectoryFilters {
  // In the order of the list: the same choices make the same address.
  const chosen = <T extends string>(facet: DirectoryFacet, list: readonly T[]) => {
    const values = params.getAll(names[facet]);
    return list.filter((value) => values.includes(value));
  };
  return {
    regions: chosen('regions', worldRegions),
    countries: [...new Set(params.getAll(names.countries))]
      .filter((country) => country !== '' && country.length <= organisationLimits.country)
      .slice(0, countriesMax),
    sizes: chosen('sizes', sizeBands),
    kinds: chosen('kinds', organisationKinds),
    climates: chosen('climates', climateZones),
    coasts: chosen('coasts', coasts),
    hazards: chosen('hazards', hazards),
  };
}
