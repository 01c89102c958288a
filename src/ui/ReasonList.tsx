import type { ReactNode } from 'react';
import classes from './ReasonList.module.css';

type ReasonListProps<T> = {
  label: string;
  /** At most one of a kind. */
  reasons: readonly T[];
  children: (reason: T) => ReactNode;
};

/** Why something stands where it stands, as a quiet line of words. */
export function ReasonList<T extends { kind: string }>({ label, reasons, children }: ReasonListProps<T>) {
  return (
    <ul className={classes.reasons} aria-label={label}>
      {reasons.map((reason) => (
        <li key={reason.kind}>{children(reason)}</li>
      ))}
    </ul>
  );
}
