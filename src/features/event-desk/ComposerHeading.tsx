import { useEffect, useRef } from 'react';
import classes from './EventDesk.module.css';

/** The heading of a form that takes the place of a list: the focus goes there, and the page with it. */
export function ComposerHeading({ children }: { children: string }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <h2 ref={heading} tabIndex={-1} className={classes.heading}>
      {children}
    </h2>
  );
}
