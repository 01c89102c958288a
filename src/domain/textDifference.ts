// By its file: the index brings every kind of difference, which more than doubles the code.
import { diffArrays } from 'diff/lib/diff/array.js';

/** A stretch of a text. All but `removed` make the newer text, all but `added` the older one. */
export interface TextPart {
  kind: 'same' | 'added' | 'removed';
  text: string;
}

/** How many comparisons may still be made; counts down. Two long texts with nothing in common would take seconds. */
export interface Effort {
  left: number;
}

/** For one field: a tenth of a second at worst. */
export const effortForField = 1_500_000;

/** Words (and the gaps between them) by which two lists may differ and still be worth comparing: the work grows with its square. */
export const longestEdit = 1_000;

export function newEffort(): Effort {
  return { left: effortForField };
}

interface TextDifferenceOptions {
  /** BCP 47, of the text: some languages put no spaces between words. */
  language?: string;
  effort?: Effort;
}

/**
 * What differs between two plain texts, word by word. Texts with next to nothing in common come back as one replaced
 * by the other.
 */
export function textDifference(
  before: string,
  after: string,
  options: TextDifferenceOptions = {},
): TextPart[] {
  const { language = 'en', effort = newEffort() } = options;
  if (before === after) return merged([{ kind: 'same', text: after }]);
  return readableParts(compareLists(wordsOf(before, language), wordsOf(after, language), effort));
}

export interface ListStep {
  kind: TextPart['kind'];
  items: string[];
}

/**
 * The shortest way from one list to the other. When it is longer than the effort allows, all of the one is removed and
 * all of the other added.
 */
export function compareLists(before: string[], after: string[], effort: Effort): ListStep[] {
  const maxEditLength = Math.min(longestEdit, Math.floor(Math.sqrt(Math.max(effort.left, 0))));
  const comparator = (a: string, b: string) => {
    effort.left -= 1;
    return a === b;
  };
  const changes = diffArrays(before, after, { maxEditLength, comparator });
  if (!changes) {
    return [
      { kind: 'removed', items: before },
      { kind: 'added', items: after },
    ];
  }
  return changes.map(({ added, removed, value }) => ({
    kind: added ? 'added' : removed ? 'removed' : 'same',
    items: value,
  }));
}

const unspaced = String.raw`[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]`;
const letter = String.raw`(?!${unspaced})[\p{L}\p{M}\p{N}_\p{Join_Control}]`;
/** A word with what it has inside (don't, 12.5, low-cost), a gap, or any one character. */
const pieces = new RegExp(
  String.raw`(?:${letter})+(?:['’.,-](?:${letter})+)*|${unspaced}\p{M}*|[^\S\n]+|.`,
  'gsu',
);
const segmented = new Set(['zh', 'ja', 'th', 'ko']);

/** A text cut into words and what stands between them; joined, they are the text again. */
export function wordsOf(text: string, language: string): string[] {
  if (!segmented.has(language) || !('Segmenter' in Intl)) return text.match(pieces) ?? [];
  const segmenter = new Intl.Segmenter(language, { granularity: 'word' });
  return Array.from(segmenter.segment(text), ({ segment }) => segment);
}

export function isWord(piece: string): boolean {
  return /[\p{L}\p{N}]/u.test(piece);
}

export function countWordsOf(text: string, language: string): number {
  return wordsOf(text, language).filter(isWord).length;
}

/** How many of their words two texts share, order aside: 0 none, 1 all. */
export function overlapOf(before: readonly string[], after: readonly string[]): number {
  if (before.length + after.length === 0) return 1;
  const counts = new Map<string, number>();
  for (const word of before) counts.set(word, (counts.get(word) ?? 0) + 1);
  let shared = 0;
  for (const word of after) {
    const left = counts.get(word) ?? 0;
    if (left > 0) shared += 1;
    counts.set(word, left - 1);
  }
  return (2 * shared) / (before.length + after.length);
}

interface Edit {
  removed: string[];
  added: string[];
}

/** Brings edits together that only a space or a stray word keeps apart: a replaced phrase is read as one. */
function readableParts(steps: readonly ListStep[]): TextPart[] {
  const runs: (string[] | Edit)[] = [];
  for (const { kind, items } of steps) {
    const last = runs.at(-1);
    if (kind === 'same') runs.push(items);
    else if (last && !Array.isArray(last)) last[kind].push(...items);
    else runs.push({ removed: [], added: [], [kind]: items });
    joinLast(runs);
  }
  return merged(
    runs.flatMap((run): TextPart[] =>
      Array.isArray(run) ? [{ kind: 'same', text: run.join('') }] : withoutSharedEnds(run),
    ),
  );
}

/** What both sides of an edit begin or end with, a space mostly, is no part of it. */
function withoutSharedEnds({ removed, added }: Edit): TextPart[] {
  const shorter = Math.min(removed.length, added.length);
  let start = 0;
  while (start < shorter && removed[start] === added[start]) start += 1;
  let end = 0;
  while (end < shorter - start && removed.at(-1 - end) === added.at(-1 - end)) end += 1;
  const inner = (pieces: readonly string[]) => pieces.slice(start, pieces.length - end).join('');
  return [
    { kind: 'same', text: added.slice(0, start).join('') },
    { kind: 'removed', text: inner(removed) },
    { kind: 'added', text: inner(added) },
    { kind: 'same', text: added.slice(added.length - end).join('') },
  ];
}

function joinLast(runs: (string[] | Edit)[]): void {
  const [earlier, gap, later] = runs.slice(-3);
  if (!earlier || !later || Array.isArray(earlier) || !Array.isArray(gap) || Array.isArray(later)) return;
  const joined = {
    removed: [...earlier.removed, ...gap, ...later.removed],
    added: [...earlier.added, ...gap, ...later.added],
  };
  if (isApart(earlier, gap, later)) return;
  runs.splice(-3, 3, joined);
}

function isApart(earlier: Edit, gap: readonly string[], later: Edit): boolean {
  const isReplaced =
    earlier.removed.length + later.removed.length > 0 && earlier.added.length + later.added.length > 0;
  return (
    !isReplaced ||
    gap.includes('\n') ||
    2 * gap.filter(isWord).length > Math.min(sizeOf(earlier), sizeOf(later))
  );
}

function sizeOf({ removed, added }: Edit): number {
  return Math.max(removed.filter(isWord).length, added.filter(isWord).length);
}

/** Without empty parts, and without neighbours of one kind. */
function merged(parts: readonly TextPart[]): TextPart[] {
  const result: TextPart[] = [];
  for (const part of parts) {
    const last = result.at(-1);
    if (part.text === '') continue;
    if (last?.kind === part.kind) last.text += part.text;
    else result.push({ ...part });
  }
  return result;
}
