import { hash } from './hash.ts';
import type { LibraryItem } from './library.ts';

/**
 * Whose turn it is. Two circles, on which each reader has a place of their own and walks on from day to day: one of
 * cities, where a city with four times the cases comes round twice as often, and one of cases, where each comes round
 * once. The first keeps those who write much from taking all the turns, the second sees to it that none of their cases
 * waits for ever.
 */
export interface Turns {
  cities: readonly string[];
  casesOf: ReadonlyMap<string, readonly LibraryItem[]>;
  cases: readonly LibraryItem[];
}

/** Of three turns, two belong to the circle of cases: with fewer, cases of cities that write much wait for months. */
const caseTurnsOfThree = 2;

/** The order of the circles depends on the library alone. */
export function turnsOf(items: readonly LibraryItem[]): Turns {
  const cases = shuffled(items, ({ id }) => id);
  const casesOf = new Map<string, LibraryItem[]>();
  for (const item of cases) {
    const known = casesOf.get(item.organisationId);
    if (known) known.push(item);
    else casesOf.set(item.organisationId, [item]);
  }
  const slots = [...casesOf].flatMap(([city, { length }]) =>
    Array.from({ length: Math.round(Math.sqrt(length)) }, (_, slot) => ({ city, slot: `${city}~${slot}` })),
  );
  return { cities: shuffled(slots, ({ slot }) => slot).map(({ city }) => city), casesOf, cases };
}

/** The cases whose turn it is for a reader on a day: `places` of them, one per city, fewer where there are fewer. */
export function turnAt(
  turns: Turns,
  reader: { uid: string; organisationId: string | null },
  day: number,
  places: number,
): LibraryItem[] {
  const caseTurns = Math.ceil((places * caseTurnsOfThree) / 3);
  const chosen = new Map<string, LibraryItem>();
  // Walks on until there are so many; whoever is there already, or is the reader's own city, is passed over.
  const walk = <T>(
    circle: readonly T[],
    name: string,
    steps: number,
    until: number,
    pick: (entry: T) => LibraryItem | undefined,
  ) => {
    const start = circle.length === 0 ? 0 : hash(`${name}~${reader.uid}`) % circle.length;
    for (let step = 0; step < circle.length && chosen.size < until; step += 1) {
      const entry = circle[(start + day * steps + step) % circle.length];
      const item = entry === undefined ? undefined : pick(entry);
      if (!item || item.organisationId === reader.organisationId || chosen.has(item.organisationId)) continue;
      chosen.set(item.organisationId, item);
    }
  };
  walk(turns.cases, 'cases', caseTurns, caseTurns, (item) => item);
  walk(turns.cities, 'cities', places - caseTurns, places, (city) => {
    const cases = turns.casesOf.get(city) ?? [];
    return cases[hash(`${reader.uid}~${day}~${city}`) % cases.length];
  });
  return [...chosen.values()];
}

function shuffled<T>(list: readonly T[], idOf: (entry: T) => string): T[] {
  return list
    .map((entry) => ({ entry, id: idOf(entry), place: hash(idOf(entry)) }))
    .sort((a, b) => a.place - b.place || (a.id < b.id ? -1 : 1))
    .map(({ entry }) => entry);
}
