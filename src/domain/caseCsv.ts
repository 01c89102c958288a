import {
  caseRecord,
  costParts,
  type ExportedCase,
  groups,
  longTextFields,
  portableWords,
} from './caseFile.ts';

type ColumnKind = 'text' | 'number' | 'boolean' | 'list' | 'numbers';

/** A column of the table and the place in the record it stands for. */
export interface CaseColumn {
  name: string;
  path: readonly (string | number)[];
  kind: ColumnKind;
}

/** Between the items of a list in one cell; one that belongs to an item stands behind a backslash. */
export const listSeparator = ' | ';

const top = (kind: ColumnKind, ...names: string[]): CaseColumn[] =>
  names.map((name) => ({ name, path: [name], kind }));

/** Every column, in order: one row a case, groups such as results as numbered columns. */
export const caseColumns: readonly CaseColumn[] = [
  ...top('text', 'id', 'organisationId', 'city', 'country', 'region'),
  ...top('number', 'version'),
  ...top('text', 'publishedAt', 'revisedAt', 'checkLevel'),
  ...top('boolean', 'demonstration'),
  ...top('text', 'address', 'title', 'summary', 'language', 'form'),
  ...top('list', 'authors', 'pathways', 'topics'),
  ...top('text', 'scale'),
  ...top('list', 'hazards'),
  ...top('numbers', 'sdgs'),
  ...top('text', 'stage'),
  ...top('number', 'startYear', 'endYear'),
  ...top('text', ...longTextFields),
  ...costParts.map((part) => groupColumn('cost', ['cost', part])),
  ...top('text', 'funding', 'staffing', 'licence'),
  ...top('boolean', 'consent', 'releasesWhatDidNotWork'),
  ...top('text', 'updatingNote', 'contactName', 'contactEmail'),
  ...top('list', 'contactOffers'),
  ...groups.flatMap(({ field, column, most, parts }) =>
    Array.from({ length: most }, (_, index) =>
      parts.map((part) => groupColumn(`${column}${index + 1}`, [field, index, part])),
    ).flat(),
  ),
];

function groupColumn(prefix: string, path: readonly (string | number)[]): CaseColumn {
  const part = String(path.at(-1));
  const kind = ['value', 'amount', 'year'].includes(part) ? 'number' : 'text';
  return { name: `${prefix}${part.charAt(0).toUpperCase()}${part.slice(1)}`, path, kind };
}

/** The table of an export: RFC 4180, with the mark by which spreadsheets know UTF-8. Texts lose their form. */
export function exportCsv(cases: readonly ExportedCase[]): string {
  const rows = cases.map((exported) => {
    const record: Record<string, unknown> = {
      ...caseRecord(exported),
      ...Object.fromEntries(longTextFields.map((field) => [field, wordsOf(exported, field)])),
    };
    return caseColumns.map((column) => cellOf(valueAt(record, column.path)));
  });
  const lines = [caseColumns.map(({ name }) => name), ...rows].map((row) => row.map(quoted).join(','));
  return `\uFEFF${lines.join('\r\n')}\r\n`;
}

function wordsOf(exported: ExportedCase, field: (typeof longTextFields)[number]): string {
  const record = caseRecord(exported);
  // What may not leave the portal is empty in the record already.
  if (record[field] === '') return '';
  return portableWords(
    field === 'whatDidNotWork' ? exported.whatDidNotWork : exported.caseStudy.content[field],
  );
}

function valueAt(value: unknown, path: readonly (string | number)[]): unknown {
  return path.reduce<unknown>((inner, key) => {
    if (Array.isArray(inner)) return inner[Number(key)];
    return typeof inner === 'object' && inner !== null
      ? Object.entries(inner).find(([k]) => k === key)?.[1]
      : undefined;
  }, value);
}

function cellOf(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  const text = Array.isArray(value)
    ? value.map((item) => String(item).replace(/[\\|]/g, '\\$&')).join(listSeparator)
    : String(value);
  return guarded(text);
}

/** A spreadsheet would run a text that begins like this; the apostrophe makes it a text, and the import takes it away. */
const formulaStart = /^['=+\-@\t\r\n]/;

function guarded(text: string): string {
  return formulaStart.test(text) ? `'${text}` : text;
}

/** What stands in a cell, without the guard against formulas. */
export function unguarded(cell: string): string {
  return cell.startsWith("'") && formulaStart.test(cell.slice(1)) ? cell.slice(1) : cell;
}

/** The items of a list in a cell. */
export function listItems(cell: string): string[] {
  if (cell.trim() === '') return [];
  const items = cell.match(/(?:\\.|[^|\\]|\\$)+/gs) ?? [];
  return items
    .map((item) => item.replace(/^ | $/g, '').replace(/\\([\\|])/g, '$1'))
    .filter((item) => item.trim() !== '');
}

function quoted(cell: string): string {
  return /[",\r\n]/.test(cell) || cell.trim() !== cell ? `"${cell.replaceAll('"', '""')}"` : cell;
}
