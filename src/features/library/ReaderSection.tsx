import type { ReactNode } from 'react';
import classes from './ReaderSection.module.css';

type ReaderSectionProps = {
  id: string;
  title: string;
  /** Stands beside the title: who may read this part, say. */
  mark?: ReactNode;
  children: ReactNode;
};

export function ReaderSection({ id, title, mark, children }: ReaderSectionProps) {
  return (
    <section className={classes.section} aria-labelledby={id}>
      <div className={classes.head}>
        <h2 id={id} tabIndex={-1} className={classes.title}>
          {title}
        </h2>
        {mark}
      </div>
      {children}
    </section>
  );
}
