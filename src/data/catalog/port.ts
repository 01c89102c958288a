import type { FinderAnswers, FinderKind, FinderQuestions } from '#src/domain/finder.ts';
import type { FinderLabels } from '#src/domain/finderState.ts';
import type { ListedOrganisation } from '#src/domain/organisation.ts';

/** Whoever holds the library: a worker in the browser, the same functions in-process in tests. */
export interface Finder {
  /** Answers as soon as there is a catalog to answer from; fails with `DataError` when none can be had. */
  ask<K extends FinderKind>(kind: K, question: FinderQuestions[K]): Promise<FinderAnswers[K]>;
  putOrganisations(list: readonly ListedOrganisation[]): void;
  putLabels(labels: FinderLabels): void;
  /** Calls back after every change of what is answered; returns how to stop. */
  onChange(listener: () => void): () => void;
}

let current: Finder | null = null;
const waiting = new Set<() => void>();

/** The one finder of this page; started by the first question, with all its code. */
export async function theFinder(): Promise<Finder> {
  if (current) return current;
  const { startFinder } = await import('./startFinder.ts');
  if (!current) placeFinder(startFinder(() => placeFinder(null)));
  return theFinder();
}

/** Puts another finder in place: tests do, and a finder that has ended. */
export function placeFinder(finder: Finder | null): void {
  current = finder;
  for (const listener of waiting) listener();
}

/** The finder, where there is one already: whoever has something to tell it does not start it. */
export function startedFinder(): Finder | null {
  return current;
}

export function onFinderStart(listener: () => void): () => void {
  waiting.add(listener);
  return () => waiting.delete(listener);
}
