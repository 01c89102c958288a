import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildCaseStudy, buildContent } from '#firebase/seed/builders.ts';
import { citationFile, citationStyles, cslItem, formatCitation } from './citation.ts';

const address = 'https://portal.example/case-studies/shade-at-stops';

function itemOf(overrides: Parameters<typeof buildContent>[0] = {}) {
  const caseStudy = buildCaseStudy({
    version: 2,
    revisedAt: new Date('2026-03-04T10:00:00Z'),
    content: buildContent({ title: 'Shade at bus stops', authors: ['Ana Ruiz'], ...overrides }),
  });
  return cslItem(caseStudy, 'Riverbend, Exampleland', address);
}

describe('a citation', () => {
  it('in APA names who, when, what and where', () => {
    expect(formatCitation(itemOf(), 'apa')).toBe(
      `Ana Ruiz (2026). Shade at bus stops (Version 2) [Case study, Riverbend, Exampleland]. ICLEI member portal. ${address}`,
    );
  });

  it('in APA joins names, and begins with the title where there is none', () => {
    expect(formatCitation(itemOf({ authors: ['A', 'B'] }), 'apa')).toMatch(/^A, & B \(2026\)/);
    expect(formatCitation(itemOf({ authors: ['A', 'B', 'C'] }), 'apa')).toMatch(/^A, B, & C \(2026\)/);
    expect(formatCitation(itemOf({ authors: [] }), 'apa')).toMatch(
      /^Shade at bus stops .+\]\. \(2026\)\. ICLEI/,
    );
  });

  it('in BibTeX keeps every author apart and every sign a sign', () => {
    const bibtex = formatCitation(
      itemOf({
        authors: ['Parks and Roads, City of Œ', 'B'],
        title: 'Up 50% & {more}: #1_a ~ ^ \\ $ é مدينة',
      }),
      'bibtex',
    );
    expect(bibtex).toContain('author = {{Parks and Roads, City of Œ} and {B}}');
    expect(bibtex).toContain(
      'title = {{Up 50\\% \\& \\{more\\}: \\#1\\_a \\textasciitilde{} \\textasciicircum{} \\textbackslash{} \\$ é مدينة}}',
    );
    expect(bibtex).toMatch(/^@techreport\{shade-at-stops-v2,\n/);
    expect(bibtex).toContain('month = {3}');
    expect(bibtex).toContain(`url = {${address}}`);
  });

  it('in RIS has one value on each line', () => {
    const lines = formatCitation(itemOf({ authors: ['A', 'B'], summary: 'Two\nlines' }), 'ris').split('\r\n');
    expect(lines.slice(0, 5)).toEqual([
      'TY  - RPRT',
      'ID  - shade-at-stops-v2',
      'AU  - A',
      'AU  - B',
      'TI  - Shade at bus stops',
    ]);
    expect(lines).toContain('AB  - Two lines');
    expect(lines).toContain('DA  - 2026/03/04');
    expect(lines.slice(-2)).toEqual(['ER  - ', '']);
  });

  it('as CSL is a list of one item', () => {
    expect(JSON.parse(formatCitation(itemOf(), 'csl'))).toEqual([itemOf()]);
  });

  it('is kept in a file of its kind', () => {
    expect(citationStyles.map((style) => citationFile(itemOf(), style).name)).toEqual([
      'shade-at-stops-v2.txt',
      'shade-at-stops-v2.bib',
      'shade-at-stops-v2.ris',
      'shade-at-stops-v2.json',
    ]);
  });

  it('keeps its form whatever the words are', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 60 }),
        fc.array(fc.string({ maxLength: 30 }), { maxLength: 8 }),
        (title, authors) => {
          const item = itemOf({ title, authors });
          const ris = formatCitation(item, 'ris').split('\r\n').slice(0, -1);
          expect(ris.filter((line) => !/^[A-Z][A-Z0-9] {2}- /.test(line))).toEqual([]);
          expect(formatCitation(item, 'apa')).not.toContain('\n');
          expect(depthsOf(formatCitation(item, 'bibtex'))).toEqual({ least: 0, last: 0 });
        },
      ),
      { numRuns: 40 },
    );
  }, 30_000);
});

/** How deep unescaped braces go: they must close in order. */
function depthsOf(bibtex: string): { least: number; last: number } {
  let depth = 0;
  let least = 0;
  for (const brace of bibtex.replace(/\\[{}]/g, '').match(/[{}]/g) ?? []) {
    depth += brace === '{' ? 1 : -1;
    least = Math.min(least, depth);
  }
  return { least, last: depth };
}
