import { useListFailure } from './listFailure.ts';
import classes from './ReadingLists.module.css';

/** Why a change was not made; its place is there before, so that it is announced. */
export function Failure({ error }: { error: unknown }) {
  const failure = useListFailure(error);
  return (
    <p role="alert" className={classes.failure}>
      {failure}
    </p>
  );
}
