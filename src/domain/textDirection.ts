import type { ContentLanguage } from './classification.ts';

/** Languages of the portal's texts that are written from right to left. */
const rightToLeft: readonly ContentLanguage[] = ['ar'];

/** Which way a text of this language runs: said by its language, because a text may begin with a foreign name. */
export function directionOf(language: ContentLanguage): 'ltr' | 'rtl' {
  return rightToLeft.includes(language) ? 'rtl' : 'ltr';
}

const rightToLeftLetter = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Thaana}\p{Script=Syriac}]/u;
const otherLetter = /[^\P{L}\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Thaana}\p{Script=Syriac}]/u;

/**
 * The direction of a paragraph that runs wholly the other way than its text, such as an English sentence in an Arabic
 * one: without it the full stop would stand at the wrong end. Undefined for every other paragraph.
 */
export function strayDirection(words: string, language: ContentLanguage): 'ltr' | 'rtl' | undefined {
  const hasRightToLeft = rightToLeftLetter.test(words);
  const hasOther = otherLetter.test(words);
  if (hasRightToLeft === hasOther) return undefined;
  const own = hasRightToLeft ? 'rtl' : 'ltr';
  return own === directionOf(language) ? undefined : own;
}
