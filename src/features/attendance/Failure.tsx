import { useTranslation } from 'react-i18next';
import { DataError } from '#src/data/errors.ts';
import { isOneOf } from '#src/domain/classification.ts';
import classes from './Failure.module.css';

const kinds = ['offline', 'denied', 'notFound', 'tooMany', 'conflict', 'invalid'] as const;

type FailureProps = {
  error: unknown;
};

/** Why something was not done; its place is there before, so that it is announced. */
export function Failure({ error }: FailureProps) {
  const { t } = useTranslation('attendance');
  const kind = error instanceof DataError && isOneOf(kinds, error.kind) ? error.kind : 'unknown';
  return (
    <p role="alert" className={classes.failure}>
      {error ? t(`failed.${kind}`) : null}
    </p>
  );
}
