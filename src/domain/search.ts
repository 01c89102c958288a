import type { Options, Query, SearchResult } from 'minisearch';
import { hash } from './hash.ts';
import { PackableIndex, type PackedIndex } from './packableIndex.ts';
import { distance, exchanged, mistakesIn } from './typingErrors.ts';
import { askedWords, isLoneLetter, isPair, type Word, wordsOf } from './words.ts';

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
  /** Words of the case that answer the query, as the index spells them: what to highlight. */
  terms: readonly string[];
}

export interface CaseSearch {
  /** Adds a case, or puts its new text in place of the old. */
  put(entry: SearchableCase): void;
  remove(id: string): void;
  /** Best first; every word typed must be found, the last one may be unfinished. */
  search(query: string): SearchHit[];
  /** Other words that find more, where these are nearly right and find little; null when there are none. */
  suggest(query: string): string | null;
  /** Drops what a packed index knew and nobody has put since. */
  dropUnclaimed(): void;
  /** Cases taken in or out since the index was made, restored or packed. */
  changes(): number;
  /** The index for the device. */
  pack(): PackedSearch;
}

/** An index as it was, and of what: cases whose text is still the same need not be taken in again. */
export interface PackedSearch extends PackedIndex {
  /** In the order of the ids, what tells the text of each case from another. */
  marks: Uint32Array;
}

/** Fewer hits than this, and words that are nearly right count too. */
const enoughHits = 5;
/** Fewer than this, and other words are suggested. */
const fewHits = 3;
/** An earlier word may go on, as "corridor" does in "corridors", from so many letters on. */
const stemLetters = 4;
/** So many of the best hits are put in order by how their titles say it. */
const lookedAt = 60;

const weights = { title: 5, city: 5, country: 3, topics: 2.5, pathways: 2, teaser: 1, years: 1 };
const fields = ['title', 'city', 'country', 'topics', 'pathways', 'teaser', 'years'] as const;

export function buildCaseSearch(cases: readonly SearchableCase[]): CaseSearch {
  const search = createCaseSearch();
  for (const one of cases) search.put(one);
  return search;
}

export function createCaseSearch(): CaseSearch {
  return searchIn(new PackableIndex(indexOptions()), new Map());
}

/**
 * The search of a packed index. Each case is to be put again; those whose text has not changed cost next to nothing. Null
 * where it is not whole.
 */
export function restoreCaseSearch(packed: PackedSearch): CaseSearch | null {
  try {
    const marks = new Map(packed.ids.map((id, place) => [id, packed.marks[place] ?? 0]));
    return searchIn(PackableIndex.unpack(packed, indexOptions()), marks);
  } catch {
    return null;
  }
}

function indexOptions(): Options<SearchableCase> {
  const labels = new Map<string, string[]>();
  return {
    fields: [...fields],
    tokenize: (text, field) => {
      if (field === 'title' || field === 'teaser') return termsOf(text);
      // Names of cities and tags are the same in many cases.
      const terms = labels.get(text) ?? termsOf(text);
      labels.set(text, terms);
      return terms;
    },
    // Words arrive folded already.
    processTerm: (term) => term,
    searchOptions: { boost: weights, combineWith: 'AND', tokenize: (term) => [term] },
  };
}

