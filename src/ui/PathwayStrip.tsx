import classes from './PathwayStrip.module.css';

/** The five pathways as one thin line: the portal's signature. Decorative. */
export function PathwayStrip() {
  return <div aria-hidden="true" className={classes.strip} />;
}
