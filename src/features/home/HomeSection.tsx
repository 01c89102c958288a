import { type ReactNode, useId } from 'react';
import classes from './HomeSection.module.css';

type HomeSectionProps = {
  title: string;
  lead?: string;
  /** Where there is more of this. */
  more?: ReactNode;
  children: ReactNode;
};

export function HomeSection({ title, lead, more, children }: HomeSectionProps) {
  const id = useId();
  return (
    <section className={classes.section} aria-labelledby={id}>
      <div className={classes.head}>
        <h2 id={id} className={classes.title}>
          {title}
        </h2>
        {more}
      </div>
      {lead && <p className={classes.lead}>{lead}</p>}
      {children}
    </section>
  );
}
