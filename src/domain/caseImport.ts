import * as v from 'valibot';
import { longTextFields, type PortableCase } from './caseFile.ts';
import { caseStudySchema, contentSchema, memberOnlySchema } from './caseStudy.ts';
import { listedIdMax } from './catalog.ts';
import { closest } from './closest.ts';
import { knownFields, unknownFields, withDefaults, without } from './importFields.ts';
import { columnProblems, formatProblems } from './importHead.ts';
import { explainIssue } from './importIssue.ts';
import { meaningProblems } from './importMeaning.ts';
import { dateOf, textOf } from './importValues.ts';
import { locateCsv } from './locateCsv.ts';
import type { FileProblem, LocatedRecord, Path } from './locatedRecord.ts';
import { locateJson } from './locateJson.ts';
import { researchRecord } from './researchCase.ts';

export interface ImportProblem extends FileProblem {
  /** Id or title of the case; empty for the file itself. */
  caseName: string;
}

export interface ImportContext {
  /** The member governments there are. */
  organisations: readonly { id: string; name: string; emailDomains: readonly string[] }[];
  /** For records that do not say when they were published. */
  now: Date;
}

export interface ImportReading {
  cases: PortableCase[];
  /** Every one, in the order of the file. Nothing should be written while there is any. */
  problems: ImportProblem[];
}

/**
 * Reads a file of case studies: an export of the portal (JSON or CSV), or records of the research format (JSON: a list,
 * see `researchCase.ts`). Every problem of the file is found in one go; a field is complained of once.
 */
export function importCases(text: string, kind: 'json' | 'csv', context: ImportContext): ImportReading {
  const file = kind === 'csv' ? locateCsv(text) : locateJson(text);
  const problems: ImportProblem[] = file.problems.map((problem) => ({ ...problem, caseName: '' }));
  if (problems.length > 0) return { cases: [], problems };
  const isExport = kind === 'json' && Object.keys(file.head).length > 0;
  const heading =
    kind === 'csv' ? columnProblems(file.head.columns) : isExport ? formatProblems(file.head) : [];
  problems.push(...heading.map((problem) => ({ ...problem, caseName: '' })));

  const cases: PortableCase[] = [];
  const ids = new Map<string, number>();
  for (const found of file.records) {
    const record = kind === 'csv' || isExport ? found : researchRecord(found, context);
    const reading = readRecord(record, context, ids);
    problems.push(...reading.problems);
    if (reading.read) cases.push(reading.read);
  }
  return { cases, problems };
}

/** As long as the catalog has room for: `listedIdMax`. */
const idPattern = new RegExp(`^[A-Za-z0-9][A-Za-z0-9_-]{0,${listedIdMax - 1}}$`);

const recordSchema = v.object({
  id: v.pipe(v.string(), v.regex(idPattern, 'id')),
  organisationId: v.string(),
  publishedAt: v.date(),
  ...v.pick(caseStudySchema, ['checkLevel', 'demonstration']).entries,
  ...contentSchema.entries,
  ...memberOnlySchema.entries,
});

type FileCase = v.InferOutput<typeof recordSchema>;

function readRecord(
  record: LocatedRecord,
  { organisations, now }: ImportContext,
  ids: Map<string, number>,
): { read: PortableCase | null; problems: ImportProblem[] } {
  const found = new Map<string, ImportProblem>();
  const complained: Path[] = [];
  const caseName = nameOf(record.value);
  const report = (path: Path, message: string) => {
    const field = record.nameOf(path);
    if (found.has(field)) return;
    complained.push(path);
    found.set(field, { line: record.lineOf(path), caseName, field, message });
  };
  const finish = (read: PortableCase | null) => ({
    read: found.size > 0 ? null : read,
    problems: [...found.values()].sort((a, b) => a.line - b.line),
  });

  if (!isRecord(record.value)) {
    report([], 'a case is expected here: an object in braces');
    return finish(null);
  }
  for (const path of record.repeated) report(path, 'is written twice; keep one');
  for (const { path, message } of unknownFields(record.value, knownFields)) report(path, message);

  const filled = withDefaults(record.value);
  for (const field of longTextFields) {
    const stored = textOf(filled[field]);
    if (stored === null) report([field], 'is neither text nor a document of the editor');
    else filled[field] = stored;
  }
  filled.publishedAt = dateOf(filled.publishedAt ?? now);

  const parsed = v.safeParse(recordSchema, filled);
  for (const issue of parsed.issues ?? []) {
    const path = pathOf(issue);
    report(path, explainIssue(issue, path));
  }

  const { id, organisationId } = filled;
  if (typeof id === 'string' && id !== '') {
    const earlier = ids.get(id);
    if (earlier !== undefined) report(['id'], `“${id}” is the id of the case in line ${earlier} already`);
    else ids.set(id, record.lineOf([]));
  }
  if (typeof organisationId === 'string' && !organisations.some((one) => one.id === organisationId)) {
    report(['organisationId'], unknownOrganisation(organisationId, organisations));
  }
  if (filled.publishedAt instanceof Date && filled.publishedAt.getTime() > now.getTime()) {
    report(['publishedAt'], 'lies in the future');
  }
  const draft = parsed.success ? parsed.output : repaired(filled, parsed.issues.map(pathOf));
  for (const { path, message } of draft ? meaningProblems(draft) : []) {
    if (!complained.some((other) => isAbout(other, path))) report(path, message);
  }
  return finish(parsed.success ? portableCase(parsed.output) : null);
}

function portableCase(record: FileCase): PortableCase {
  const { id, organisationId, publishedAt, checkLevel, demonstration } = record;
  return {
    id,
    organisationId,
    publishedAt,
    checkLevel,
    demonstration,
    content: v.parse(contentSchema, record),
    memberOnly: v.parse(memberOnlySchema, record),
  };
}

/** The record without what does not fit, so that the rest of it can be looked at too. */
function repaired(filled: Record<string, unknown>, broken: readonly Path[]): FileCase | null {
  const rest = broken.reduce<Record<string, unknown>>((record, path) => without(record, path), filled);
  const parsed = v.safeParse(v.object({ ...recordSchema.entries, publishedAt: v.unknown() }), {
    ...withDefaults({ title: '-', id: 'x', organisationId: '', ...rest }),
  });
  return parsed.success ? { ...parsed.output, publishedAt: new Date(0) } : null;
}

function pathOf({ path = [] }: { path?: readonly { key: unknown }[] | undefined }): Path {
  return path.flatMap(({ key }) => (typeof key === 'string' || typeof key === 'number' ? [key] : []));
}

/** True where a second complaint would only follow from the first. */
function isAbout(complained: Path, path: Path): boolean {
  return (
    isAround(complained, path) ||
    isAround(path, complained) ||
    (complained[0] === 'startYear' && path[0] === 'endYear')
  );
}

function isAround(outer: Path, inner: Path): boolean {
  return outer.every((key, index) => inner[index] === key);
}

function nameOf(value: unknown): string {
  if (!isRecord(value)) return '';
  const name = [value.id, value.title].find((one) => typeof one === 'string' && one !== '');
  return typeof name === 'string' ? name : '';
}

function unknownOrganisation(given: string, organisations: ImportContext['organisations']): string {
  if (given === '') return 'is missing: the id of the member government';
  const named = organisations.find(({ name }) => name.toLowerCase() === given.toLowerCase());
  const meant =
    named?.id ??
    closest(
      given,
      organisations.map(({ id }) => id),
    );
  return `no member government has the id “${given}”${meant ? `; did you mean “${meant}”?` : ''}`;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
