import { countWords } from '#src/domain/caseStudy.ts';
import type { Random } from './random.ts';
import { type SyntheticLanguage, type syntheticTopics, type Words, withoutSpaces, words } from './words.ts';

/** What one text is about; all its sentences speak of the same. */
export interface Subject {
  language: SyntheticLanguage;
  measure: string;
  setting: string;
  aim: string;
  quarter: string;
  city: string;
  year: number;
}

export function subjectOf(
  random: Random,
  about: { language: SyntheticLanguage; topic: (typeof syntheticTopics)[number]; city: string; year: number },
): Subject {
  const { language, topic, city, year } = about;
  const { measures, settings, aims }: Words = words[language];
  return {
    language,
    measure: random.pick(measures[topic]),
    setting: random.pickEarly(settings),
    aim: random.pickEarly(aims),
    quarter: inventedName(random, language),
    city,
    year,
  };
}

/** A name that no place is known by: two or three syllables, rarely the same twice. */
export function inventedName(random: Random, language: SyntheticLanguage): string {
  const { syllables } = words[language];
  const name = Array.from({ length: random.whole(2, 3) }, () => random.pick(syllables)).join('');
  return capital(name);
}

export function titleOf(random: Random, subject: Subject): string {
  return filled(random.pickEarly(words[subject.language].titles), subject, random);
}

/** Between 40 and 60 words, or 80 and 240 characters where words are not set apart: what a text needs to be published. */
export function summaryOf(random: Random, subject: Subject): string {
  const isCounted = withoutSpaces.includes(subject.language);
  const joint = isCounted && subject.language !== 'th' ? '' : ' ';
  const left = [...words[subject.language].sentences];
  let text = '';
  while (left.length > 0 && (isCounted ? text.length < 90 : countWords(text) < 40)) {
    const [sentence = ''] = left.splice(Math.floor(random.next() * left.length), 1);
    const longer = text + (text === '' ? '' : joint) + filled(sentence, subject, random);
    if (isCounted || countWords(longer) <= 60) text = longer;
  }
  return text;
}

/** So many sentences as one paragraph of a longer text. */
export function paragraphOf(random: Random, subject: Subject, count: number): string {
  return random
    .some(words[subject.language].sentences, count)
    .map((sentence) => filled(sentence, subject, random))
    .join(' ');
}

function filled(pattern: string, subject: Subject, random: Random): string {
  return pattern.replace(/\{([mMsaqcny])\}/g, (_, piece: string) => {
    if (piece === 'm') return subject.measure;
    if (piece === 'M') return capital(subject.measure);
    if (piece === 's') return subject.setting;
    if (piece === 'a') return subject.aim;
    if (piece === 'q') return subject.quarter;
    if (piece === 'c') return subject.city;
    return String(piece === 'y' ? subject.year : random.whole(3, 480));
  });
}

function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
