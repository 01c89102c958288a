import { useTranslation } from 'react-i18next';
import { DataError } from '#src/data/errors.ts';
import { isOneOf } from '#src/domain/classification.ts';
import classes from './Questions.module.css';

const kinds = ['offline', 'denied', 'notFound', 'conflict', 'tooMany'] as const;

/** Why something was not done; its place is there before, so that it is announced. */
export function Failure({ error }: { error: unknown }) {
  const { t } = useTranslation('questions');
  const kind = error instanceof DataError && isOneOf(kinds, error.kind) ? error.kind : 'unknown';
  return (
    <p role="alert" className={classes.failure}>
      {error ? t(`failed.${kind}`) : null}
    </p>
  );
}
