import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyPanel } from './EmptyPanel.tsx';
import { ErrorPanel, errorKindOf } from './ErrorPanel.tsx';
import classes from './Faces.module.css';
import { LoadingLines } from './LoadingLines.tsx';

/** The part of a query's result that decides its face. */
type Readable<T> = {
  data: T | undefined;
  error: unknown;
  refetch: () => unknown;
};

type FacesProps<T> = {
  query: Readable<T>;
  isEmpty?: (data: T) => boolean;
  empty?: ReactNode;
  loading?: ReactNode;
  children: (data: T) => ReactNode;
};

/** The four faces of every read: loading, error with retry, empty, data. */
export function Faces<T>({ query, isEmpty = isEmptyList, empty, loading, children }: FacesProps<T>) {
  const { t } = useTranslation();
  const { data, error, refetch } = query;
  const retry = () => void refetch();

  // What may no longer be read is not shown any longer, even where it is still in memory.
  if (error && (data === undefined || errorKindOf(error) === 'denied')) {
    return <ErrorPanel error={error} onRetry={retry} />;
  }
  if (data === undefined) return loading ?? <LoadingLines />;
  return (
    <>
      {error ? (
        <p role="status" className={classes.stale}>
          {t('error.stale')}{' '}
          <button type="button" className={classes.retry} onClick={retry}>
            {t('tryAgain')}
          </button>
        </p>
      ) : null}
      {isEmpty(data) ? (empty ?? <EmptyPanel title={t('nothingYet')} />) : children(data)}
    </>
  );
}

function isEmptyList(data: unknown): boolean {
  return Array.isArray(data) && data.length === 0;
}
