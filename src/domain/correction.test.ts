import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildContent } from '#firebase/seed/builders.ts';
import { correctionProblem, replaceInRichText } from './correction.ts';
import { paragraphs, parseRichText, plainTextOf, type RichTextNode } from './richText.ts';

const word = fc.constantFrom(
  'tree',
  'trees',
  'shade',
  'Straße',
  'água',
  'bus stop',
  '“quoted”',
  'a\\b',
  '🌳',
);
const marks: fc.Arbitrary<RichTextNode['marks']> = fc.constantFrom<RichTextNode['marks'][]>(
  undefined,
  [{ type: 'bold' }],
  [{ type: 'link', attrs: { href: 'https://city.example' } }],
);
const run: fc.Arbitrary<RichTextNode> = fc
  .tuple(fc.array(word, { minLength: 1, maxLength: 4 }), marks)
  .map(([words, mark]) => ({ type: 'text', text: words.join(' '), ...(mark && { marks: mark }) }));
const inline = fc.oneof({ weight: 5, arbitrary: run }, fc.constant<RichTextNode>({ type: 'hardBreak' }));
const block: fc.Arbitrary<RichTextNode> = fc.oneof(
  fc.array(inline, { maxLength: 4 }).map((content) => ({ type: 'paragraph', content })),
  fc.array(run, { minLength: 1, maxLength: 2 }).map((content) => ({
    type: 'heading',
    attrs: { level: 2 },
    content,
  })),
  fc.array(run, { minLength: 1, maxLength: 2 }).map((content) => ({
    type: 'bulletList',
    content: [{ type: 'listItem', content: [{ type: 'paragraph', content }] }],
  })),
);
const stored = fc
  .array(block, { minLength: 1, maxLength: 5 })
  .map((content) => JSON.stringify({ type: 'doc', content }));

/** Everything of a document but its letters. */
function structureOf(text: string): unknown {
  return JSON.parse(text, (key, value) => (key === 'text' ? '' : value));
}

function runsOf(node: RichTextNode | null): string[] {
  if (!node) return [];
  return node.type === 'text' ? [node.text ?? ''] : (node.content ?? []).flatMap(runsOf);
}

describe('replacing a phrase in a long text', () => {
  it('changes the letters of one run and leaves everything else as it was stored', () => {
    let replaced = 0;
    fc.assert(
      fc.property(stored, word, fc.string({ maxLength: 12 }), (text, phrase, by) => {
        const result = replaceInRichText(text, phrase, by);
        if (result.kind !== 'replaced') return;
        replaced += 1;
        expect(structureOf(result.text)).toEqual(structureOf(text));
        const [before, after] = [runsOf(parseRichText(text)), runsOf(parseRichText(result.text))];
        const changed = before.filter((one, index) => one !== after[index]);
        expect(changed.length).toBeLessThanOrEqual(1);
        expect(after.join('')).toHaveLength(before.join('').length - phrase.length + by.length);
      }),
      { numRuns: 500 },
    );
    expect(replaced).toBeGreaterThan(20);
  });

  it('can be turned back, where the new words stand nowhere else', () => {
    fc.assert(
      fc.property(stored, word, (text, phrase) => {
        const there = replaceInRichText(text, phrase, '§unheard§');
        if (there.kind !== 'replaced') return;
        expect(replaceInRichText(there.text, '§unheard§', phrase)).toEqual({ kind: 'replaced', text });
      }),
    );
  });

  it('answers for any string whatsoever', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), fc.string(), fc.string(), (text, phrase, by) => {
        expect(['replaced', 'notFound', 'several', 'emptied']).toContain(
          replaceInRichText(text, phrase, by).kind,
        );
      }),
    );
  });

  it('does not guess which of several places is meant', () => {
    const text = paragraphs('The tre stands.', 'Another tre fell.');
    expect(replaceInRichText(text, 'tre', 'tree')).toEqual({ kind: 'several', count: 2 });
    const corrected = replaceInRichText(text, 'Another tre', 'Another tree');
    expect(corrected.kind === 'replaced' && plainTextOf(corrected.text)).toBe(
      'The tre stands.\nAnother tree fell.',
    );
  });

  it('finds overlapping places, and none across two paragraphs', () => {
    expect(replaceInRichText(paragraphs('aaa'), 'aa', 'b')).toEqual({ kind: 'several', count: 2 });
    expect(replaceInRichText(paragraphs('one', 'two'), 'onetwo', 'x')).toEqual({ kind: 'notFound' });
    expect(replaceInRichText(paragraphs('one'), '', 'x')).toEqual({ kind: 'notFound' });
  });

  it('takes no paragraph away', () => {
    expect(replaceInRichText(paragraphs('one', 'two'), 'two', ' ')).toEqual({ kind: 'emptied' });
  });

  it('never touches a link’s address or another attribute', () => {
    const text = JSON.stringify({
      type: 'doc',
      content: [
        {
          type: 'paragraph',
          content: [
            {
              type: 'text',
              text: 'See city',
              marks: [{ type: 'link', attrs: { href: 'https://city.example' } }],
            },
          ],
        },
      ],
    });
    const result = replaceInRichText(text, 'city', 'town');
    expect(result.kind === 'replaced' && result.text).toContain('https://city.example');
    expect(replaceInRichText(text, 'example', 'test')).toEqual({ kind: 'notFound' });
  });
});

describe('a correction', () => {
  const content = buildContent();

  it('is a small change of one field', () => {
    expect(correctionProblem(content, 'title', `${content.title}s`)).toBeNull();
    expect(correctionProblem(content, 'title', content.title)).toBe('same');
    expect(correctionProblem(content, 'title', '  ')).toBe('empty');
    expect(correctionProblem(content, 'title', `${content.title}\n`)).toBe('oneLine');
    expect(correctionProblem(content, 'title', 'x'.repeat(101))).toBe('tooLong');
    expect(correctionProblem(content, 'challenge', '')).toBe('empty');
  });

  it('is at most forty characters longer or shorter, as they are stored', () => {
    const long = { ...content, lessons: paragraphs('word '.repeat(60).trim()) };
    const replaced = (by: string) => {
      const result = replaceInRichText(
        long.lessons.replace('word word word', 'first word word'),
        'first',
        by,
      );
      return result.kind === 'replaced' ? result.text : '';
    };
    const before = { ...long, lessons: replaced('a') };
    expect(correctionProblem(before, 'lessons', replaced('a'.repeat(41)))).toBeNull();
    expect(correctionProblem(before, 'lessons', replaced('a'.repeat(42)))).toBe('tooBig');
    // Twenty-one quotation marks are stored as forty-two characters.
    expect(correctionProblem(before, 'lessons', replaced('"'.repeat(21)))).toBe('tooBig');
  });

  it('leaves a summary as long as a summary must be', () => {
    const shorter = content.summary.split(' ').slice(0, 39).join(' ');
    expect(correctionProblem({ ...content, summary: `${shorter} end` }, 'summary', shorter)).toBe(
      'summaryLength',
    );
  });
});
