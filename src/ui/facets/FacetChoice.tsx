import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './FacetChoice.module.css';

type FacetChoiceProps = {
  label: string;
  count: number;
  isChosen: boolean;
  onToggle: () => void;
  glyph?: ReactNode;
};

/**
 * One box with how many cases it would leave. The browser's own box: dozens of them are drawn anew at every key, and
 * Mantine's costs ten times as much.
 */
export function FacetChoice({ label, count, isChosen, onToggle, glyph }: FacetChoiceProps) {
  const { t } = useTranslation('library');
  return (
    <label className={classes.choice}>
      <input
        type="checkbox"
        className={classes.box}
        checked={isChosen}
        onChange={onToggle}
        // Kept reachable when chosen, so that a dead end can be undone where it was made.
        disabled={count === 0 && !isChosen}
        aria-label={`${label}, ${t('filter.count', { count })}`}
      />
      {glyph}
      <span className={classes.name} dir="auto">
        {label}
      </span>
      <span className={classes.count}>{count}</span>
    </label>
  );
}
