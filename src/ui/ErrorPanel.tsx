import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { isOneOf } from '#src/domain/classification.ts';
import classes from './Panel.module.css';

type ErrorPanelProps = {
  error: unknown;
  onRetry?: () => void;
};

/** Kinds of failure a panel has words for; any other is "unknown". */
const kinds = ['denied', 'notFound', 'offline', 'conflict', 'invalid', 'tooMany', 'unknown'] as const;

/** What went wrong, in the reader's words, and what can be done about it. */
export function ErrorPanel({ error, onRetry }: ErrorPanelProps) {
  const { t } = useTranslation();
  const kind = panelKindOf(error);

  return (
    <div role="alert" className={classes.panel} data-tone="error">
      <p className={classes.title}>{t(`error.title.${kind}`)}</p>
      <p className={classes.text}>{t(`error.text.${kind}`)}</p>
      {onRetry && (
        <Button variant="default" onClick={onRetry} className={classes.action}>
          {t('tryAgain')}
        </Button>
      )}
    </div>
  );
}

function panelKindOf(error: unknown) {
  const kind = errorKindOf(error);
  return isOneOf(kinds, kind) ? kind : 'unknown';
}

/** The kind of a data error, read by shape: the look of the portal knows nothing of its data. */
export function errorKindOf(error: unknown): unknown {
  return error instanceof Error && 'kind' in error ? error.kind : undefined;
}
