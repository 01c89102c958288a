import { costParts, groups, tellingFields } from './caseFile.ts';
import { contentSchema, emptyContent, emptyMemberOnly, emptyResult, memberOnlySchema } from './caseStudy.ts';
import { closest } from './closest.ts';
import type { Path } from './locatedRecord.ts';

/** Names of fields: of a record under its empty name, of its groups under theirs. */
export type FieldNames = Readonly<Record<string, readonly string[]>>;

export const knownFields: FieldNames = {
  '': [
    'id',
    'organisationId',
    'publishedAt',
    'checkLevel',
    'demonstration',
    ...tellingFields,
    ...Object.keys(contentSchema.entries),
    ...Object.keys(memberOnlySchema.entries),
  ],
  cost: costParts,
  ...Object.fromEntries(groups.map(({ field, parts }) => [field, parts])),
};

/** What a file says in fields that nobody would read. */
export function unknownFields(
  record: Record<string, unknown>,
  known: FieldNames,
): { path: Path; message: string }[] {
  return Object.entries(known).flatMap(([group, names]) => {
    const value = group === '' ? record : record[group];
    const items = Array.isArray(value)
      ? value.map((item, index) => ({ path: [group, index], item }))
      : [{ path: group === '' ? [] : [group], item: value }];
    return items.flatMap(({ path, item }) =>
      isRecord(item)
        ? Object.keys(item)
            .filter((name) => !names.includes(name))
            .map((name) => ({ path: [...path, name], message: unknownField(name, names) }))
        : [],
    );
  });
}

function unknownField(name: string, names: readonly string[]): string {
  const meant = closest(name, names);
  return `there is no such field${meant ? `; did you mean “${meant}”?` : ''}`;
}

const parts: Readonly<Record<string, Record<string, unknown>>> = {
  results: { ...emptyResult },
  sources: { title: '', url: '' },
  buildingBlocks: { name: '', what: '', enables: '', watch: '' },
  pictures: { id: '', alt: '', credit: '' },
};

/** A record with everything that may be left out. A field that was set to null counts as left out where null means nothing. */
export function withDefaults(record: Record<string, unknown>): Record<string, unknown> {
  const filled: Record<string, unknown> = {
    id: '',
    organisationId: '',
    ...emptyContent,
    ...emptyMemberOnly,
    checkLevel: 'self-reported',
    demonstration: false,
    ...record,
  };
  for (const [field, empty] of Object.entries(parts)) {
    const items = filled[field];
    if (Array.isArray(items)) {
      filled[field] = items.map((item: unknown) => (isRecord(item) ? { ...empty, ...item } : item));
    }
  }
  if (isRecord(filled.cost)) filled.cost = { covers: '', ...filled.cost };
  return filled;
}

/** The record without the value at a path: a part leaves its result or source, anything else goes with its whole field. */
export function without(
  record: Record<string, unknown>,
  [field, index, part]: Path,
): Record<string, unknown> {
  const list = field === 'results' || field === 'sources' ? record[field] : undefined;
  if (!Array.isArray(list)) return omit(record, field);
  const items = list.map((item: unknown, at) => {
    if (at !== index) return item;
    return isRecord(item) && part !== undefined ? omit(item, part) : {};
  });
  return { ...record, [String(field)]: items };
}

function omit(record: Record<string, unknown>, name: string | number | undefined): Record<string, unknown> {
  return Object.fromEntries(Object.entries(record).filter(([key]) => key !== name));
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
