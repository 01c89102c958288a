import { parse } from 'csv-parse/sync';

interface Planted {
  text: string;
  expected: { line: number; field: string }[];
}

/** Twenty errors of different kinds: in which case, in which field, and what is written there instead. */
const errors = [
  { at: 0, field: 'title', column: 'title', wrong: '' },
  { at: 1, field: 'summary', column: 'summary', wrong: 'Too short.' },
  { at: 2, field: 'topics[1]', column: 'topics', wrong: 'urban-haet', item: 1 },
  { at: 3, field: 'pathways[0]', column: 'pathways', wrong: 'green', item: 0 },
  { at: 3, field: 'results[0].kind', column: 'result1Kind', wrong: 'guessed' },
  { at: 3, field: 'results[1].value', column: 'result2Value', wrong: 'many' },
  { at: 4, field: 'results[0].source', column: 'result1Source', wrong: '' },
  { at: 5, field: 'endYear', column: 'endYear', wrong: 1999 },
  { at: 6, field: 'startYear', column: 'startYear', wrong: 216 },
  { at: 7, field: 'id', column: 'id', wrong: 'medellin-green-corridors' },
  { at: 8, field: 'organisationId', column: 'organisationId', wrong: 'gn-0' },
  { at: 9, field: 'licence', column: 'licence', wrong: 'CC0' },
  { at: 10, field: 'sources[0].url', column: 'source1Url', wrong: 'www.example.org' },
  { at: 11, field: 'cost.currency', column: 'costCurrency', wrong: 'Rupees' },
  { at: 12, field: 'sdgs[0]', column: 'sdgs', wrong: 18, item: 0 },
  { at: 13, field: 'publishedAt', column: 'publishedAt', wrong: '31.12.2024' },
  { at: 14, field: 'consent', column: 'consent', wrong: false },
  { at: 15, field: 'contactEmail', column: 'contactEmail', wrong: 'climate office' },
  { at: 16, field: 'language', column: 'language', wrong: 'english' },
  { at: 17, field: 'checkLevel', column: 'checkLevel', wrong: 'proven' },
] as const;

/** A good file as `exportJson` writes it, with the errors at known lines. */
export function plantedJson(good: string): Planted {
  const lines = good.split('\n');
  const starts = lines.flatMap((line, index) => (line === '    {' ? [index] : []));
  const expected = errors.map(({ at, field, wrong }) => {
    const line = lineOf(lines, starts[at] ?? -1, field);
    lines[line] = (lines[line] ?? '').replace(/^(\s*(?:"\w+": )?).*?(,?)$/, `$1${JSON.stringify(wrong)}$2`);
    return { line: line + 1, field };
  });
  return { text: lines.join('\n'), expected };
}

/** Walks down `results[2].kind`: each name at its depth, each number that many items further. */
function lineOf(lines: readonly string[], start: number, field: string): number {
  let line = start;
  for (const step of field.match(/\w+/g) ?? []) {
    if (/^\d+$/.test(step)) {
      line += 1;
      const indent = /^\s*/.exec(lines[line] ?? '')?.[0] ?? '';
      const isItem = (text: string) => text.startsWith(indent) && !/^[\s}\]]/.test(text.slice(indent.length));
      for (let left = Number(step); left > 0; left--) {
        line += 1;
        while (!isItem(lines[line] ?? '')) line += 1;
      }
    } else {
      while (!(lines[line] ?? '').trimStart().startsWith(`"${step}":`)) line += 1;
    }
  }
  return line;
}

/** A good table as `exportCsv` writes it, with the errors in known rows; texts in its cells span lines. */
export function plantedCsv(good: string): Planted {
  const [header = [], ...rows] = parse(good, { bom: true });
  for (const error of errors) {
    const row = rows[error.at] ?? [];
    const column = header.indexOf(error.column);
    const items = (row[column] ?? '').split(' | ');
    if ('item' in error) items[error.item] = String(error.wrong);
    row[column] = 'item' in error ? items.join(' | ') : String(error.wrong);
  }
  const expected: Planted['expected'] = [];
  let line = 2;
  rows.forEach((row, at) => {
    row.forEach((cell, index) => {
      const here = errors.filter((error) => error.at === at && error.column === header[index]);
      expected.push(...here.map(({ column }) => ({ line, field: column })));
      line += cell.split('\n').length - 1;
    });
    line += 1;
  });
  const text = [header, ...rows].map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(','));
  return { text: text.join('\r\n'), expected };
}
