import { describe, expect, it } from 'vitest';
import { organisations } from '#firebase/seed/organisations.ts';
import { exportedLibrary } from '#tests/support/exportedCases.ts';
import { plantedCsv, plantedJson } from '#tests/support/plantedErrors.ts';
import { exportCsv } from './caseCsv.ts';
import { exportJson } from './caseFile.ts';
import { importCases } from './caseImport.ts';

const now = new Date('2026-11-24T00:00:00Z');
const context = { organisations, now };

describe('an import', () => {
  it('takes the whole library without a problem, from either kind of file', () => {
    for (const [text, kind] of [
      [exportJson(exportedLibrary, now), 'json'],
      [exportCsv(exportedLibrary), 'csv'],
    ] as const) {
      const { cases, problems } = importCases(text, kind, context);
      expect(problems).toEqual([]);
      expect(cases).toHaveLength(26);
    }
  });

  it.each([
    ['JSON', plantedJson(exportJson(exportedLibrary, now)), 'json'],
    ['CSV', plantedCsv(exportCsv(exportedLibrary)), 'csv'],
  ] as const)(
    'finds exactly twenty planted errors in a %s file, each with its line and field',
    (_, planted, kind) => {
      const { problems } = importCases(planted.text, kind, context);
      expect(planted.expected).toHaveLength(20);
      expect(problems.map(({ line, field }) => `${line} ${field}`).sort()).toEqual(
        planted.expected.map(({ line, field }) => `${line} ${field}`).sort(),
      );
      for (const { message, caseName } of problems) {
        expect(message).not.toBe('');
        expect(caseName).not.toBe('');
      }
    },
  );

  it('says what was probably meant', () => {
    const text = JSON.stringify([{ id: 'a', topics: ['urban-haet'], pathwys: [], language: 'xx' }]);
    const messages = importCases(text, 'json', context).problems.map(
      ({ field, message }) => `${field}: ${message}`,
    );
    expect(messages).toContain('topics[0]: “urban-haet” is not known here; did you mean “urban-heat”?');
    expect(messages).toContain('pathwys: there is no such field; did you mean “pathways”?');
  });

  it.each([
    ['nothing', '', 1, 'the file is empty'],
    ['something else', '{"cases": 5}', 1, 'a list of cases is expected'],
    ['broken JSON', '{"cases": [\n  {"id": "a",}\n]}', 2, 'this is not JSON: property name expected'],
    [
      'another format',
      '{"format": "other", "formatVersion": 1, "cases": []}',
      1,
      '“iclei-case-studies” is expected',
    ],
    [
      'a later version',
      '{"format": "iclei-case-studies", "formatVersion": 9, "cases": []}',
      1,
      'this portal reads version 1',
    ],
    ['no case', '[5]', 1, 'a case is expected here: an object in braces'],
  ])('refuses a JSON file that is %s', (_, text, line, message) => {
    const { cases, problems } = importCases(text, 'json', context);
    expect(cases).toEqual([]);
    expect(problems[0]).toMatchObject({ line, message });
  });

  it('complains of a field that is written twice', () => {
    const text = exportJson(exportedLibrary.slice(0, 1), now).replace(
      '"city":',
      '"id": "other",\n      "city":',
    );
    expect(importCases(text, 'json', context).problems).toMatchObject([
      { field: 'id', line: 7, message: 'is written twice; keep one' },
    ]);
  });

  it.each([
    ['an open quote', 'id,title\na,"b', 'this is not CSV: Quote Not Closed'],
    ['a column twice', 'id,title,title\n', 'this column is there twice'],
    ['a wrong column', 'id,titel\n', 'there is no column “titel”; did you mean “title”?'],
    ['nothing', '', 'the file is empty'],
  ])('refuses a CSV file with %s', (_, text, message) => {
    expect(importCases(text, 'csv', context).problems[0]?.message).toContain(message);
  });

  it('reads the semicolons that spreadsheets write in many countries', () => {
    const [one] = exportedLibrary;
    const text = exportCsv(one ? [{ ...one, caseStudy: { ...one.caseStudy, demonstration: false } }] : []);
    const semicolons = text.replace(/,(?=(?:[^"]*"[^"]*")*[^"]*$)/g, ';');
    expect(importCases(semicolons, 'csv', context)).toEqual(importCases(text, 'csv', context));
    expect(importCases(semicolons, 'csv', context).cases).toHaveLength(1);
  });

  it('closes up an empty group between two others, and names the columns of the file', () => {
    const row = (kind: string) => `a,${organisations[0]?.id},T,running,2020,true,Own count,${kind}`;
    const text = `id,organisationId,title,stage,startYear,consent,result3Source,result3Kind\n${row('guessed')}\n`;
    const fields = importCases(text, 'csv', context).problems.map(({ field }) => field);
    expect(fields).toContain('result3Kind');
    expect(fields).toContain('result3Value');
    expect(fields).toContain('summary');
    expect(fields.filter((field) => field.startsWith('result1'))).toEqual([]);
  });

  it('finds the id of a government by its name', () => {
    const text = JSON.stringify([{ id: 'a', organisationId: 'Ghent' }]);
    expect(importCases(text, 'json', context).problems).toContainEqual(
      expect.objectContaining({
        field: 'organisationId',
        message: 'no member government has the id “Ghent”; did you mean “gn-2797656”?',
      }),
    );
  });
});
