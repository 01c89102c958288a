import type { ReactNode } from 'react';
import classes from './HomeLayout.module.css';

type HomeLayoutProps = {
  /** Above both columns. */
  top: ReactNode;
  main: ReactNode;
  /** What is about oneself: beside the library on a desk, before it on a phone. */
  own: ReactNode;
};

export function HomeLayout({ top, main, own }: HomeLayoutProps) {
  return (
    <div className={classes.layout}>
      <div className={classes.top}>{top}</div>
      <div className={classes.own}>{own}</div>
      <div className={classes.main}>{main}</div>
    </div>
  );
}
