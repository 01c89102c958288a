import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { paragraphs, type RichTextNode, storeRichText } from './richText.ts';
import { type BlockDifference, foldUnchanged, richTextDifference } from './richTextDifference.ts';
import { type TextBlock, textBlocks } from './textBlocks.ts';
import { effortForField, newEffort } from './textDifference.ts';

const words = (text: string, marks?: RichTextNode['marks']): RichTextNode => ({ type: 'text', text, marks });
const paragraph = (...content: RichTextNode[]): RichTextNode => ({ type: 'paragraph', content });
const list = (type: string, ...items: string[]): RichTextNode => ({
  type,
  content: items.map((item) => ({ type: 'listItem', content: [paragraph(words(item))] })),
});
const stored = (...content: RichTextNode[]) => storeRichText({ type: 'doc', content });
const link = (text: string, href: string) => words(text, [{ type: 'link', attrs: { href } }]);

function shown(differences: readonly BlockDifference[]): string[] {
  return differences.map((each) =>
    each.change === 'changed'
      ? `~ ${each.parts.map(({ kind, text }) => (kind === 'same' ? text : `${kind === 'added' ? '+' : '-'}(${text})`)).join('')}`
      : `${{ same: '=', added: '+', removed: '-' }[each.change]} ${each.block.text}`,
  );
}

describe('lines of a long text', () => {
  it('know what they are', () => {
    const text = stored(
      { type: 'heading', attrs: { level: 3 }, content: [words('Steps')] },
      paragraph(words('First '), words('bold', [{ type: 'bold' }]), { type: 'hardBreak' }, words('second')),
      list('bulletList', 'one'),
      {
        type: 'orderedList',
        attrs: { start: 3 },
        content: [
          {
            type: 'listItem',
            content: [paragraph(words('three')), paragraph(words('more')), list('bulletList', 'deep')],
          },
          { type: 'listItem', content: [paragraph(words('four'))] },
        ],
      },
      { type: 'blockquote', content: [paragraph(words('said'))] },
      { type: 'horizontalRule' },
      {
        type: 'table',
        content: [
          {
            type: 'tableRow',
            content: ['Year', 'Trees'].map((cell) => ({
              type: 'tableHeader',
              content: [paragraph(words(cell))],
            })),
          },
        ],
      },
      paragraph(),
      { type: 'strange', content: [words('still words')] },
    );
    expect(
      textBlocks(text).map(({ kind, depth, marker, text: line }) => [kind, depth, marker, line]),
    ).toEqual([
      ['heading', 0, '', 'Steps'],
      ['paragraph', 0, '', 'First bold\nsecond'],
      ['listItem', 1, '•', 'one'],
      ['listItem', 1, '3.', 'three'],
      ['paragraph', 1, '', 'more'],
      ['listItem', 2, '•', 'deep'],
      ['listItem', 1, '4.', 'four'],
      ['quote', 0, '', 'said'],
      ['rule', 0, '', ''],
      ['row', 0, '', 'Year | Trees'],
      ['paragraph', 0, '', 'still words'],
    ]);
  });

  it.each(['', '{', '[]', 'null', '"words"', '{"type":1}', '{"type":"doc"}'])('are none in %s', (text) => {
    expect(textBlocks(text)).toEqual([]);
    expect(richTextDifference(text, text)).toEqual([]);
  });

  it('are found in a text nested deeper than anybody writes', () => {
    let node: RichTextNode = paragraph(words('deep down'));
    for (let depth = 0; depth < 300; depth += 1) node = { type: 'blockquote', content: [node] };
    expect(textBlocks(stored(node)).map(({ text }) => text)).toEqual(['deep down']);
  });
});

