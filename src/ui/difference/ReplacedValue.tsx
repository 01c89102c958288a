import type { TextPart } from '#src/domain/textDifference.ts';
import classes from './difference.module.css';
import { MarkedWords } from './MarkedWords.tsx';

type ReplacedValueProps = {
  /** '' where nothing was given. */
  before: string;
  after: string;
};

/** A short value that is compared as a whole. */
export function ReplacedValue({ before, after }: ReplacedValueProps) {
  const parts: TextPart[] = [
    { kind: 'removed', text: before },
    { kind: 'same', text: before !== '' && after !== '' ? ' ' : '' },
    { kind: 'added', text: after },
  ];
  return (
    <p className={classes.words} dir="auto">
      <MarkedWords parts={parts.filter(({ text }) => text !== '')} />
    </p>
  );
}
