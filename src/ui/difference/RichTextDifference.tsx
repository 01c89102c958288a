import { useMemo } from 'react';
import { richTextDifference } from '#src/domain/richTextDifference.ts';
import { MarkedBlocks } from './MarkedBlocks.tsx';

type RichTextDifferenceProps = {
  /** Long texts as they are stored: `domain/richText.ts`. */
  before: string;
  after: string;
  /** BCP 47, of the text. */
  language: string;
};

/** Two states of a long text as one: line by line, with words marked in lines that were changed. */
export function RichTextDifference({ before, after, language }: RichTextDifferenceProps) {
  const blocks = useMemo(() => richTextDifference(before, after, { language }), [before, after, language]);
  return <MarkedBlocks blocks={blocks} language={language} />;
}
