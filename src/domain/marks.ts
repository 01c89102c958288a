import { wordsOf } from './words.ts';

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
    const wordEnd = word.at + word.text.length;
    if (!wanted.has(word.term) || wordEnd <= end) continue;
    const last = parts.at(-1);
    if (last?.isMatch && word.at <= end) {
      // Pairs of letters overlap: together they are one place.
      last.text = text.slice(last.at, wordEnd);
    } else {
      if (word.at > end) parts.push({ at: end, text: text.slice(end, word.at), isMatch: false });
      parts.push({ at: word.at, text: word.text, isMatch: true });
    }
    end = wordEnd;
  }
  if (end < text.length) parts.push({ at: end, text: text.slice(end), isMatch: false });
  return parts;
}
