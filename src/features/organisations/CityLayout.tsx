import type { ReactNode } from 'react';
import classes from './CityLayout.module.css';

type CityLayoutProps = {
  /** Where it is and what it is like. */
  facts: ReactNode;
  /** What it says of itself. */
  portrait: ReactNode;
  people: ReactNode;
  cases: ReactNode;
  /** What it takes over from other cities. */
  adoptions?: ReactNode;
  questions?: ReactNode;
  accounts?: ReactNode;
  /** Projects of the network that it takes part in. */
  activities?: ReactNode;
  alike?: ReactNode;
};

/** A city's page: the page hands over its parts, and each says itself when there is nothing of it. */
export function CityLayout(parts: CityLayoutProps) {
  const { facts, portrait, people, cases, adoptions, questions, accounts, activities, alike } = parts;
  return (
    <div className={classes.layout}>
      <aside className={classes.facts}>{facts}</aside>
      <div className={classes.parts}>
        {portrait}
        {cases}
        {adoptions}
        {people}
        {questions}
        {accounts}
        {activities}
        {alike}
      </div>
    </div>
  );
}
