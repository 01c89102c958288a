import { LoadingLines } from '#src/ui/LoadingLines.tsx';
import classes from './PageLoading.module.css';

/** Where a page will be. */
export function PageLoading() {
  return (
    <div className={classes.page}>
      <LoadingLines lines={7} />
    </div>
  );
}
