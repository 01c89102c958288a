import { useMemo } from 'react';
import { textDifference } from '#src/domain/textDifference.ts';
import classes from './difference.module.css';
import { MarkedWords } from './MarkedWords.tsx';

type TextDifferenceProps = {
  before: string;
  after: string;
  /** BCP 47, of the text: how it is cut into words and read aloud. */
  language: string;
};

/** Two states of a plain text as one, with what changed marked word by word. */
export function TextDifference({ before, after, language }: TextDifferenceProps) {
  const parts = useMemo(() => textDifference(before, after, { language }), [before, after, language]);
  return (
    <p className={classes.words} dir="auto" lang={language}>
      <MarkedWords parts={parts} />
    </p>
  );
}
