import * as v from 'valibot';

/** A field of a record, from its top: names, and positions in lists. */
export type FieldPath = readonly (string | number)[];

/** One change of a valid record; `undefined` removes the field. */
export interface SchemaCase {
  path: FieldPath;
  what: string;
  value: unknown;
}

/** Texts of a given length for fields that want a certain form, by the dotted path of the field (`results.0.unit`). */
export type Fillers = Readonly<Record<string, (length: number) => string>>;

/** The part of a valibot schema that says where its limits are. */
const nodeSchema = v.looseObject({
  type: v.string(),
  entries: v.optional(v.record(v.string(), v.unknown())),
  item: v.optional(v.unknown()),
  wrapped: v.optional(v.unknown()),
  options: v.optional(v.array(v.unknown())),
  pipe: v.optional(v.array(v.looseObject({ type: v.string(), requirement: v.optional(v.unknown()) }))),
});
type Node = v.InferOutput<typeof nodeSchema>;

/**
 * Every limit of a schema, as changes of a valid record: at it and one past it, each allowed value and one that is not,
 * nothing, too much, and the wrong type. Which of them are accepted is for the schema to say.
 */
export function schemaCases(schema: unknown, valid: unknown, fillers: Fillers = {}): SchemaCase[] {
  return nodeCases(v.parse(nodeSchema, schema), valid, [], fillers);
}

function nodeCases(node: Node, valid: unknown, path: FieldPath, fillers: Fillers): SchemaCase[] {
  const own = ownCases(node, valid, path, fillers);
  return path.length === 0 ? own : [...own, ...wrongTypes.map(({ what, value }) => ({ path, what, value }))];
}

const wrongTypes = [
  { what: 'a number', value: 7 },
  { what: 'a text', value: 'seven' },
  { what: 'a number as text', value: '7' },
  { what: 'a boolean', value: true },
  { what: 'null', value: null },
  { what: 'a list of texts', value: ['seven'] },
  { what: 'a list of numbers', value: [7] },
  { what: 'an empty list', value: [] },
  { what: 'a map', value: { seven: 7 } },
];

function ownCases(node: Node, valid: unknown, path: FieldPath, fillers: Fillers): SchemaCase[] {
  switch (node.type) {
    case 'object':
      return objectCases(node, valid, path, fillers);
    case 'array':
      return arrayCases(node, valid, path, fillers);
    case 'nullable':
      return ownCases(v.parse(nodeSchema, node.wrapped), valid, path, fillers);
    case 'string':
      return textCases(node, path, fillers);
    case 'number':
      return numberCases(node, path);
    case 'picklist':
      return [...(node.options ?? []), 'unknown', ''].map((value) => ({ path, what: `“${value}”`, value }));
    case 'boolean':
      return [true, false].map((value) => ({ path, what: String(value), value }));
    case 'date':
      return [];
    default:
      throw new Error(`schemaCases knows no ${node.type} (at ${path.join('.')})`);
  }
}

function objectCases(node: Node, valid: unknown, path: FieldPath, fillers: Fillers): SchemaCase[] {
  const record = v.parse(v.record(v.string(), v.unknown()), valid);
  const fields = Object.entries(node.entries ?? {}).flatMap(([name, entry]) => [
    ...nodeCases(v.parse(nodeSchema, entry), record[name], [...path, name], fillers),
    { path: [...path, name], what: 'missing', value: undefined },
  ]);
  return [...fields, { path: [...path, 'unknownField'], what: 'a field too many', value: 'x' }];
}

function arrayCases(node: Node, valid: unknown, path: FieldPath, fillers: Fillers): SchemaCase[] {
  const item = v.parse(nodeSchema, node.item);
  const items = item.type === 'picklist' ? (item.options ?? []) : v.parse(v.array(v.unknown()), valid);
  if (items.length === 0) return [];
  // Without a limit of its own a list of tags is full when it holds each once.
  const most = limitOf(node, 'max_length') ?? items.length;
  const list = (length: number) => Array.from({ length }, (_, index) => items[index % items.length]);
  const sizes = [0, 1, most, most + 1].map((length) => ({
    path,
    what: `${length} items`,
    value: list(length),
  }));
  const wrongAt = list(most).map((_, index) => ({
    path,
    what: `${most} items, a map at position ${index}`,
    value: list(most).with(index, { seven: 7 }),
  }));
  // Firestore keeps no list in a list.
  const inItem = nodeCases(item, items[0], [...path, 0], fillers).filter(
    (change) => change.path.length > path.length + 1 || !Array.isArray(change.value),
  );
  return [...sizes, ...wrongAt, ...inItem];
}

