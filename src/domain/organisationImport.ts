import * as v from 'valibot';
import { listItems, unguarded } from './caseCsv.ts';
import { listedIdMax } from './catalog.ts';
import { climateZones, hazards, pathways, worldRegions } from './classification.ts';
import { closest } from './closest.ts';
import { hash } from './hash.ts';
import { explainIssue } from './importIssue.ts';
import { type FileProblem, fileProblem } from './locatedRecord.ts';
import { type Organisation, organisationKinds, organisationSchema } from './organisation.ts';
import { isPublicMailDomain } from './publicMail.ts';
import { type Cell, numberOf, readTableInSteps } from './readTable.ts';
import { fold } from './words.ts';

export interface OrganisationProblem extends FileProblem {
  /** Empty for the file itself. */
  organisationName: string;
}

/** A government as a file tells it: everything but what the portal itself keeps of it. */
export type FileOrganisation = v.InferOutput<typeof rowSchema>;

export interface OrganisationReading {
  organisations: FileOrganisation[];
  /** Every one, in the order of the file. Nothing should be written while there is any. */
  problems: OrganisationProblem[];
}

type Known = Pick<Organisation, 'id' | 'name' | 'country' | 'emailDomains'>;

/** In the order of a file; all but the first four columns may be missing. */
const columns = {
  name: 'text',
  kind: 'text',
  country: 'text',
  region: 'text',
  id: 'text',
  lat: 'number',
  lng: 'number',
  population: 'number',
  climateZone: 'text',
  coastal: 'boolean',
  hazards: 'list',
  memberSince: 'number',
  pathways: 'list',
  emailDomains: 'list',
  about: 'text',
  links: 'list',
} as const;
/** What a file may say of a government, in the order of the template. */
export const organisationColumns: readonly string[] = Object.keys(columns);
const needed = organisationColumns.slice(0, 4);

const lists = {
  kind: organisationKinds,
  region: worldRegions,
  climateZone: climateZones,
  hazards,
  pathways,
} as const;

const rowSchema = v.object({
  ...v.omit(organisationSchema, ['id', 'focalPoints', 'updatedAt', 'lastAuditId']).entries,
  id: v.pipe(v.string(), v.regex(new RegExp(`^[A-Za-z0-9][A-Za-z0-9_-]{0,${listedIdMax - 1}}$`), 'id')),
});

/**
 * Reads a table of member governments. Every problem is found in one go; a field is complained of once. A row without an
 * id gets one from name and country, the same each time, so that a file can be imported again.
 */
export function readOrganisations(text: string, known: readonly Known[]): OrganisationReading {
  const steps = readOrganisationsInSteps(text, known);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** The same, some rows at a time: each step tells how many rows were read so far. */
export function* readOrganisationsInSteps(
  text: string,
  known: readonly Known[],
): Generator<number, OrganisationReading> {
  const reader = rowReader(known);
  const table = readTableInSteps(text);
  let rows = 0;
  for (;;) {
    const step = table.next();
    if (step.done) {
      const { names, problems } = step.value;
      const ofFile = [...problems, ...columnProblems(names)].map((problem) => ({
        ...problem,
        organisationName: '',
      }));
      if (problems.length > 0) return { organisations: [], problems: ofFile };
      return { organisations: reader.organisations, problems: [...ofFile, ...reader.problems] };
    }
    for (const row of step.value.rows) reader.read(row, step.value.names);
    rows += step.value.rows.length;
    yield rows;
  }
}

/** Reads one row after the other, because what one says can be wrong for what an earlier one said. */
function rowReader(known: readonly Known[]) {
  const find = organisationFinder(known);
  const domains = new Map<string, Pick<Known, 'id' | 'name'>>(
    known.flatMap((one) => one.emailDomains.map((domain) => [domain, one])),
  );
  const ids = new Map<string, number>();
  const organisations: FileOrganisation[] = [];
  const problems: OrganisationProblem[] = [];
  const read = (row: readonly Cell[], names: readonly string[]) => {
    const found = readRow(row, names);
    const { value, line, report } = found;
    const id = typeof value.id === 'string' ? value.id : '';
    const earlier = ids.get(id);
    if (earlier !== undefined) report('id', `“${id}” is the government in line ${earlier} already`);
    else if (id !== '') ids.set(id, line);
    const parsed = v.safeParse(rowSchema, value);
    for (const issue of parsed.issues ?? []) {
      const path = (issue.path ?? []).map(({ key }) => (typeof key === 'number' ? key : String(key)));
      report(String(path[0] ?? ''), explainIssue(issue, path, lists));
    }
    if (parsed.success) {
      for (const { field, message } of meaningProblems(parsed.output, { find, domains }))
        report(field, message);
      for (const domain of parsed.output.emailDomains)
        if (!domains.has(domain)) domains.set(domain, { ...parsed.output });
      organisations.push(parsed.output);
    }
    problems.push(...found.problems());
  };
  return { organisations, problems, read };
}

/** Finds the government of the network that a row is about: by its id, or by name and country. */
export function organisationFinder<T extends Pick<Known, 'id' | 'name' | 'country'>>(
  known: readonly T[],
): (row: Pick<Known, 'id' | 'name' | 'country'>) => T | undefined {
  const nameOf = ({ name, country }: Pick<Known, 'name' | 'country'>) => fold(`${name}\n${country}`);
  // Of several with one name, the first.
  const byName = new Map(known.toReversed().map((one) => [nameOf(one), one]));
  const byId = new Map(known.map((one) => [one.id, one]));
  return (row) => byId.get(row.id) ?? byName.get(nameOf(row));
}

/** Short, readable where the name is Latin, and the same each time. */
export function organisationIdFor(name: string, country: string): string {
  const folded = fold(`${name}-${country}`);
  const readable = folded.replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '');
  return `${readable.slice(0, 20).replace(/-$/, '') || 'lg'}-${hash(folded).toString(36)}`;
}

