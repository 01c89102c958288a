import { isWord, overlapOf, type TextPart, textDifference, wordsOf } from './textDifference.ts';

/** What a list's items are made of, in reading order. */
export interface ItemShape<P extends string> {
  parts: readonly P[];
  /** Numbers, dates and words of closed lists: replaced as a whole. */
  values: readonly P[];
  /** Equal in both: the same item, whatever else was changed. */
  identity?: P;
  /** There is one at most, so that any two are the same one. */
  isOne?: boolean;
}

export type Item<P extends string> = Readonly<Record<P, string | number | null | readonly string[]>>;

export interface ItemPartDifference<P extends string> {
  part: P;
  before: string;
  after: string;
  /** Null for values. */
  words: TextPart[] | null;
}

export interface ItemDifference<P extends string> {
  change: 'added' | 'removed' | 'changed';
  /** Its place from 1 on: in the newer list, or in the older one when it was removed. */
  number: number;
  /** What differs, or all that was given; an item that was changed begins with what names it. */
  parts: ItemPartDifference<P>[];
}

export interface ItemsDifference<P extends string> {
  items: ItemDifference<P>[];
  unchanged: number;
  isReordered: boolean;
}

/** Items that share this much, or less at the same place, are one item that was changed. */
const resemblance = 0.4;
const samePlace = 0.2;

/** Which items of a list were added, removed or changed. Lists are short: every pair is looked at. */
export function itemsDifference<P extends string>(
  before: readonly Item<P>[],
  after: readonly Item<P>[],
  shape: ItemShape<P>,
  language: string,
): ItemsDifference<P> {
  const pairs = pairsOf(before, after, shape, language);
  const paired = [...pairs].sort(([, a], [, b]) => a - b);
  const items: ItemDifference<P>[] = [];
  let unchanged = 0;
  after.forEach((item, index) => {
    const older = before[pairs.find(([, at]) => at === index)?.[0] ?? -1];
    const parts = partsOf(older, item, shape, language);
    if (!older) items.push({ change: 'added', number: index + 1, parts: parts.filter(hasWords) });
    else if (parts.some(isChanged)) {
      const shown = parts.filter((part, at) => at === 0 || isChanged(part));
      items.push({ change: 'changed', number: index + 1, parts: shown.filter(hasWords) });
    } else unchanged += 1;
  });
  before.forEach((item, index) => {
    if (pairs.some(([at]) => at === index)) return;
    const parts = partsOf(item, undefined, shape, language).filter(hasWords);
    items.push({ change: 'removed', number: index + 1, parts });
  });
  const isReordered = paired.some(([at], index) => at < (paired[index - 1]?.[0] ?? -1));
  return { items, unchanged, isReordered };
}

function isChanged({ before, after }: ItemPartDifference<string>): boolean {
  return before !== after;
}

function hasWords({ before, after }: ItemPartDifference<string>): boolean {
  return before !== '' || after !== '';
}

function partsOf<P extends string>(
  before: Item<P> | undefined,
  after: Item<P> | undefined,
  { parts, values }: ItemShape<P>,
  language: string,
): ItemPartDifference<P>[] {
  return parts.map((part) => {
    const [older, newer] = [textOf(before, part), textOf(after, part)];
    const words = values.includes(part) ? null : textDifference(older, newer, { language });
    return { part, before: older, after: newer, words };
  });
}

function textOf<P extends string>(item: Item<P> | undefined, part: P): string {
  const value = item?.[part] ?? '';
  return Array.isArray(value) ? value.join(', ') : String(value);
}

/** Places of what is one item in both lists, the surest pairs first. */
function pairsOf<P extends string>(
  before: readonly Item<P>[],
  after: readonly Item<P>[],
  { parts, identity, isOne }: ItemShape<P>,
  language: string,
): [number, number][] {
  const wordsIn = (item: Item<P>) =>
    parts.flatMap((part) => wordsOf(textOf(item, part), language).filter(isWord));
  const [oldWords, newWords] = [before.map(wordsIn), after.map(wordsIn)];
  const likeness = (old: number, now: number): number => {
    const [a, b] = [oldWords[old] ?? [], newWords[now] ?? []];
    const place = old === now ? samePlace : 0;
    if (isOne || (identity && textOf(before[old], identity) === textOf(after[now], identity)))
      return 2 + place;
    // What was empty and is filled in now has nothing to be known by but its place.
    if (a.length === 0 || b.length === 0) return old === now ? resemblance : 0;
    return overlapOf(a, b) + place;
  };
  const candidates = before
    .flatMap((_, old) => after.map((__, now) => ({ old, now, likeness: likeness(old, now) })))
    .filter((candidate) => candidate.likeness >= resemblance)
    .sort((a, b) => b.likeness - a.likeness);
  const pairs: [number, number][] = [];
  for (const { old, now } of candidates) {
    if (pairs.every(([a, b]) => a !== old && b !== now)) pairs.push([old, now]);
  }
  return pairs;
}
