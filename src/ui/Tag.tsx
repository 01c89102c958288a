import type { ReactNode } from 'react';
import classes from './Tag.module.css';

export type TagTone = 'quiet' | 'waiting' | 'attention' | 'good' | 'bad';

type TagProps = {
  tone?: TagTone;
  withDot?: boolean;
  children: ReactNode;
};

/** A short label on something: a state, a topic, a kind. Not a button. */
export function Tag({ tone = 'quiet', withDot = false, children }: TagProps) {
  return (
    <span className={classes.tag} data-tone={tone}>
      {withDot && <span aria-hidden="true" className={classes.dot} />}
      {children}
    </span>
  );
}
