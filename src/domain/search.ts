import MiniSearch from 'minisearch';

/** One case as the search sees it: everything is text, labels in the reader's language. */
export interface SearchableCase {
  id: string;
  title: string;
  teaser: string;
  city: string;
  country: string;
  pathways: string;
  topics: string;
  years: string;
}

export interface SearchHit {
  id: string;
  /** Words of the case that answer the query, folded: what to highlight. */
  terms: readonly string[];
}

export interface CaseSearch {
  /** Best first; every word typed must be found, the last one may be unfinished. */
  search(query: string): SearchHit[];
}

/** Fewer hits than this, and words that are nearly right count too. */
const enoughHits = 5;

const weights = { title: 5, city: 5, country: 3, topics: 2.5, pathways: 2, teaser: 1, years: 1 };

/** Runs of these scripts are written without spaces between words. */
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const wordPattern = /[\p{L}\p{N}\p{M}]+/gu;
/** Accents of Latin, Greek and Cyrillic, and Arabic vowel signs; vowel signs of Indic scripts are letters and stay. */
const accents = /[\u0300-\u036f\u064b-\u065f\u0670]/g;
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
};

const segmenter = 'Segmenter' in Intl ? new Intl.Segmenter(undefined, { granularity: 'word' }) : null;

export function buildCaseSearch(cases: readonly SearchableCase[]): CaseSearch {
  const index = new MiniSearch<SearchableCase>({
    fields: Object.keys(weights),
    tokenize: (text) => wordsOf(text).map((word) => word.folded),
    // Words arrive folded already.
    processTerm: (term) => term,
    searchOptions: {
      boost: weights,
      combineWith: 'AND',
      prefix: (_term, position, terms) => position === terms.length - 1,
    },
  });
  index.addAll(cases);

  return {
    search: (query) => {
      if (wordsOf(query).length === 0) return [];
      const exact = index.search(query);
      if (exact.length >= enoughHits) return exact.map(toHit);
      const found = new Set(exact.map((hit) => hit.id));
      const near = index.search(query, { fuzzy: mistakesIn }).filter((hit) => !found.has(hit.id));
      return [...exact, ...near].map(toHit);
    },
  };
}

export interface TextPart {
  /** Where the part begins in the whole text. */
  at: number;
  text: string;
  isMatch: boolean;
}

/** A text cut where a search matched it, for showing; joined, the parts are the text again. */
export function markMatches(text: string, terms: readonly string[]): TextPart[] {
  if (terms.length === 0) return [{ at: 0, text, isMatch: false }];
  const wanted = new Set(terms);
  const parts: TextPart[] = [];
  let end = 0;
  for (const word of wordsOf(text)) {
    if (!wanted.has(word.folded)) continue;
    if (word.at > end) parts.push({ at: end, text: text.slice(end, word.at), isMatch: false });
    parts.push({ at: word.at, text: word.text, isMatch: true });
    end = word.at + word.text.length;
  }
  if (end < text.length) parts.push({ at: end, text: text.slice(end), isMatch: false });
  return parts;
}

interface Word {
  at: number;
  text: string;
  folded: string;
}

function wordsOf(text: string): Word[] {
  return Array.from(text.matchAll(wordPattern)).flatMap((match) =>
    unspaced.test(match[0])
      ? segmentsOf(match[0]).map(({ at, text }) => ({ at: match.index + at, text, folded: fold(text) }))
      : [{ at: match.index, text: match[0], folded: fold(match[0]) }],
  );
}

function segmentsOf(run: string): { at: number; text: string }[] {
  if (segmenter)
    return Array.from(segmenter.segment(run), ({ index, segment }) => ({ at: index, text: segment }));
  let at = 0;
  return Array.from(run, (text) => {
    const segment = { at, text };
    at += text.length;
    return segment;
  });
}

/** One spelling for what readers take for the same word: case, accents, full width, ligatures. */
function fold(word: string): string {
  return word
    .toLowerCase()
    .normalize('NFKD')
    .replace(accents, '')
    .replace(/[ßøłđðıæœþ]/g, (letter) => letters[letter] ?? letter)
    .normalize('NFC');
}

/** How many letters may be wrong: none in short words and in numbers, where another word is one letter away. */
function mistakesIn(term: string): number {
  if (term.length < 5 || /\p{N}/u.test(term) || unspaced.test(term)) return 0;
  return term.length < 8 ? 1 : 2;
}

function toHit(hit: { id: unknown; terms: string[] }): SearchHit {
  return { id: String(hit.id), terms: hit.terms };
}
