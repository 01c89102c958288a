import type { CaseStudyContent } from './caseStudy.ts';
import { type ContentLanguage, isOneOf } from './classification.ts';
import type { TranslatedTexts, Translation } from './translation.ts';

/** The texts that a translation has, in reading order. */
export const translatedFields = [
  'title',
  'summary',
  'challenge',
  'approach',
  'participation',
  'lessons',
  'conditions',
] as const satisfies readonly (keyof TranslatedTexts & keyof CaseStudyContent)[];
export type TranslatedField = (typeof translatedFields)[number];

export interface ReadText {
  text: string;
  language: ContentLanguage;
  /** True where the reader chose a translation that lacks this text, so that the original stands in. */
  standsIn: boolean;
}

/** A case as somebody reads it: each text with the language it is in. */
export interface Reading {
  language: ContentLanguage;
  texts: Record<TranslatedField, ReadText>;
}

/**
 * The case in its own language, or in a translation. A text that the translation lacks is read in the original; one
 * that the original no longer has is left out, whatever the translation says.
 */
export function readingOf(
  content: CaseStudyContent,
  translation: Pick<Translation, 'language' | 'texts'> | null,
): Reading {
  const read = (field: TranslatedField): ReadText => {
    const original = { text: content[field], language: content.language, standsIn: false };
    if (translation === null || content[field] === '') return original;
    const text = translation.texts[field];
    return text.trim() === ''
      ? { ...original, standsIn: true }
      : { text, language: translation.language, standsIn: false };
  };
  return {
    language: translation?.language ?? content.language,
    texts: {
      title: read('title'),
      summary: read('summary'),
      challenge: read('challenge'),
      approach: read('approach'),
      participation: read('participation'),
      lessons: read('lessons'),
      conditions: read('conditions'),
    },
  };
}

export interface LanguageWish {
  /** In the address. */
  asked: string | null;
  /** What the reader chose the last time, in any case: a language, or `original`. */
  remembered: string | null;
  /** The languages of the reader's profile, in their order. */
  spoken: readonly string[];
  original: ContentLanguage;
  /** Languages with a translation. */
  offered: readonly ContentLanguage[];
}

export type ReasonToRead = 'chosen' | 'profile' | 'original';

/** Remembered for a reader who went back to the original. */
export const originalChosen = 'original';

/**
 * The language a case opens in: as asked, else as the last time, else a translation into a language that the reader
 * knows if the original is in none of theirs, else the original.
 */
export function languageToRead(wish: LanguageWish): { language: ContentLanguage; why: ReasonToRead } {
  const { asked, remembered, spoken, original, offered } = wish;
  const readable = [original, ...offered];
  if (isOneOf(readable, asked)) return { language: asked, why: 'chosen' };
  if (remembered === originalChosen) return { language: original, why: 'chosen' };
  if (isOneOf(readable, remembered)) return { language: remembered, why: 'chosen' };
  const known = spoken.find((language) => isOneOf(offered, language));
  if (!spoken.includes(original) && isOneOf(offered, known)) return { language: known, why: 'profile' };
  return { language: original, why: 'original' };
}
