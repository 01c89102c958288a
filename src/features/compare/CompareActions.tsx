import { Button } from '@mantine/core';
import { useClipboard } from '@mantine/hooks';
import { IconCheck, IconCopy, IconPrinter } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import classes from './Comparison.module.css';

/** The comparison for somebody else: its address, or on paper. */
export function CompareActions() {
  const { t } = useTranslation('compare');
  const { copy, copied, error } = useClipboard({ timeout: 3000 });
  const Icon = copied ? IconCheck : IconCopy;
  return (
    <>
      <Button
        variant="default"
        size="sm"
        leftSection={<Icon size={18} aria-hidden="true" />}
        onClick={() => copy(window.location.href)}
      >
        {t('copy')}
      </Button>
      <Button
        variant="default"
        size="sm"
        leftSection={<IconPrinter size={18} aria-hidden="true" />}
        onClick={() => window.print()}
      >
        {t('print')}
      </Button>
      <span role="status" className={classes.said}>
        {copied && t('copied')}
        {error && t('copyFailed')}
      </span>
    </>
  );
}
