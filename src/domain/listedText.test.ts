import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { listedTextLimits, teaserOf, titleInList, utf8Bytes } from './listedText.ts';

const words = fc.string({ unit: 'binary', maxLength: 600 });

describe('title and teaser in a list', () => {
  it('weigh no more than an entry has room for, whatever the script', () =>
    fc.assert(
      fc.property(words, words, (title, summary) => {
        const listed = titleInList(title.slice(0, 100));
        const teaser = teaserOf({ title: title.slice(0, 100), summary });
        expect(utf8Bytes(listed)).toBeLessThanOrEqual(listedTextLimits.titleBytes);
        expect(utf8Bytes(listed) + utf8Bytes(teaser)).toBeLessThanOrEqual(listedTextLimits.bytes);
        expect(teaser.length).toBeLessThanOrEqual(listedTextLimits.teaser);
      }),
    ));

  it('are whole where there is room', () => {
    expect(titleInList('Tree diaries keep young street trees alive')).not.toContain('…');
    expect(teaserOf({ title: 'Shade', summary: ' Short.\n Indeed ' })).toBe('Short. Indeed');
  });

  it('end at a word, or before half a character', () => {
    expect(teaserOf({ title: 'Shade', summary: 'Trees and shade, '.repeat(20) })).toMatch(
      /(Trees|and|shade)…$/,
    );
    const title = `x${'🌳'.repeat(49)}`;
    expect(titleInList(title)).toBe(`x${'🌳'.repeat(29)}…`);
    expect(titleInList(`${title.slice(1)}x`)).toBe(`${'🌳'.repeat(29)}…`);
  });
});
