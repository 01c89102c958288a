import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  countWordsOf,
  effortForField,
  newEffort,
  overlapOf,
  type TextPart,
  textDifference,
  wordsOf,
} from './textDifference.ts';

/** Removed words in brackets, added ones in braces. */
function shown(before: string, after: string, language = 'en'): string {
  const marks = { same: ['', ''], removed: ['[', ']'], added: ['{', '}'] } as const;
  return textDifference(before, after, { language })
    .map(({ kind, text }) => marks[kind][0] + text + marks[kind][1])
    .join('');
}

const without = (parts: readonly TextPart[], kind: TextPart['kind']) =>
  parts
    .filter((part) => part.kind !== kind)
    .map(({ text }) => text)
    .join('');

describe('textDifference', () => {
  it.each([
    ['', '', ''],
    ['the same', 'the same', 'the same'],
    ['', 'all new', '{all new}'],
    ['all gone', '', '[all gone]'],
    ['We planted 200 trees.', 'We planted 350 trees.', 'We planted [200]{350} trees.'],
    ['one, two, three', 'one, three', 'one, [two, ]three'],
    ['It costs 12.5 million.', 'It costs 13.5 million.', 'It costs [12.5]{13.5} million.'],
    ["We don't know.", 'We do know.', "We [don't]{do} know."],
    ['low-cost roofs', 'low-carbon roofs', '[low-cost]{low-carbon} roofs'],
  ])('from “%s” to “%s”', (before, after, expected) => {
    expect(shown(before, after)).toBe(expected);
  });

  it('shows a replaced phrase as one, not word by word', () => {
    expect(shown('Roofs made of old grey steel help.', 'Roofs made of young green leaves help.')).toBe(
      'Roofs made of [old grey steel]{young green leaves} help.',
    );
  });

  it('takes no word of an unchanged sentence into an edit', () => {
    expect(shown('Red roofs in the old town.', 'Blue roofs in the new town.')).toBe(
      '[Red]{Blue} roofs in the [old]{new} town.',
    );
  });

  it.each([
    [
      'ru',
      'Город посадил двести деревьев',
      'Город посадил триста деревьев',
      'Город посадил [двести]{триста} деревьев',
    ],
    ['ar', 'زرعت المدينة مئتي شجرة', 'زرعت المدينة ثلاثمئة شجرة', 'زرعت المدينة [مئتي]{ثلاثمئة} شجرة'],
    ['hi', 'शहर ने पेड़ लगाए', 'शहर ने पौधे लगाए', 'शहर ने [पेड़]{पौधे} लगाए'],
    ['zh', '城市种植了二百棵树', '城市种植了三百棵树', '城市种植了[二百]{三百}棵树'],
    ['ja', '市は木を植えました', '市は花を植えました', '市は[木]{花}を植えました'],
    ['th', 'เมืองปลูกต้นไม้', 'เมืองปลูกดอกไม้', 'เมืองปลูก[ต้นไม้]{ดอกไม้}'],
    ['ko', '도시가 나무를 심었다', '도시가 꽃을 심었다', '도시가 [나무를]{꽃을} 심었다'],
  ])('compares whole words in %s', (language, before, after, expected) => {
    expect(shown(before, after, language)).toBe(expected);
  });

  it('compares Chinese words inside a text in another language character by character', () => {
    expect(shown('The sign says 树木 here.', 'The sign says 树林 here.')).toBe(
      'The sign says 树[木]{林} here.',
    );
  });

  it('never splits a character', () => {
    expect(shown('trees 🌳 here', 'trees 🌲 here')).toBe('trees [🌳]{🌲} here');
  });

  it('keeps line breaks of what was not changed', () => {
    expect(shown('one\ntwo', 'three\nfour')).toBe('[one]{three}\n[two]{four}');
  });

  const piece = fc.constantFrom(
    'tree',
    'roof',
    ' ',
    '  ',
    '\n',
    ',',
    '树',
    '木',
    'شجرة',
    '🌳',
    "don't",
    '<b>',
    '',
  );
  const text = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.array(piece).map((pieces) => pieces.join('')),
  );
  const language = fc.constantFrom('en', 'zh', 'th', 'ar');

  it('holds both texts whole', () => {
    fc.assert(
      fc.property(text, text, language, (before, after, spoken) => {
        const parts = textDifference(before, after, { language: spoken });
        expect(without(parts, 'removed')).toBe(after);
        expect(without(parts, 'added')).toBe(before);
        expect(parts.every((part) => part.text !== '')).toBe(true);
        expect(parts.every((part, index) => part.kind !== parts[index - 1]?.kind)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it('gives up on long texts with nothing in common, before it has made many comparisons', () => {
    const words = (letter: string) =>
      Array.from({ length: 5_000 }, (_, index) => `${letter}${index}`).join(' ');
    const effort = newEffort();
    const parts = textDifference(words('a'), words('b'), { effort });
    expect(parts.map(({ kind }) => kind)).toEqual(['removed', 'added']);
    expect(effortForField - effort.left).toBeLessThan(effortForField);
    const spent = { left: 0 };
    expect(textDifference('a same b', 'c same d', { effort: spent })).toHaveLength(2);
  });

  it('still finds one word in a long text', () => {
    const words = Array.from({ length: 4_000 }, (_, index) => `word${index}`);
    const changed = words.map((word, index) => (index === 2_000 ? 'other' : word));
    const parts = textDifference(words.join(' '), changed.join(' '));
    expect(parts.filter(({ kind }) => kind !== 'same').map(({ text }) => text)).toEqual([
      'word2000',
      'other',
    ]);
  });
});

describe('words of a text', () => {
  it('are the text again when joined', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.constantFrom('en', 'ja'), (text, language) => {
        expect(wordsOf(text, language).join('')).toBe(text);
      }),
    );
  });

  it.each([
    ['Two words, 3.5 more.', 'en', 4],
    ['城市种植了树', 'zh', 4],
    ['', 'en', 0],
    ['– …', 'en', 0],
  ])('“%s” in %s: %i', (text, language, count) => {
    expect(countWordsOf(text, language)).toBe(count);
  });

  it('overlap by what is shared', () => {
    expect(overlapOf(['a', 'b'], ['b', 'a'])).toBe(1);
    expect(overlapOf(['a', 'a'], ['a', 'b'])).toBe(0.5);
    expect(overlapOf(['a'], ['b'])).toBe(0);
    expect(overlapOf([], [])).toBe(1);
  });
});
