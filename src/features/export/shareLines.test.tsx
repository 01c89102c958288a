import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linesOf, shareLines } from './shareLines.ts';

describe('the lines of a column', () => {
  it('go to a short text as it needs, and evenly to the long ones', () => {
    const long = 'x'.repeat(10_000);
    expect(
      shareLines(30, [
        { text: 'short', perLine: 50 },
        { text: long, perLine: 50 },
        { text: long, perLine: 50 },
      ]),
    ).toEqual([1, 14, 14]);
    expect(
      shareLines(30, [
        { text: 'a\nb', perLine: 50 },
        { text: '', perLine: 50 },
      ]),
    ).toEqual([2, 0]);
  });

  it('are never more than there are, and never more than a text needs', () => {
    fc.assert(
      fc.property(fc.nat(60), fc.array(fc.string({ maxLength: 900 }), { maxLength: 6 }), (lines, texts) => {
        const wanted = texts.map((text) => ({ text, perLine: 20 }));
        const shares = shareLines(lines, wanted);
        expect(shares.reduce((sum, share) => sum + share, 0)).toBeLessThanOrEqual(lines);
        wanted.forEach(({ text }, index) => {
          expect(shares[index]).toBeLessThanOrEqual(linesOf(text, 20));
        });
      }),
    );
  });

  it('are counted wider where letters are', () => {
    expect(linesOf('漢'.repeat(20), 20)).toBe(2);
    expect(linesOf('a'.repeat(20), 20)).toBe(1);
  });
});
