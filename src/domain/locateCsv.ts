import { caseColumns, listItems, unguarded } from './caseCsv.ts';
import { groups } from './caseFile.ts';
import type { LocatedFile, LocatedRecord, Path } from './locatedRecord.ts';
import { type Cell, numberOf, readTable } from './readTable.ts';

/** A table of cases with its rows. */
export function locateCsv(source: string): LocatedFile {
  const { names, rows, problems } = readTable(source);
  return { head: { columns: names }, records: rows.map((row) => locatedRow(row, names)), problems };
}

function locatedRow(row: readonly Cell[], names: readonly string[]): LocatedRecord {
  const cellOf = (name: string): Cell | undefined => row[names.indexOf(name)];
  const value: Record<string, unknown> = {};
  /** Where the parts of a group stand: an empty group in between closes up. */
  const placed: [Path, Path][] = [];
  for (const { name, path, kind } of caseColumns.filter(({ path }) => path.length === 1)) {
    const read = cellValue(cellOf(name)?.value ?? '', kind);
    if (read !== undefined) value[String(path[0])] = read;
  }
  const cost = groupAt(['cost'], cellOf);
  if (cost) value.cost = cost;
  for (const { field, most } of groups) {
    const items: Record<string, unknown>[] = [];
    for (let index = 0; index < most; index++) {
      const item = groupAt([field, index], cellOf);
      if (!item) continue;
      placed.push([
        [field, items.length],
        [field, index],
      ]);
      items.push(item);
    }
    value[field] = items;
  }
  row.slice(names.length).forEach((cell, index) => {
    if (cell.value !== '') value[`cell ${names.length + index + 1}`] = cell.value;
  });
  const columnAt = (path: Path): string => {
    const [, place] = placed.find(([from]) => from[0] === path[0] && from[1] === path[1]) ?? [];
    const full = place ? [...place, ...path.slice(2)] : path;
    const exact = caseColumns.find((column) => isSamePath(column.path, full));
    const around = caseColumns.find(
      (column) => isSamePath(column.path, full.slice(0, column.path.length)) || isWithin(column.path, full),
    );
    return exact?.name ?? around?.name ?? String(path[0] ?? '');
  };
  return {
    value,
    lineOf: (path) => cellOf(columnAt(path))?.line ?? row[0]?.line ?? 1,
    nameOf: columnAt,
    repeated: [],
  };
}

function groupAt(
  prefix: Path,
  cellOf: (name: string) => Cell | undefined,
): Record<string, unknown> | undefined {
  const parts = caseColumns.filter(({ path }) => path.length > prefix.length && isWithin(path, prefix));
  const read = parts.flatMap(({ name, path, kind }): [string, unknown][] => {
    const value = cellValue(cellOf(name)?.value ?? '', kind);
    return value === undefined ? [] : [[String(path.at(-1)), value]];
  });
  return read.length === 0 ? undefined : Object.fromEntries(read);
}

/** What a cell holds; nothing for an empty one, and the words themselves where they are not of the kind. */
function cellValue(cell: string, kind: (typeof caseColumns)[number]['kind']): unknown {
  const text = unguarded(cell);
  if (text.trim() === '') return undefined;
  if (kind === 'list') return listItems(text);
  if (kind === 'numbers') return listItems(text).map(numberOf);
  if (kind === 'number') return numberOf(text);
  if (kind === 'boolean') return { true: true, false: false }[text.trim().toLowerCase()] ?? text;
  return text;
}

function isSamePath(a: Path, b: Path): boolean {
  return a.length === b.length && isWithin(a, b);
}

function isWithin(path: Path, prefix: Path): boolean {
  return prefix.every((key, index) => path[index] === key);
}
