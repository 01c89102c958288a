import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildContent } from '#firebase/seed/builders.ts';
import { contentLanguages } from './classification.ts';
import { languageToRead, originalChosen, readingOf, translatedFields } from './reading.ts';
import { directionOf } from './textDirection.ts';
import { isStale } from './translation.ts';

const anyTexts = fc.record({
  title: fc.string({ minLength: 1 }),
  summary: fc.string(),
  challenge: fc.string(),
  approach: fc.string(),
  participation: fc.string(),
  lessons: fc.string(),
  conditions: fc.string(),
});
const anyLanguage = fc.constantFrom(...contentLanguages);

describe('a case read in a translation', () => {
  it('is the original without one', () => {
    const content = buildContent({ language: 'es' });
    const { language, texts } = readingOf(content, null);
    expect(language).toBe('es');
    expect(texts.title).toEqual({ text: content.title, language: 'es', standsIn: false });
  });

  it('has each text in the translation’s words, or the original’s marked as such', () => {
    fc.assert(
      fc.property(anyTexts, anyTexts, anyLanguage, (original, translated, language) => {
        const content = buildContent({ ...original, language: 'en' });
        const reading = readingOf(content, { language, texts: translated });
        for (const field of translatedFields) {
          const { text, language: shown, standsIn } = reading.texts[field];
          if (original[field] === '') expect(text).toBe('');
          else if (translated[field].trim() === '')
            expect({ text, shown, standsIn }).toEqual({ text: original[field], shown: 'en', standsIn: true });
          else
            expect({ text, shown, standsIn }).toEqual({
              text: translated[field],
              shown: language,
              standsIn: false,
            });
        }
      }),
    );
  });
});

describe('the language a case opens in', () => {
  const wish = { asked: null, remembered: null, spoken: [], original: 'en', offered: ['ar', 'fr'] } as const;

  it.each([
    [{}, 'en', 'original'],
    [{ asked: 'fr' }, 'fr', 'chosen'],
    [{ asked: 'en', remembered: 'fr' }, 'en', 'chosen'],
    [{ asked: 'de' }, 'en', 'original'],
    [{ remembered: 'ar', spoken: ['en'] }, 'ar', 'chosen'],
    [{ remembered: originalChosen, spoken: ['ar'] }, 'en', 'chosen'],
    [{ remembered: 'de', spoken: ['fr', 'ar'] }, 'fr', 'profile'],
    [{ spoken: ['ar', 'en'] }, 'en', 'original'],
    [{ spoken: ['de', 'ar'] }, 'ar', 'profile'],
    [{ spoken: ['de'] }, 'en', 'original'],
  ])('is with %o: %s', (fields, language, why) => {
    expect(languageToRead({ ...wish, ...fields })).toEqual({ language, why });
  });

  it('is always one that can be read', () => {
    const maybe = fc.option(fc.oneof(anyLanguage, fc.string(), fc.constant(originalChosen)));
    fc.assert(
      fc.property(
        maybe,
        maybe,
        fc.array(anyLanguage),
        anyLanguage,
        fc.array(anyLanguage),
        (asked, remembered, spoken, original, offered) => {
          const { language } = languageToRead({ asked, remembered, spoken, original, offered });
          expect([original, ...offered]).toContain(language);
        },
      ),
    );
  });
});

it('goes stale with the next version of the original, not before', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 50 }), fc.integer({ min: 0, max: 50 }), (ofVersion, more) => {
      expect(isStale({ ofVersion }, { version: ofVersion + more })).toBe(more > 0);
    }),
  );
});

it('knows which way each language runs', () => {
  expect(contentLanguages.filter((language) => directionOf(language) === 'rtl')).toEqual(['ar']);
});
