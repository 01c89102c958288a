import type { Adoption } from './adoption.ts';

type Told = Pick<Adoption, 'id' | 'sourceId' | 'sourceName' | 'organisationId' | 'organisationName'>;

export interface LineageCity {
  id: string;
  name: string;
}

/** One city learned from another, once or more often. */
export interface LineageLink {
  from: LineageCity;
  to: LineageCity;
  adoptions: number;
}

/** Who learned from whom, each pair once, most adoptions first; then in the order of the names. */
export function lineageLinks(adoptions: readonly Told[]): LineageLink[] {
  const links = new Map<string, LineageLink>();
  for (const { sourceId, sourceName, organisationId, organisationName } of adoptions) {
    const key = JSON.stringify([sourceId, organisationId]);
    const known = links.get(key);
    links.set(key, {
      from: { id: sourceId, name: sourceName },
      to: { id: organisationId, name: organisationName },
      adoptions: (known?.adoptions ?? 0) + 1,
    });
  }
  return [...links.values()].sort(
    (a, b) => b.adoptions - a.adoptions || compare(a.from, b.from) || compare(a.to, b.to),
  );
}

/** Where a city stands in the drawing: columns from those that taught to those that learned, rows from the top. */
export interface PlacedCity extends LineageCity {
  column: number;
  row: number;
}

export interface Lineage {
  cities: readonly PlacedCity[];
  /** `isBack`: it leads to the same column or to an earlier one, because the cities learned from each other. */
  links: readonly (LineageLink & { isBack: boolean })[];
  columns: number;
  rows: number;
}

/** How often the rows are put in order; after a few sweeps hardly anything moves. */
const sweeps = 3;

/**
 * A layered drawing: each city one column after the last of those it learned from, links that would close a circle left
 * out of that reckoning, and rows such that neighbours are near each other. The same links give the same drawing.
 */
export function layOutLineage(links: readonly LineageLink[]): Lineage {
  const cities = citiesOf(links);
  const back = linksThatCloseACircle(links, cities);
  const forward = links.filter((link) => !back.has(link));
  const columnOf = columnsOf(forward, cities);
  const columns = inOrder(columnOf, cities, forward);
  const placed = columns.flatMap((column, place) =>
    column.map((city, row): PlacedCity => ({ ...city, column: place, row })),
  );
  return {
    cities: placed,
    links: links.map((link) => ({ ...link, isBack: back.has(link) })),
    columns: columns.length,
    rows: Math.max(0, ...columns.map(({ length }) => length)),
  };
}

function citiesOf(links: readonly LineageLink[]): LineageCity[] {
  const cities = new Map(links.flatMap(({ from, to }) => [from, to]).map((city) => [city.id, city]));
  return [...cities.values()].sort(compare);
}

function linksThatCloseACircle(
  links: readonly LineageLink[],
  cities: readonly LineageCity[],
): Set<LineageLink> {
  const leaving = grouped(links, ({ from }) => from.id);
  const taught = new Set(links.map(({ to }) => to.id));
  const state = new Map<string, 'open' | 'done'>();
  const back = new Set<LineageLink>();
  const visit = (id: string) => {
    state.set(id, 'open');
    for (const link of leaving.get(id) ?? []) {
      const there = state.get(link.to.id);
      if (there === 'open') back.add(link);
      else if (!there) visit(link.to.id);
    }
    state.set(id, 'done');
  };
  // Those who only taught come first, so that circles are cut where they lead back to the beginning.
  for (const { id } of cities) if (!taught.has(id)) visit(id);
  for (const { id } of cities) if (!state.has(id)) visit(id);
  return back;
}

function columnsOf(forward: readonly LineageLink[], cities: readonly LineageCity[]): Map<string, number> {
  const teachers = grouped(forward, ({ to }) => to.id);
  const columns = new Map<string, number>();
  const columnOf = (id: string): number => {
    const known = columns.get(id);
    if (known !== undefined) return known;
    const column = Math.max(-1, ...(teachers.get(id) ?? []).map(({ from }) => columnOf(from.id))) + 1;
    columns.set(id, column);
    return column;
  };
  for (const { id } of cities) columnOf(id);
  return columns;
}

/** Each column's cities beside those they are linked with: there and back, one column after the other. */
function inOrder(
  columnOf: ReadonlyMap<string, number>,
  cities: readonly LineageCity[],
  forward: readonly LineageLink[],
): LineageCity[][] {
  const columns = [...grouped(cities, ({ id }) => columnOf.get(id) ?? 0)]
    .sort(([a], [b]) => a - b)
    .map(([, column]) => column);
  const teachers = namesBy(forward, 'to', 'from');
  const learners = namesBy(forward, 'from', 'to');
  // The height of each city, as a share of its column's.
  const heights = new Map<string, number>();
  const settle = (column: readonly LineageCity[]) => {
    for (const [row, { id }] of column.entries()) heights.set(id, (row + 0.5) / column.length);
  };
  columns.forEach(settle);
  const order = (place: number, neighbours: ReadonlyMap<string, readonly string[]>) => {
    const height = ({ id }: LineageCity) => {
      const near = (neighbours.get(id) ?? [id]).map((one) => heights.get(one) ?? 0);
      return near.reduce((sum, one) => sum + one, 0) / near.length;
    };
    const column = (columns[place] ?? []).toSorted((a, b) => height(a) - height(b));
    columns[place] = column;
    settle(column);
  };
  for (let sweep = 0; sweep < sweeps; sweep += 1) {
    for (const place of columns.keys()) order(place, teachers);
    for (const place of [...columns.keys()].reverse()) order(place, learners);
  }
  return columns;
}

function namesBy(links: readonly LineageLink[], key: 'from' | 'to', value: 'from' | 'to') {
  return new Map(
    [...grouped(links, (link) => link[key].id)].map(([id, group]) => [
      id,
      group.map((link) => link[value].id),
    ]),
  );
}

function compare(a: LineageCity, b: LineageCity): number {
  return a.name.localeCompare(b.name) || a.id.localeCompare(b.id);
}

function grouped<T, K>(items: readonly T[], keyOf: (item: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    groups.set(key, [...(groups.get(key) ?? []), item]);
  }
  return groups;
}
