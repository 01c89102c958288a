import { keyOfBlock, type TextBlock, textBlocks } from './textBlocks.ts';
import {
  compareLists,
  type Effort,
  isWord,
  newEffort,
  overlapOf,
  type TextPart,
  textDifference,
  wordsOf,
} from './textDifference.ts';

/** A line of a long text in a difference. In a changed line that says the same words, its form or links differ. */
export type BlockDifference =
  | { change: 'same' | 'added' | 'removed'; block: TextBlock }
  | { change: 'changed'; before: TextBlock; block: TextBlock; parts: TextPart[] };

/** Unchanged lines between two changes, put away. */
export type FoldedBlocks = { change: 'folded'; blocks: TextBlock[] };

interface RichTextDifferenceOptions {
  language?: string;
  effort?: Effort;
}

/** What differs between two stored long texts: by line first, then by word in lines that resemble each other. */
export function richTextDifference(
  before: string,
  after: string,
  { language = 'en', effort = newEffort() }: RichTextDifferenceOptions = {},
): BlockDifference[] {
  const older = textBlocks(before);
  const newer = textBlocks(after);
  const steps = compareLists(older.map(keyOfBlock), newer.map(keyOfBlock), effort);
  const differences: BlockDifference[] = [];
  let removed: TextBlock[] = [];
  let added: TextBlock[] = [];
  const close = () => {
    differences.push(...replaced(removed, added, language, effort));
    removed = [];
    added = [];
  };
  let [oldAt, newAt] = [0, 0];
  for (const { kind, items } of steps) {
    const olderBlocks = older.slice(oldAt, oldAt + items.length);
    const newerBlocks = newer.slice(newAt, newAt + items.length);
    if (kind === 'removed') removed.push(...olderBlocks);
    else if (kind === 'added') added.push(...newerBlocks);
    else {
      close();
      differences.push(...newerBlocks.map((block) => ({ change: 'same' as const, block })));
    }
    if (kind !== 'added') oldAt += items.length;
    if (kind !== 'removed') newAt += items.length;
  }
  close();
  return differences;
}

/** Puts away unchanged lines, all but one beside each change, where that spares at least two. */
export function foldUnchanged(differences: readonly BlockDifference[]): (BlockDifference | FoldedBlocks)[] {
  const isNear = (index: number) =>
    [index - 1, index, index + 1].some((at) => (differences[at]?.change ?? 'same') !== 'same');
  const folded: (BlockDifference | FoldedBlocks)[] = [];
  let away: BlockDifference[] = [];
  const close = () => {
    const blocks = away.map(({ block }) => block);
    if (blocks.length < 2) folded.push(...away);
    else folded.push({ change: 'folded', blocks });
    away = [];
  };
  differences.forEach((difference, index) => {
    if (!isNear(index)) {
      away.push(difference);
      return;
    }
    close();
    folded.push(difference);
  });
  close();
  return folded;
}

/** Shared words from which on two lines are one line that was changed. */
const resemblance = 0.4;
/** Pairs of lines worth looking at; a text that was written anew is shown as such. */
const pairsMax = 2_500;

function replaced(
  removed: readonly TextBlock[],
  added: readonly TextBlock[],
  language: string,
  effort: Effort,
): BlockDifference[] {
  const pairs = pairsOf(removed, added, language);
  const differences: BlockDifference[] = [];
  let [oldAt, newAt] = [0, 0];
  for (const [oldEnd, newEnd] of [...pairs, [removed.length, added.length] as const]) {
    for (const block of removed.slice(oldAt, oldEnd)) differences.push({ change: 'removed', block });
    for (const block of added.slice(newAt, newEnd)) differences.push({ change: 'added', block });
    const before = removed[oldEnd];
    const block = added[newEnd];
    if (before && block) {
      const parts = textDifference(before.text, block.text, { language, effort });
      differences.push({ change: 'changed', before, block, parts });
    }
    oldAt = oldEnd + 1;
    newAt = newEnd + 1;
  }
  return differences;
}

/** Which removed line became which added one: the pairs that share most, none crossing another. */
function pairsOf(
  removed: readonly TextBlock[],
  added: readonly TextBlock[],
  language: string,
): (readonly [number, number])[] {
  if (removed.length * added.length > pairsMax) return [];
  const words = (block: TextBlock) => wordsOf(block.text, language).filter(isWord);
  const newWords = added.map(words);
  const overlaps = removed.map((block) => {
    const oldWords = words(block);
    return newWords.map((each) => overlapOf(oldWords, each));
  });
  const shared = (row: number, column: number) => {
    const overlap = overlaps[row]?.[column] ?? 0;
    return overlap >= resemblance ? overlap : 0;
  };
  /** best[i][j]: the most that the lines from i and from j on can share. */
  const best = Array.from({ length: removed.length + 1 }, () => new Array<number>(added.length + 1).fill(0));
  const bestAt = (row: number, column: number) => best[row]?.[column] ?? 0;
  for (let row = removed.length - 1; row >= 0; row -= 1) {
    for (let column = added.length - 1; column >= 0; column -= 1) {
      const paired = shared(row, column);
      const most = Math.max(
        bestAt(row + 1, column),
        bestAt(row, column + 1),
        paired > 0 ? paired + bestAt(row + 1, column + 1) : 0,
      );
      best[row]?.splice(column, 1, most);
    }
  }
  const pairs: (readonly [number, number])[] = [];
  let [row, column] = [0, 0];
  while (row < removed.length && column < added.length) {
    const paired = shared(row, column);
    if (paired > 0 && bestAt(row, column) === paired + bestAt(row + 1, column + 1)) {
      pairs.push([row, column]);
      row += 1;
      column += 1;
    } else if (bestAt(row, column) === bestAt(row + 1, column)) row += 1;
    else column += 1;
  }
  return pairs;
}
