import { markMatches } from '#src/domain/marks.ts';
import classes from './Highlighted.module.css';

type HighlightedProps = {
  text: string;
  /** Folded words to mark: what a search hit brings. */
  terms: readonly string[];
};

/** People's text with the words that were searched for marked; always text, never markup. */
export function Highlighted({ text, terms }: HighlightedProps) {
  return markMatches(text, terms).map((part) =>
    part.isMatch ? (
      <mark key={part.at} className={classes.match}>
        {part.text}
      </mark>
    ) : (
      part.text
    ),
  );
}
