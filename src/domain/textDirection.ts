import type { ContentLanguage } from './classification.ts';

/** Languages of the portal's texts that are written from right to left. */
const rightToLeft: readonly ContentLanguage[] = ['ar'];

/** Which way a text of this language runs: said by its language, because a text may begin with a foreign name. */
export function directionOf(language: ContentLanguage): 'ltr' | 'rtl' {
  return rightToLeft.includes(language) ? 'rtl' : 'ltr';
}