function readRow(row: readonly Cell[], names: readonly string[]) {
  const found = new Map<string, FileProblem>();
  const cellOf = (name: string): Cell | undefined => row[names.indexOf(name)];
  const line = row[0]?.line ?? 1;
  const report = (field: string, message: string) => {
    if (!found.has(field)) found.set(field, fileProblem(cellOf(field)?.line ?? line, field, message));
  };
  const value: Record<string, unknown> = {};
  for (const [name, kind] of Object.entries(columns))
    value[name] = cellValue(cellOf(name)?.value ?? '', kind);
  for (const name of needed) value[name] ??= '';
  value.about ??= '';
  for (const name of ['hazards', 'pathways', 'emailDomains', 'links']) value[name] ??= [];
  if (Array.isArray(value.emailDomains))
    value.emailDomains = value.emailDomains.map((domain) => String(domain).trim().toLowerCase());
  const name = String(value.name).trim();
  value.id ??= name === '' ? '' : organisationIdFor(name, String(value.country).trim());
  row.slice(names.length).forEach(({ value: extra }, index) => {
    if (extra !== '') report(`cell ${names.length + index + 1}`, 'has no column');
  });
  return {
    value,
    line,
    report,
    problems: () =>
      [...found.values()]
        .sort((a, b) => a.line - b.line)
        .map((problem) => ({ ...problem, organisationName: name })),
  };
}

function cellValue(cell: string, kind: (typeof columns)[keyof typeof columns]): unknown {
  const text = unguarded(cell).trim();
  if (text === '') return kind === 'list' ? [] : null;
  if (kind === 'list') return listItems(text);
  if (kind === 'number') return numberOf(text);
  if (kind === 'boolean') return { true: true, false: false }[text.toLowerCase()] ?? text;
  return text;
}

interface Context {
  find: (row: FileOrganisation) => Pick<Known, 'id'> | undefined;
  domains: ReadonlyMap<string, Pick<Known, 'id' | 'name'>>;
}

/** What a schema cannot see. */
function meaningProblems(
  row: FileOrganisation,
  { find, domains }: Context,
): { field: string; message: string }[] {
  const itself = find(row)?.id ?? row.id;
  const taken = row.emailDomains.flatMap((domain) => {
    const other = domains.get(domain);
    if (isPublicMailDomain(domain))
      return `“${domain}” is open to anybody: everybody with such an address would get in`;
    return other && other.id !== itself ? `“${domain}” belongs to ${other.name} already` : [];
  });
  return [
    ...taken.slice(0, 1).map((message) => ({ field: 'emailDomains', message })),
    ...((row.lat === null) === (row.lng === null)
      ? []
      : [{ field: row.lat === null ? 'lat' : 'lng', message: 'is missing: give both or neither' }]),
    ...(['hazards', 'pathways', 'emailDomains', 'links'] as const).flatMap((field) =>
      new Set<string>(row[field]).size === row[field].length
        ? []
        : [{ field, message: 'names something twice' }],
    ),
  ];
}

function columnProblems(names: readonly string[]): FileProblem[] {
  const unknown = names
    .filter((name) => !organisationColumns.includes(name))
    .map((name) => {
      const meant = closest(name, organisationColumns);
      const message = name === '' ? 'a column has no name' : `there is no column “${name}”`;
      return fileProblem(1, name, `${message}${meant ? `; did you mean “${meant}”?` : ''}`);
    });
  const missing = needed
    .filter((name) => !names.includes(name))
    .map((name) => fileProblem(1, name, 'this column is missing'));
  return names.length === 0 ? [] : [...unknown, ...missing];
}
