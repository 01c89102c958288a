import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { SpamSignal } from '#src/domain/spamSignals.ts';
import classes from './SpamHint.module.css';

type SpamHintProps = {
  signals: readonly SpamSignal[];
  /** `line`: the reasons in a list of texts; `full`: also what was found, and what such a hint is worth. */
  form: 'line' | 'full';
};

/** Why a text looks like advertising; nothing at all where nothing was noticed. */
export function SpamHint({ signals, form }: SpamHintProps) {
  const { t } = useTranslation('review');
  if (signals.length === 0) return null;
  return (
    <div className={classes.hint} data-form={form}>
      <p className={classes.title}>
        <IconAlertTriangle size={18} aria-hidden="true" />
        {t('spam.title')}
      </p>
      <ul className={classes.signals}>
        {signals.map(({ id, found }) => (
          <li key={id}>
            {t(`spam.signal.${id}`)}
            {form === 'full' && found.length > 0 && <bdi className={classes.found}>{found.join(', ')}</bdi>}
          </li>
        ))}
      </ul>
      {form === 'full' && <p className={classes.explanation}>{t('spam.explanation')}</p>}
    </div>
  );
}
