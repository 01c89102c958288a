import type { FieldDifference } from './caseDifference.ts';
import { countWordsOf, type TextPart } from './textDifference.ts';

export interface DifferenceSize {
  fields: number;
  wordsAdded: number;
  wordsRemoved: number;
}

/** How much changed, for one line above it all. Words of running text only: tags and figures are no words. */
export function sizeOfDifference(differences: readonly FieldDifference[], language: string): DifferenceSize {
  const parts = differences.flatMap(partsIn);
  const count = (kind: TextPart['kind']) =>
    parts
      .filter((part) => part.kind === kind)
      .reduce((sum, { text }) => sum + countWordsOf(text, language), 0);
  return { fields: differences.length, wordsAdded: count('added'), wordsRemoved: count('removed') };
}

function partsIn(difference: FieldDifference): TextPart[] {
  switch (difference.kind) {
    case 'words':
      return difference.parts;
    case 'rich':
      return difference.blocks.flatMap((block): TextPart[] =>
        block.change === 'changed' ? block.parts : [{ kind: block.change, text: block.block.text }],
      );
    case 'items':
      return difference.list.items.flatMap(({ parts }) => parts.flatMap(({ words }) => words ?? []));
    case 'tags':
    case 'fact':
      return [];
  }
}
