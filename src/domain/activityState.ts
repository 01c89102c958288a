import { activityStatuses } from './activity.ts';
import {
  type ActivityFacet,
  type ActivityFilters,
  type ActivityQuery,
  activityFacets,
  activitySorts,
} from './activitySearch.ts';
import { isOneOf, pathways, worldRegions } from './classification.ts';

export const activityViews = ['list', 'map'] as const;

/** What a reader asks of the activities; all of it is in the address. */
export interface ActivityState extends ActivityQuery {
  /** How often "show more" was pressed, plus one. */
  page: number;
  view: (typeof activityViews)[number];
}

/** Keeps an address within what mail programs do not break. */
export const activityWordsMax = 120;
/** There is no closed list of cities and years to keep made-up ones out. */
const choicesMax = 20;
const pageMax = 100;

/** Names in the address; links that were sent long ago rely on them. */
const names: Readonly<Record<ActivityFacet, string>> = {
  pathways: 'pathway',
  statuses: 'status',
  regions: 'region',
  cities: 'city',
  years: 'year',
};

/** What an address asks for; what it made up is left out. */
export function readActivityState(params: URLSearchParams): ActivityState {
  const sort = params.get('sort');
  const view = params.get('view');
  const page = Number(params.get('page'));
  return {
    words: (params.get('q') ?? '').slice(0, activityWordsMax),
    filters: readFilters(params),
    sort: isOneOf(activitySorts, sort) ? sort : 'best',
    page: Number.isInteger(page) && page > 1 ? Math.min(page, pageMax) : 1,
    view: isOneOf(activityViews, view) ? view : 'list',
  };
}

/** The shortest address that asks for it. */
export function writeActivityState({ words, filters, sort, page, view }: ActivityState): URLSearchParams {
  const params = new URLSearchParams();
  if (words !== '') params.set('q', words);
  for (const facet of activityFacets) for (const value of filters[facet]) params.append(names[facet], value);
  if (sort !== 'best') params.set('sort', sort);
  if (view !== 'list') params.set('view', view);
  if (page > 1) params.set('page', String(page));
  return params;
}

function readFilters(params: URLSearchParams): ActivityFilters {
  // In the order of the list: the same choices make the same address.
  const chosen = <T extends string>(facet: ActivityFacet, list: readonly T[]) => {
    const values = params.getAll(names[facet]);
    return list.filter((value) => values.includes(value));
  };
  const open = (facet: ActivityFacet, form: RegExp) =>
    [...new Set(params.getAll(names[facet]))].filter((value) => form.test(value)).slice(0, choicesMax);
  return {
    pathways: chosen('pathways', pathways),
    statuses: chosen('statuses', activityStatuses),
    regions: chosen('regions', worldRegions),
    cities: open('cities', /^[^\n/]{1,100}$/),
    years: open('years', /^[12][0-9]{3}$/),
  };
}
