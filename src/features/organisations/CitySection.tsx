import { type ReactNode, useId } from 'react';
import classes from './CityLayout.module.css';

type CitySectionProps = {
  title: string;
  /** Beside the title. */
  acts?: ReactNode;
  children: ReactNode;
};

export function CitySection({ title, acts, children }: CitySectionProps) {
  const id = useId();
  return (
    <section className={classes.section} aria-labelledby={id}>
      <div className={classes.head}>
        <h2 id={id} className={classes.title}>
          {title}
        </h2>
        {acts}
      </div>
      {children}
    </section>
  );
}
