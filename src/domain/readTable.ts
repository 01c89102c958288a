import { parse as parseCsv } from 'csv-parse/sync';
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
  const text = source.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  const [heading = ''] = text.split('\n', 1);
  const delimiter = heading.includes(';') && !heading.includes(',') ? ';' : ',';
  let read: Cell[][];
  try {
    read = v.parse(
      rowsSchema,
      parseCsv(text, {
        delimiter,
        skip_empty_lines: true,
        relax_column_count: true,
        // Lines are counted up to the end of a cell.
        cast: (value, { lines }) => ({ value, line: lines - value.split('\n').length + 1 }),
      }),
    );
  } catch (error) {
    return { names: [], rows: [], problems: [csvProblem(error)] };
  }
  const [header = [], ...rows] = read;
  const names = header.map(({ value }) => value.trim());
  if (names.length === 0) return { names, rows: [], problems: [fileProblem(1, '', 'the file is empty')] };
  const twice = names.filter((name, index) => name !== '' && names.indexOf(name) !== index);
  const problems = [...new Set(twice)].map((name) => fileProblem(1, name, 'this column is there twice'));
  return { names, rows, problems };
}

/** The number in a cell; the words themselves where there is none. */
export function numberOf(text: string): unknown {
  return /^\s*-?\d+(\.\d+)?(e[+-]?\d+)?\s*$/i.test(text) ? Number(text) : text;
}

function csvProblem(error: unknown): FileProblem {
  const message = error instanceof Error ? error.message : String(error);
  const line = /at line (\d+)/.exec(message)?.[1];
  return fileProblem(Number(line ?? 1), '', `this is not CSV: ${message}`);
}
