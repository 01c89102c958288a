import { type CatalogItem, catalogStamp } from './catalog.ts';
import { type LibraryItem, libraryItem, sortItems, yearsText } from './library.ts';
import type { ListedOrganisation } from './organisation.ts';
import { type CaseSearch, createCaseSearch, type SearchableCase } from './search.ts';

/** Names of tags in the reader's language: search finds by them. */
export interface FinderLabels {
  pathways: Readonly<Record<string, string>>;
  topics: Readonly<Record<string, string>>;
}

/** Everything that questions are answered from. Changes only through the functions below. */
export interface FinderState {
  /** The cases of each shard. */
  shards: Map<string, ReadonlySet<string>>;
  /** Which shard a case stands in; a case that moves to another is told of by both, in either order. */
  shardOf: Map<string, string>;
  organisations: Map<string, ListedOrganisation>;
  labels: FinderLabels | null;
  byId: Map<string, LibraryItem>;
  /** Sorted when first asked for after a change. */
  newest: LibraryItem[] | null;
  byTitle: LibraryItem[] | null;
  stamp: string | null;
  search: CaseSearch;
  /** Cases whose text the search does not know yet, or not as it is now. */
  unindexed: Set<string>;
}

export function emptyFinder(): FinderState {
  return {
    shards: new Map(),
    shardOf: new Map(),
    organisations: new Map(),
    labels: null,
    byId: new Map(),
    newest: null,
    byTitle: null,
    stamp: null,
    search: createCaseSearch(),
    unindexed: new Set(),
  };
}

/** A shard in place of what was known of it. */
export function putShard(state: FinderState, shardId: string, items: readonly CatalogItem[]): void {
  const ids = new Set(items.map(({ id }) => id));
  for (const id of state.shards.get(shardId) ?? []) {
    if (ids.has(id) || state.shardOf.get(id) !== shardId) continue;
    state.byId.delete(id);
    state.shardOf.delete(id);
    state.unindexed.add(id);
  }
  state.shards.set(shardId, ids);
  for (const item of items) {
    state.shardOf.set(item.id, shardId);
    state.byId.set(item.id, libraryItem(item, state.organisations.get(item.organisationId)));
    state.unindexed.add(item.id);
  }
  forgetOrders(state);
}

/** Says whether that was news. */
export function putOrganisations(state: FinderState, list: readonly ListedOrganisation[]): boolean {
  if (JSON.stringify([...state.organisations.values()]) === JSON.stringify(list)) return false;
  state.organisations = new Map(list.map((organisation) => [organisation.id, organisation]));
  for (const old of state.byId.values()) {
    const item = libraryItem(old, state.organisations.get(old.organisationId));
    state.byId.set(old.id, item);
    if (item.city !== old.city || item.country !== old.country) state.unindexed.add(old.id);
  }
  forgetOrders(state);
  return true;
}

/** Says whether that was news. */
export function putLabels(state: FinderState, labels: FinderLabels): boolean {
  if (JSON.stringify(state.labels) === JSON.stringify(labels)) return false;
  state.labels = labels;
  for (const id of state.byId.keys()) state.unindexed.add(id);
  return true;
}

/** Brings the search up to date by so many cases; says whether any are left. */
export function indexSome(state: FinderState, most: number): boolean {
  let done = 0;
  for (const id of state.unindexed) {
    if (done === most) return true;
    done += 1;
    state.unindexed.delete(id);
    const item = state.byId.get(id);
    if (item) state.search.put(searchable(item, state.labels));
    else state.search.remove(id);
  }
  state.search.dropUnclaimed();
  return false;
}

/** A search that was packed on an earlier visit in place of an empty one; every case is compared with it. */
export function putSearch(state: FinderState, search: CaseSearch): void {
  state.search = search;
  for (const id of state.byId.keys()) state.unindexed.add(id);
}

export function isIndexed(state: FinderState): boolean {
  return state.unindexed.size === 0;
}

export function newestFirst(state: FinderState): readonly LibraryItem[] {
  state.newest ??= sortItems([...state.byId.values()], 'newest');
  return state.newest;
}

export function byTitle(state: FinderState): readonly LibraryItem[] {
  state.byTitle ??= sortItems([...state.byId.values()], 'title');
  return state.byTitle;
}

/** Differs after every publication: what was derived from the catalog before is then out of date. */
export function stampOf(state: FinderState): string {
  state.stamp ??= catalogStamp([...state.byId.values()]);
  return state.stamp;
}

function forgetOrders(state: FinderState): void {
  state.newest = null;
  state.byTitle = null;
  state.stamp = null;
}

function searchable(item: LibraryItem, labels: FinderLabels | null): SearchableCase {
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
