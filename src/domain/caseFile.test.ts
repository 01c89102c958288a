import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildDraft, buildResult } from '#firebase/seed/builders.ts';
import { organisations } from '#firebase/seed/organisations.ts';
import { exportedCase } from '#tests/support/exportedCases.ts';
import { exportCsv } from './caseCsv.ts';
import { exportJson, type PortableCase, portableText, storedText } from './caseFile.ts';
import { importCases } from './caseImport.ts';
import { checkLevels, evidenceKinds, licences, offers } from './caseStudy.ts';
import { hazards, pathways, topics } from './classification.ts';
import { paragraphs, storeRichText } from './richText.ts';

const now = new Date('2026-11-24T00:00:00Z');
const context = { organisations, now };
const organisationId = 'gn-2797656';

function portable(overrides: Partial<PortableCase> = {}): PortableCase {
  return {
    id: 'shade',
    organisationId,
    publishedAt: new Date('2025-05-01T10:00:00Z'),
    checkLevel: 'checked',
    demonstration: false,
    ...buildDraft(),
    ...overrides,
  };
}

/** What a file gives back of a case: what did not work stays in the portal unless it was released. */
function leaving(one: PortableCase): PortableCase {
  const whatDidNotWork = one.content.releasesWhatDidNotWork ? one.memberOnly.whatDidNotWork : '';
  return { ...one, memberOnly: { ...one.memberOnly, whatDidNotWork } };
}

describe('an export', () => {
  it('as JSON can be imported again and is the same', () => {
    fc.assert(
      fc.property(fc.array(cases({ isPlain: false }), { maxLength: 3 }), (list) => {
        const numbered = list.map((one, index) => ({ ...one, id: `case-${index}` }));
        const text = exportJson(numbered.map(exportedCase), now);
        expect(importCases(text, 'json', context)).toEqual({ cases: numbered.map(leaving), problems: [] });
      }),
      { numRuns: 25 },
    );
  }, 30_000);

  it('as CSV can be imported again and is the same, as long as its texts are words', () => {
    fc.assert(
      fc.property(fc.array(cases({ isPlain: true }), { maxLength: 3 }), (list) => {
        const numbered = list.map((one, index) => ({ ...one, id: `case-${index}` }));
        const text = exportCsv(numbered.map(exportedCase));
        expect(importCases(text, 'csv', context)).toEqual({ cases: numbered.map(leaving), problems: [] });
      }),
      { numRuns: 25 },
    );
  }, 30_000);

  it('holds what did not work only where the city has released it', () => {
    const { content, memberOnly } = buildDraft({ memberOnly: { whatDidNotWork: paragraphs('It rattled.') } });
    const kept = exportedCase(portable({ content, memberOnly }));
    const released = exportedCase(
      portable({ content: { ...content, releasesWhatDidNotWork: true }, memberOnly }),
    );
    for (const write of [exportCsv, (list: Parameters<typeof exportCsv>[0]) => exportJson(list, now)]) {
      expect(write([kept])).not.toContain('rattled');
      expect(write([released])).toContain('rattled');
    }
  });

  it('of another city holds nobody to write to', () => {
    const exported = { ...exportedCase(portable()), contact: null };
    for (const text of [exportCsv([exported]), exportJson([exported], now)]) {
      expect(text).not.toContain('@riverbend.example');
      expect(text).not.toContain('Climate team');
      expect(text).not.toContain('example-author');
    }
  });

  it('as CSV gives a spreadsheet no formula to run, and keeps numbers numbers', () => {
    const content = {
      ...buildDraft().content,
      title: '=HYPERLINK("https://evil.example")',
      funding: '+1',
      staffing: "'quoted'",
      authors: ['@sum'],
      results: [buildResult({ value: -2.5, unit: '-' })],
    };
    const text = exportCsv([exportedCase(portable({ content }))]);
    expect(text).toMatch(/^\uFEFFid,organisationId,/);
    expect(text).toContain(`"'=HYPERLINK(""https://evil.example"")"`);
    expect(text).toContain(",'+1,''quoted',");
    expect(text).toContain(",'@sum,");
    expect(text).toContain(",-2.5,'-,");
    expect(importCases(text, 'csv', context).cases[0]?.content).toEqual(content);
  });

  it('writes plain paragraphs as words, and a text with form as its document', () => {
    expect(portableText(paragraphs('One.', 'Two.'))).toBe('One.\n\nTwo.');
    expect(portableText('')).toBe('');
    expect(portableText('no document')).toBe('');
    expect(portableText(heading)).toEqual(JSON.parse(heading));
    expect(storedText(' \n')).toBe('');
  });
});

const heading = storeRichText({
  type: 'doc',
  content: [
    { type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text: 'Why' }] },
    { type: 'paragraph', content: [{ type: 'text', marks: [{ type: 'bold' }], text: 'Heat' }] },
  ],
});

function cases({ isPlain }: { isPlain: boolean }): fc.Arbitrary<PortableCase> {
  const unit = isPlain ? 'grapheme' : 'binary';
  const line = (maxLength: number) =>
    fc
      .string({ unit, maxLength: Math.floor(maxLength / 10) })
      .map((text) => text.replace(/[\r\n]/g, ' ').slice(0, maxLength));
  const filled = (maxLength: number) =>
    line(maxLength).map((text) => text.trim().slice(0, maxLength - 1) || '-');
  const words = fc.array(filled(80), { maxLength: 3 }).map((lines) => storedText(lines.join('\n')));
  const longText = isPlain ? words : fc.oneof(words, fc.constant(heading));
  const someOf = <T>(list: readonly T[], most: number) =>
    fc.subarray([...list], { minLength: 1, maxLength: most });
  const optional = (maxLength: number) => line(maxLength).map((text) => (text.trim() === '' ? '' : text));
  return fc
    .record({
      title: filled(100),
      authors: fc.array(filled(80), { minLength: 1, maxLength: 8 }),
      pathways: someOf(pathways, 3),
      topics: someOf(topics, 5),
      hazards: fc.subarray([...hazards], { maxLength: 6 }),
      sdgs: fc.uniqueArray(fc.integer({ min: 1, max: 17 }), { maxLength: 4 }),
      endYear: fc.option(fc.integer({ min: 2026, max: 2100 })),
      participation: longText,
      whatDidNotWork: longText,
      releasesWhatDidNotWork: fc.boolean(),
      funding: optional(300),
      licence: fc.constantFrom(...licences),
      cost: fc.option(
        fc.record({
          amount: fc.double({ min: 0, max: 1e15, noNaN: true }).map(Math.abs),
          currency: fc.constantFrom('EUR', 'INR'),
          year: fc.integer({ min: 1900, max: 2100 }),
          covers: optional(200),
        }),
      ),
      results: fc.array(
        fc.record({
          indicator: filled(120),
          value: fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0),
          unit: filled(40),
          kind: fc.constantFrom(...evidenceKinds),
          asOf: filled(30),
          baseline: optional(80),
          range: optional(80),
          source: filled(300),
        }),
        { minLength: 1, maxLength: 8 },
      ),
      checkLevel: fc.constantFrom(...checkLevels),
      contactOffers: fc.subarray([...offers]),
    })
    .map(({ whatDidNotWork, contactOffers, checkLevel, ...content }) =>
      portable({ checkLevel, ...buildDraft({ content, memberOnly: { whatDidNotWork, contactOffers } }) }),
    );
}
