import { homeCases, rankCities } from './homeCases.ts';
import type { LibraryItem } from './library.ts';
import type { Reader } from './matching.ts';
import type { MatchWeights } from './matchWeights.ts';
import { turnsOf } from './turns.ts';

/** 0 when all have the same, almost 1 when one has everything. */
export function giniIndex(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const sum = sorted.reduce((total, value) => total + value, 0);
  if (sum === 0) return 0;
  const weighted = sorted.reduce((total, value, index) => total + (index + 1) * value, 0);
  return (2 * weighted) / (sorted.length * sum) - (sorted.length + 1) / sorted.length;
}

/** Readers and the days on which each opens the home page. */
export interface Month {
  readers: readonly { reader: Reader; weights: MatchWeights; days: readonly number[] }[];
  places: number;
}

export interface Exposure {
  cases: number;
  /** Cases that were shown at least once. */
  shown: number;
  /** Of how often each case was shown. */
  gini: number;
  /** The same, of the cases of each city taken together. */
  cityGini: number;
}

/** Who was shown how evenly by the home pages of a month, and by pages that show the newest cases instead. */
export function fairnessFigures(
  items: readonly LibraryItem[],
  { readers, places }: Month,
): { home: Exposure; newestFirst: Exposure } {
  const turns = turnsOf(items);
  const newest = items.toSorted((a, b) => b.publishedAt.getTime() - a.publishedAt.getTime());
  const home = new Map<string, number>();
  const newestFirst = new Map<string, number>();
  for (const { reader, weights, days } of readers) {
    const ranked = rankCities(turns, reader, weights);
    const latest = newest
      .slice(0, places * 50)
      .filter(({ organisationId }) => organisationId !== reader.organisationId)
      .slice(0, places);
    for (const day of days) {
      for (const { item } of homeCases({ reader, weights, day, places }, turns, ranked)) count(home, item.id);
      for (const { id } of latest) count(newestFirst, id);
    }
  }
  return { home: exposure(items, home), newestFirst: exposure(items, newestFirst) };
}

function count(times: Map<string, number>, id: string): void {
  times.set(id, (times.get(id) ?? 0) + 1);
}

function exposure(items: readonly LibraryItem[], times: ReadonlyMap<string, number>): Exposure {
  const cities = new Map<string, number>();
  for (const { id, organisationId } of items)
    cities.set(organisationId, (cities.get(organisationId) ?? 0) + (times.get(id) ?? 0));
  return {
    cases: items.length,
    shown: times.size,
    gini: giniIndex(items.map(({ id }) => times.get(id) ?? 0)),
    cityGini: giniIndex([...cities.values()]),
  };
}
