import type { ReactNode } from 'react';
import classes from './FacetChoice.module.css';

type FacetChoiceProps = {
  label: string;
  /** The label with the number in words: what is read aloud. */
  said: string;
  count: number;
  isChosen: boolean;
  onToggle: () => void;
  glyph?: ReactNode;
};

/**
 * One box with how many results it would leave. The browser's own box: dozens of them are drawn anew at every key, and
 * Mantine's costs ten times as much.
 */
export function FacetChoice({ label, said, count, isChosen, onToggle, glyph }: FacetChoiceProps) {
  return (
    <label className={classes.choice}>
      <input
        type="checkbox"
        className={classes.box}
        checked={isChosen}
        onChange={onToggle}
        // Kept reachable when chosen, so that a dead end can be undone where it was made.
        disabled={count === 0 && !isChosen}
        aria-label={said}
      />
      {glyph}
      <span className={classes.name} dir="auto">
        {label}
      </span>
      <span className={classes.count}>{count}</span>
    </label>
  );
}
