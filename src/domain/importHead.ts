import { caseColumns } from './caseCsv.ts';
import { caseFileFormat, caseFileVersion } from './caseFile.ts';
import { closest } from './closest.ts';
import { type FileProblem, fileProblem } from './locatedRecord.ts';

/** Columns of a table that nobody would read. */
export function columnProblems(columns: unknown): FileProblem[] {
  const names = caseColumns.map(({ name }) => name);
  const given = Array.isArray(columns) ? columns.map(String) : [];
  return given
    .filter((name) => !names.includes(name))
    .map((name) => {
      const meant = closest(name, names);
      const message = name === '' ? 'a column has no name' : `there is no column “${name}”`;
      return fileProblem(1, name, `${message}${meant ? `; did you mean “${meant}”?` : ''}`);
    });
}

/** Whether a JSON file is an export that this portal can read. */
export function formatProblems({ format, formatVersion }: Record<string, unknown>): FileProblem[] {
  if (format !== caseFileFormat) return [fileProblem(1, 'format', `“${caseFileFormat}” is expected`)];
  return formatVersion === caseFileVersion
    ? []
    : [fileProblem(1, 'formatVersion', `this portal reads version ${caseFileVersion}`)];
}