function textCases(node: Node, path: FieldPath, fillers: Fillers): SchemaCase[] {
  const fill = fillers[path.join('.')] ?? ((length: number) => 'ä'.repeat(length));
  const most = limitOf(node, 'max_length');
  const sizes =
    most === undefined
      ? [{ what: 'a short text', value: fill(30) }]
      : [
          { what: `${most} characters`, value: fill(most) },
          { what: `${most + 1} characters`, value: fill(most + 1) },
          // Two units each: counted as JavaScript counts them.
          { what: `${most} units of emoji`, value: '😀'.repeat(most / 2) + 'x'.repeat(most % 2) },
          {
            what: `${most + 1} units of emoji`,
            value: '😀'.repeat((most + 1) / 2) + 'x'.repeat((most + 1) % 2),
          },
        ];
  const blanks = ['', ' ', '\t', '\u00a0', '\u3000', '\u2028', '\ufeff', ' \u2003\v\f'].map((value) => ({
    what: `blank ${JSON.stringify(value)}`,
    value,
  }));
  const broken = ['first\nsecond', 'last\n', '\nfirst'].map((value) => ({
    what: JSON.stringify(value),
    value,
  }));
  return [...sizes, ...blanks, ...broken].map(({ what, value }) => ({ path, what, value }));
}

function numberCases(node: Node, path: FieldPath): SchemaCase[] {
  const [least, most] = [limitOf(node, 'min_value'), limitOf(node, 'max_value')];
  const bounds = [least, most].flatMap((bound) => (bound === undefined ? [] : [bound - 1, bound, bound + 1]));
  const values = [...bounds, 0, -1, 1.5, (most ?? least ?? 1) - 0.5, Number.NaN, Infinity, -Infinity];
  return [...new Set(values)].map((value) => ({ path, what: String(value), value }));
}

/** A requirement of a schema's pipe, also of a pipe within it. */
function limitOf(node: Node, type: string): number | undefined {
  for (const action of node.pipe ?? []) {
    if (action.type === type && typeof action.requirement === 'number') return action.requirement;
    const inner =
      action.pipe === undefined || action === node ? undefined : limitOf(v.parse(nodeSchema, action), type);
    if (inner !== undefined) return inner;
  }
  return undefined;
}

/** The record with one field changed, or without it. A path that leads through nothing changes nothing. */
export function withCase(record: unknown, { path, value }: SchemaCase): unknown {
  const [name, ...rest] = path;
  if (name === undefined) return value;
  if (Array.isArray(record) && typeof name === 'number') {
    return name < record.length
      ? record.with(name, withCase(record[name], { path: rest, what: '', value }))
      : record;
  }
  if (typeof record !== 'object' || record === null || Array.isArray(record)) return record;
  const fields = Object.entries(record).filter(
    ([field]) => field !== name || value !== undefined || rest.length > 0,
  );
  const changed =
    rest.length === 0 ? value : withCase(Object.fromEntries(fields)[name], { path: rest, what: '', value });
  return { ...Object.fromEntries(fields), ...(changed === undefined ? {} : { [name]: changed }) };
}

/** True when a schema takes a record as it is: valid, and with no field that it would drop. */
export function isAccepted(schema: v.GenericSchema, record: unknown): boolean {
  const parsed = v.safeParse(schema, record);
  return parsed.success && hasSameFields(parsed.output, record);
}

function hasSameFields(a: unknown, b: unknown): boolean {
  if (typeof a !== 'object' || a === null || typeof b !== 'object' || b === null) return true;
  const fields = new Map(Object.entries(a));
  const others = Object.entries(b);
  return (
    fields.size === others.length &&
    others.every(([name, value]) => fields.has(name) && hasSameFields(fields.get(name), value))
  );
}
