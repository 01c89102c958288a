import classes from './EventDesk.module.css';
import { useDeskFailure } from './useDeskFailure.ts';

/** Why something was not done; its place is there before, so that it is announced. */
export function Failure({ error }: { error: unknown }) {
  const failure = useDeskFailure(error);
  return (
    <p role="alert" className={classes.failure}>
      {failure}
    </p>
  );
}
