import { IconX } from '@tabler/icons-react';
import classes from './ChosenChoices.module.css';

type ChosenChoicesProps = {
  label: string;
  chosen: readonly { id: string; label: string; onRemove: () => void }[];
  removeLabel: (label: string) => string;
  resetLabel: string;
  onReset: () => void;
};

/** What narrows a list, each to be taken away with one tap. */
export function ChosenChoices({ label, chosen, removeLabel, resetLabel, onReset }: ChosenChoicesProps) {
  if (chosen.length === 0) return null;
  return (
    <ul className={classes.list} aria-label={label}>
      {chosen.map((choice) => (
        <li key={choice.id}>
          <button
            type="button"
            className={classes.chip}
            aria-label={removeLabel(choice.label)}
            onClick={choice.onRemove}
          >
            <span dir="auto">{choice.label}</span>
            <IconX size={16} aria-hidden="true" />
          </button>
        </li>
      ))}
      <li>
        <button type="button" className={classes.reset} onClick={onReset}>
          {resetLabel}
        </button>
      </li>
    </ul>
  );
}
