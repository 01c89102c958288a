import { Button } from '@mantine/core';
import { useClipboard } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import classes from './Accounts.module.css';

/** The author's words, to be kept elsewhere. */
export function CopyWords({ text }: { text: string }) {
  const { t } = useTranslation('accounts');
  const { copy, copied, error } = useClipboard({ timeout: 3000 });
  return (
    <>
      <Button variant="default" size="sm" onClick={() => copy(text)}>
        {t('waiting.copy')}
      </Button>
      <span role="status" className={classes.said}>
        {copied && t('waiting.copied')}
        {error && t('waiting.copyFailed')}
      </span>
    </>
  );
}
