import { afterEach } from 'vitest';
import { type Finder, placeFinder } from '#src/data/catalog/port.ts';
import type { CatalogItem } from '#src/domain/catalog.ts';
import { pathways, topics } from '#src/domain/classification.ts';
import { answer } from '#src/domain/finder.ts';
import {
  emptyFinder,
  type FinderLabels,
  putLabels,
  putOrganisations,
  putShard,
} from '#src/domain/finderState.ts';
import type { ListedOrganisation } from '#src/domain/organisation.ts';

type Served = {
  catalog: readonly CatalogItem[];
  organisations?: readonly ListedOrganisation[];
  labels?: FinderLabels;
};

/**
 * Answers a test's questions from these cases and cities with the functions of the worker, in-process: jsdom has no
 * workers. `change` serves something else and tells every screen. The next test begins without a finder.
 */
export function serveFinder(served: Served): { change: (next: Served) => void } {
  const listeners = new Set<() => void>();
  let state = stateOf(served);
  const finder: Finder = {
    ask: async (kind, question) => answer(state, kind, question),
    putOrganisations: (list) => putOrganisations(state, list),
    putLabels: (labels) => putLabels(state, labels),
    onChange: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
  placeFinder(finder);
  return {
    change: (next) => {
      state = stateOf(next);
      for (const listener of listeners) listener();
    },
  };
}

/** A finder that has no catalog and cannot get one, for the face that says so. */
export function serveNoFinder(error: Error): void {
  placeFinder({
    ask: () => Promise.reject(error),
    putOrganisations: () => undefined,
    putLabels: () => undefined,
    onChange: () => () => undefined,
  });
}

/** "urban-heat" is called "urban heat". */
const plainLabels: FinderLabels = {
  pathways: named(pathways),
  topics: named(topics),
};

afterEach(() => placeFinder(null));

function named(list: readonly string[]): Record<string, string> {
  return Object.fromEntries(list.map((id) => [id, id.replaceAll('-', ' ')]));
}

function stateOf({ catalog, organisations = [], labels = plainLabels }: Served) {
  const state = emptyFinder();
  putLabels(state, labels);
  putOrganisations(state, organisations);
  putShard(state, 's0001', catalog);
  return state;
}
