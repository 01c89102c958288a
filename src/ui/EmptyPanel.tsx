import type { ReactNode } from 'react';
import classes from './Panel.module.css';

type EmptyPanelProps = {
  title: string;
  text?: ReactNode;
  action?: ReactNode;
  icon?: ReactNode;
};

/** Nothing here yet: why, and what would change that. */
export function EmptyPanel({ title, text, action, icon }: EmptyPanelProps) {
  return (
    <div className={classes.panel} data-tone="empty">
      <div aria-hidden="true" className={classes.icon}>
        {icon ?? <EmptyMark />}
      </div>
      <p className={classes.title}>{title}</p>
      {text && <div className={classes.text}>{text}</div>}
      {action && <div className={classes.action}>{action}</div>}
    </div>
  );
}

/** An empty plot: a square of dotted ground with a first post in it. */
function EmptyMark() {
  return (
    <svg
      viewBox="0 0 48 48"
      width="48"
      height="48"
      fill="none"
      stroke="currentColor"
      strokeWidth="2"
      aria-hidden="true"
    >
      <rect x="7" y="7" width="34" height="34" rx="2" strokeDasharray="2 5" strokeLinecap="round" />
      <path d="M18 41V17m0 0 12 5-12 6" strokeLinejoin="round" strokeLinecap="round" />
    </svg>
  );
}
