import { parse as parseCsv } from 'csv-parse/browser/esm/sync';
import * as v from 'valibot';
import { type FileProblem, fileProblem } from './locatedRecord.ts';

const cellSchema = v.object({ value: v.string(), line: v.number() });
const rowsSchema = v.array(v.array(cellSchema));
/** What stands in a cell, and in which line of the file. */
export type Cell = v.InferOutput<typeof cellSchema>;

interface Table {
  /** Of the columns. */
  names: string[];
  rows: Cell[][];
  problems: FileProblem[];
}

/** A table with its rows: commas, or the semicolons that spreadsheets write in many countries. */
export function readTable(source: string): Table {
  const steps = readTableInSteps(source);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/**
 * The same, some rows at a time, so that a page can do something else in between: each step tells the names and the rows
 * that it read.
 */
export function* readTableInSteps(source: string): Generator<Pick<Table, 'names' | 'rows'>, Table> {
  const text = source.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  const [heading = ''] = text.split('\n', 1);
  const delimiter = heading.includes(';') && !heading.includes(',') ? ';' : ',';
  let names: string[] | undefined;
  const rows: Cell[][] = [];
  for (const slice of slicesOf(text)) {
    const read = readSlice(slice, delimiter);
    if (!Array.isArray(read)) return { names: [], rows: [], problems: [read] };
    if (names === undefined) names = read.shift()?.map(({ value }) => value.trim());
    rows.push(...read);
    if (names) yield { names, rows: read };
  }
  if (names === undefined || names.length === 0)
    return { names: [], rows: [], problems: [fileProblem(1, '', 'the file is empty')] };
  const known = names;
  const twice = known.filter((name, index) => name !== '' && known.indexOf(name) !== index);
  const problems = [...new Set(twice)].map((name) => fileProblem(1, name, 'this column is there twice'));
  return { names, rows, problems };
}

interface Slice {
  text: string;
  /** Lines of the file before it. */
  before: number;
}

const linesOfSlice = 100;

/** Pieces that begin and end with a record: a line break within quotes, of which there is an odd number before it, is none. */
function* slicesOf(text: string): Generator<Slice> {
  let begin = 0;
  let before = 0;
  let lines = 0;
  let isQuoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const letter = text[at];
    if (letter === '"') isQuoted = !isQuoted;
    if (letter !== '\n') continue;
    lines += 1;
    if (isQuoted || lines - before < linesOfSlice) continue;
    yield { text: text.slice(begin, at + 1), before };
    begin = at + 1;
    before = lines;
  }
  yield { text: text.slice(begin), before };
}

function readSlice({ text, before }: Slice, delimiter: string): Cell[][] | FileProblem {
  try {
    return v.parse(
      rowsSchema,
      parseCsv(text, {
        delimiter,
        skip_empty_lines: true,
        relax_column_count: true,
        // Lines are counted up to the end of a cell.
        cast: (value, { lines }) => ({ value, line: before + lines - value.split('\n').length + 1 }),
      }),
    );
  } catch (error) {
    return csvProblem(error, before);
  }
}

/** The number in a cell; the words themselves where there is none. */
export function numberOf(text: string): unknown {
  return /^\s*-?\d+(\.\d+)?(e[+-]?\d+)?\s*$/i.test(text) ? Number(text) : text;
}

function csvProblem(error: unknown, before: number): FileProblem {
  const message = error instanceof Error ? error.message : String(error);
  const line = before + Number(/at line (\d+)/.exec(message)?.[1] ?? 1);
  return fileProblem(line, '', `this is not CSV: ${message.replace(/at line \d+/, `at line ${line}`)}`);
}
