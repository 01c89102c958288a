import { describe, expect, it } from 'vitest';
import { strayDirection } from './textDirection.ts';

describe('a paragraph that runs the other way than its text', () => {
  it.each([
    ['Second, in English.', 'ar', 'ltr'],
    ['ICLEI شبكة من المدن.', 'ar', undefined],
    ['شبكة من المدن.', 'ar', undefined],
    ['4,000 (2019)', 'ar', undefined],
    ['شبكة من المدن.', 'en', 'rtl'],
    ['עיר ירוקה.', 'en', 'rtl'],
    ['Amman (عمّان)', 'en', undefined],
    ['Second, in English.', 'en', undefined],
    ['东京', 'ar', 'ltr'],
  ] as const)('%s in %s: %s', (words, language, direction) => {
    expect(strayDirection(words, language)).toBe(direction);
  });
});
