/** A word of a text, or a pair of letters of a script that puts no spaces between words. */
export interface Word {
  /** Where it begins in the text. */
  at: number;
  text: string;
  /** The one spelling under which it is found. */
  term: string;
}

/**
 * Written without spaces between words, or, in Korean, with endings that are part of the word. A dictionary would cut
 * the same letters differently from one sentence to the next; pairs of letters are the same everywhere.
 */
const paired =
  '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Hangul}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}ー\\uff9e\\uff9f';
const runs = new RegExp(`[${paired}][${paired}\\p{M}]*|(?:(?![${paired}])[\\p{L}\\p{N}\\p{M}])+`, 'gu');
/** Most texts: without the other scripts, words are cut in a fraction of the time, and in the same places. */
const beyondLatin = /[\u0300-\uffff]/;
const latinRuns = /[\p{L}\p{N}]+/gu;
const pairedStart = new RegExp(`^[${paired}]`, 'u');
const letterWithMarks = /[^\p{M}\uff9e\uff9f][\p{M}\uff9e\uff9f]*/gu;

/**
 * Endings of Korean nouns ("of", "in", "to" and the like), longest first. Taken off where two syllables are left, in
 * texts and in questions alike.
 */
const koreanEnding =
  /(?<=\p{Script=Hangul}{2})(?:에서의|으로의|에서는|으로|에서|에게|까지|부터|하는|하고|한|은|는|이|가|을|를|의|에|로|와|과|도|만)$/u;

/** Accents of Latin, Greek and Cyrillic, Arabic vowel signs and the stretching of lines; Indic vowel signs are letters. */
const accents = /[\u0300-\u036f\u0640\u064b-\u065f\u0670\u093c]/g;
const letters: Readonly<Record<string, string>> = {
  ß: 'ss',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  ı: 'i',
  æ: 'ae',
  œ: 'oe',
  þ: 'th',
  // Arabic and Persian letters that writers take for each other.
  ٱ: 'ا',
  ى: 'ي',
  ی: 'ي',
  ة: 'ه',
  ک: 'ك',
  // Two signs of Devanagari for the same sound at the end of a syllable.
  '\u0901': '\u0902',
};
const foldedLetters = new RegExp(`[${Object.keys(letters).join('')}]`, 'g');

/** The article, also after "and", "with", "like" and "so", where two letters are left. */
const arabicArticle = /^(?:[وف]?(?:ال|بال|كال|لل))(?=..)/;

/** The words of a text as the index holds them: what a question may ask for. */
export function wordsOf(text: string): Word[] {
  return runsOf(text).flatMap(({ at, text: run }) => {
    if (!pairedStart.test(run)) return [{ at, text: run, term: termOf(run) }];
    const found = lettersOf(at, run.replace(koreanEnding, ''));
    // The last letter too: found by a question of one letter, as every other is by the pair that it begins.
    return found.map((letter, index) => pairOf(letter, found[index + 1]));
  });
}

/** The words of a question: all of them must be found. */
export function askedWords(text: string): Word[] {
  return runsOf(text).flatMap(({ at, text: run }) => {
    if (!pairedStart.test(run)) return [{ at, text: run, term: termOf(run) }];
    const found = lettersOf(at, run.replace(koreanEnding, ''));
    const pairs = found.slice(0, -1).map((letter, index) => pairOf(letter, found[index + 1]));
    return pairs.length > 0 ? pairs : found.map((letter) => pairOf(letter, undefined));
  });
}

/** True for a pair of letters, or one letter, of a script without spaces: no typing errors are looked for in them. */
export function isPair(term: string): boolean {
  return term.startsWith(pairSign);
}

/** True for a single letter of such a script: it asks for every pair that it begins. */
export function isLoneLetter(term: string): boolean {
  return isPair(term) && term.length <= pairSign.length + codeLength;
}

/** Nothing to fold but capitals. */
const plain = /^[A-Za-z0-9]*$/;

/** One spelling for what readers take for the same word: case, accents, full width, ligatures. */
export function fold(text: string): string {
  if (plain.test(text)) return text.toLowerCase();
  return text
    .toLowerCase()
    .normalize('NFKD')
    .replace(accents, '')
    .replace(foldedLetters, (letter) => letters[letter] ?? letter)
    .normalize('NFC');
}

/** One spelling, and one blank for whatever stands between words: "Port-au-Prince" is found by "port au prince". */
export function foldWords(text: string): string {
  return fold(text)
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, ' ')
    .trim();
}

function runsOf(text: string): { at: number; text: string }[] {
  const pattern = beyondLatin.test(text) ? runs : latinRuns;
  return Array.from(text.matchAll(pattern), (match) => ({ at: match.index, text: match[0] }));
}

function lettersOf(start: number, run: string): { at: number; text: string }[] {
  return Array.from(run.matchAll(letterWithMarks), (match) => ({ at: start + match.index, text: match[0] }));
}

function termOf(word: string): string {
  return fold(word).replace(arabicArticle, '');
}

type Letter = { at: number; text: string };

function pairOf(letter: Letter, next: Letter | undefined): Word {
  return {
    at: letter.at,
    text: letter.text + (next?.text ?? ''),
    term: pairSign + encode(letter.text) + encode(next?.text ?? ''),
  };
}

const pairSign = '~';
const codeLength = 4;

/**
 * Letters of these scripts in thirty-two plain ones: the index looks at the branches of its tree one after the other,
 * and thousands of them at its root make everything slow.
 */
function encode(letter: string): string {
  const known = encoded.get(letter);
  if (known !== undefined) return known;
  const code = Array.from(fold(letter), (character) =>
    (character.codePointAt(0) ?? 0).toString(32).padStart(codeLength, '0'),
  ).join('');
  encoded.set(letter, code);
  return code;
}

const encoded = new Map<string, string>();