describe('richTextDifference', () => {
  it('marks words inside lines that resemble each other', () => {
    expect(
      shown(
        richTextDifference(
          paragraphs('Most stops stood in full sun.', 'People waited in doorways.', 'Nothing changed here.'),
          paragraphs('Most stops stood in full shade.', 'Nothing changed here.', 'A street was closed.'),
        ),
      ),
    ).toEqual([
      '~ Most stops stood in full -(sun)+(shade).',
      '- People waited in doorways.',
      '= Nothing changed here.',
      '+ A street was closed.',
    ]);
  });

  it('finds the line a sentence was added to, with a new one before it', () => {
    expect(
      shown(
        richTextDifference(
          paragraphs('We asked the schools first.'),
          paragraphs('Money came from the province.', 'We asked all the schools first.'),
        ),
      ),
    ).toEqual(['+ Money came from the province.', '~ We asked +(all )the schools first.']);
  });

  it('shows an emptied and a first text', () => {
    expect(shown(richTextDifference('', paragraphs('New.')))).toEqual(['+ New.']);
    expect(shown(richTextDifference(paragraphs('Old.'), ''))).toEqual(['- Old.']);
  });

  it('does not call a list item changed because one was added above', () => {
    expect(
      shown(
        richTextDifference(
          stored(list('orderedList', 'plan', 'plant')),
          stored(list('orderedList', 'ask', 'plan', 'plant')),
        ),
      ),
    ).toEqual(['+ ask', '= plan', '= plant']);
  });

  it('notices a link that leads elsewhere, bold words and another kind of line', () => {
    const before = stored(paragraph(link('the report', 'https://city.example/report')));
    const after = stored(paragraph(link('the report', 'https://shop.example')));
    const [moved] = richTextDifference(before, after);
    expect(moved).toMatchObject({
      change: 'changed',
      before: { links: ['https://city.example/report'] },
      block: { links: ['https://shop.example'] },
      parts: [{ kind: 'same', text: 'the report' }],
    });
    const plain = stored(paragraph(words('Plant early')));
    const bold = stored(paragraph(words('Plant '), words('early', [{ type: 'bold' }])));
    expect(richTextDifference(plain, bold)[0]?.change).toBe('changed');
    const heading = stored({ type: 'heading', attrs: { level: 2 }, content: [words('Plant early')] });
    expect(richTextDifference(plain, heading)[0]).toMatchObject({
      change: 'changed',
      before: { kind: 'paragraph' },
      block: { kind: 'heading' },
    });
  });

  it('takes two nodes of the same form for one', () => {
    const cut = stored(paragraph(words('Plant '), words('early')));
    expect(shown(richTextDifference(stored(paragraph(words('Plant early'))), cut))).toEqual([
      '= Plant early',
    ]);
  });

  it('bounds its work on the longest texts with nothing in common', () => {
    const long = (letter: string, perLine: number) =>
      paragraphs(
        ...Array.from({ length: 4_000 / perLine }, (_, row) =>
          Array.from({ length: perLine }, (__, index) => `${letter}${row * perLine + index}`).join(' '),
        ),
      );
    for (const perLine of [4, 40, 4_000]) {
      const effort = newEffort();
      const differences = richTextDifference(long('a', perLine), long('b', perLine), { effort });
      expect(new Set(differences.map(({ change }) => change))).toEqual(new Set(['removed', 'added']));
      expect(effort.left).toBeGreaterThan(0);
    }
  });

  it('bounds its work on many lines that resemble each other', () => {
    const lines = (word: string) =>
      Array.from({ length: 40 }, (_, row) =>
        Array.from({ length: 120 }, (__, index) =>
          index % 2 ? `same${row}x${index}` : `${word}${row}x${index}`,
        ).join(' '),
      );
    const effort = newEffort();
    richTextDifference(paragraphs(...lines('a')), paragraphs(...lines('b')), { effort });
    expect(effortForField - effort.left).toBeLessThan(2 * effortForField);
  });

  const line = fc.array(fc.constantFrom('tree', 'roof', 'shade', 'stop', 'school', '市'), {
    minLength: 1,
    maxLength: 6,
  });
  const node = fc.oneof(
    line.map((each) => paragraph(words(each.join(' ')))),
    line.map((each) => list('bulletList', ...each)),
    line.map((each): RichTextNode => ({ type: 'heading', content: [words(each.join(' '))] })),
    fc.constant<RichTextNode>({ type: 'horizontalRule' }),
  );
  const document = fc.array(node, { maxLength: 8 }).map((nodes) => stored(...nodes));
  const isBlock = (block: TextBlock | null): block is TextBlock => block !== null;

  it('holds both texts whole, in order', () => {
    fc.assert(
      fc.property(document, document, (before, after) => {
        const differences = richTextDifference(before, after);
        const newer = differences
          .map((each) => (each.change === 'removed' ? null : each.block))
          .filter(isBlock);
        const older = differences
          .map((each) => {
            if (each.change === 'changed') return each.before;
            return each.change === 'added' ? null : each.block;
          })
          .filter(isBlock);
        const unmarked = (blocks: TextBlock[]) => blocks.map((block) => ({ ...block, marker: '' }));
        expect(newer).toEqual(textBlocks(after));
        expect(unmarked(older)).toEqual(unmarked(textBlocks(before)));
        const unfolded = foldUnchanged(differences).flatMap((each) =>
          each.change === 'folded' ? each.blocks : [each.block],
        );
        expect(unfolded).toEqual(differences.map(({ block }) => block));
      }),
      { numRuns: 200 },
    );
  });

  it('does not throw, whatever is stored', () => {
    fc.assert(
      fc.property(fc.string(), fc.json(), (before, after) => {
        richTextDifference(before, after);
        richTextDifference(after, before);
      }),
    );
  });
});

describe('foldUnchanged', () => {
  it('keeps one line beside each change', () => {
    const lines = Array.from(
      { length: 9 },
      (_, index) => `Line ${index}, which nobody touched in this version.`,
    );
    const changed = lines.map((each, index) => (index === 1 || index === 6 ? `${each} Really.` : each));
    const folded = foldUnchanged(richTextDifference(paragraphs(...lines), paragraphs(...changed)));
    expect(folded.map((each) => (each.change === 'folded' ? each.blocks.length : each.change))).toEqual([
      'same',
      'changed',
      'same',
      2,
      'same',
      'changed',
      'same',
      'same',
    ]);
  });
});