/** `unclaimed`: the marks of what the index holds and nobody has put yet. */
function searchIn(index: PackableIndex<SearchableCase>, unclaimed: Map<string, number>): CaseSearch {
  const known = new Map<string, SearchableCase>();
  let changes = 0;

  /** Says whether the index holds just this text already. */
  const claim = (entry: SearchableCase): boolean => {
    const mark = unclaimed.get(entry.id);
    if (mark === undefined) return false;
    if (mark === markOf(entry)) {
      unclaimed.delete(entry.id);
      return true;
    }
    discard(entry.id);
    return false;
  };
  const discard = (id: string) => {
    unclaimed.delete(id);
    index.discard(id);
    changes += 1;
  };

  const mayGoOn = (word: Word, isLast: boolean) =>
    isLast || isLoneLetter(word.term) || (!isPair(word.term) && word.term.length >= stemLetters);
  const exact = (words: readonly Word[]) =>
    run(
      words.map((word, place) => ({
        queries: [word.term],
        prefix: mayGoOn(word, place === words.length - 1),
      })),
    );
  const isKnown = (word: Word, isLast: boolean) =>
    run([{ queries: [word.term], prefix: mayGoOn(word, isLast) }]).length > 0;

  function run(queries: Query[]): SearchResult[] {
    return queries.length === 0 ? [] : index.search({ combineWith: 'AND', queries });
  }

  const near = (words: readonly Word[]) =>
    run(
      words.map((word, place) => {
        const prefix = mayGoOn(word, place === words.length - 1);
        if (isPair(word.term)) return { queries: [word.term], prefix };
        return {
          combineWith: 'OR',
          queries: [
            { queries: [word.term], prefix, fuzzy: mistakesIn(word.term) },
            ...exchanged(word.term).map((term) => ({ queries: [term], prefix: false, fuzzy: false })),
          ],
        };
      }),
    );

  return {
    put: (entry) => {
      const old = known.get(entry.id);
      if (old && fields.every((field) => old[field] === entry[field])) return;
      if (old) index.remove(old);
      if (!claim(entry)) {
        index.add(entry);
        changes += 1;
      }
      known.set(entry.id, entry);
    },

    remove: (id) => {
      if (unclaimed.has(id)) discard(id);
      const old = known.get(id);
      if (!old) return;
      index.remove(old);
      changes += 1;
      known.delete(id);
    },

    dropUnclaimed: () => {
      for (const id of unclaimed.keys()) discard(id);
    },
    changes: () => changes,
    pack: () => {
      changes = 0;
      const packed = index.pack();
      const marks = packed.ids.map((id) => {
        const entry = known.get(id);
        return entry ? markOf(entry) : 0;
      });
      return { ...packed, marks: Uint32Array.from(marks) };
    },

    search: (query) => {
      const words = askedWords(query);
      if (words.length === 0) return [];
      const found = inOrder(exact(words), words, known);
      if (found.length >= enoughHits) return found.map(toHit);
      const ids = new Set(found.map((hit) => hit.id));
      return [...found, ...near(words).filter((hit) => !ids.has(hit.id))].map(toHit);
    },

    suggest: (query) => {
      const words = askedWords(query);
      const count = exact(words).length;
      if (count >= fewHits) return null;
      let suggestion = query;
      // From the end, because what is replaced may change in length.
      for (const [place, word] of [...words.entries()].reverse()) {
        if (isPair(word.term) || isKnown(word, place === words.length - 1)) continue;
        const better = nearest(word.term, index);
        if (!better) return null;
        const spelled = spelling(better, index, known);
        suggestion = suggestion.slice(0, word.at) + spelled + suggestion.slice(word.at + word.text.length);
      }
      if (suggestion === query || exact(askedWords(suggestion)).length <= count) return null;
      return suggestion;
    },
  };
}

function markOf(entry: SearchableCase): number {
  return hash(fields.map((field) => entry[field]).join('\n'));
}

function termsOf(text: string): string[] {
  return wordsOf(text).map(({ term }) => term);
}

/** What says it in these words, one after the other, in its title or is of the city of that name goes before. */
function inOrder(
  hits: readonly SearchResult[],
  words: readonly Word[],
  known: ReadonlyMap<string, SearchableCase>,
): SearchResult[] {
  const asked = ` ${words.map(({ term }) => term).join(' ')}`;
  const best = hits.slice(0, lookedAt).map((hit) => {
    const entry = known.get(String(hit.id));
    return { hit, score: hit.score * (entry ? titleBonus(entry, asked) : 1) };
  });
  // Equal scores by id, so that the order does not depend on the order in which cases arrived.
  best.sort((a, b) => b.score - a.score || (String(a.hit.id) < String(b.hit.id) ? -1 : 1));
  return [...best.map(({ hit }) => hit), ...hits.slice(lookedAt)];
}

function titleBonus({ title, city }: SearchableCase, asked: string): number {
  const words = ` ${termsOf(title).join(' ')}`;
  if (words === asked || words.startsWith(`${asked} `)) return 2;
  if (` ${termsOf(city).join(' ')}` === asked) return 2;
  return words.includes(asked) ? 1.5 : 1;
}

/** The word of the library that was probably meant: the nearest, of equals the commonest, then by alphabet. */
function nearest(term: string, index: PackableIndex<SearchableCase>): string | null {
  const most = term.length < 8 ? 1 : 2;
  if (term.length < 4 || /\p{N}/u.test(term)) return null;
  const cases = new Map<string, number>();
  // An exchange of neighbours is two changes to the index, one to a reader.
  for (const hit of index.search({ queries: [term], fuzzy: 2, prefix: false })) {
    for (const one of hit.terms) cases.set(one, (cases.get(one) ?? 0) + 1);
  }
  const candidates = [...cases].flatMap(([one, count]) => {
    const apart = distance(term, one, most);
    return apart <= most ? [{ term: one, apart, count }] : [];
  });
  candidates.sort((a, b) => a.apart - b.apart || b.count - a.count || (a.term < b.term ? -1 : 1));
  return candidates[0]?.term ?? null;
}

/** A word as a case writes it, accents and all. */
function spelling(
  term: string,
  index: PackableIndex<SearchableCase>,
  known: ReadonlyMap<string, SearchableCase>,
): string {
  const hits = index.search({ queries: [term], fuzzy: false, prefix: false });
  const ids = hits.map(({ id }) => String(id)).sort();
  for (const id of ids) {
    const entry = known.get(id);
    for (const field of fields) {
      const word = entry && wordsOf(entry[field]).find((one) => one.term === term);
      if (word) return word.text;
    }
  }
  return term;
}

function toHit(hit: SearchResult): SearchHit {
  return { id: String(hit.id), terms: hit.terms };
}
