import { Button } from '@mantine/core';
import { useClipboard } from '@mantine/hooks';
import { IconCheck, IconCopy, IconPrinter } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

/** On paper, or as a link for colleagues: whoever opens it must be a member too. */
export function DayActions() {
  const { t } = useTranslation('events');
  const { copy, copied, error } = useClipboard({ timeout: 3000 });
  const Icon = copied ? IconCheck : IconCopy;
  return (
    <>
      <Button
        variant="default"
        size="sm"
        leftSection={<IconPrinter size={18} aria-hidden="true" />}
        onClick={() => window.print()}
      >
        {t('day.print')}
      </Button>
      <Button
        variant="default"
        size="sm"
        leftSection={<Icon size={18} aria-hidden="true" />}
        onClick={() => copy(window.location.href)}
      >
        {t('day.copy')}
      </Button>
      <span role="status">{copied ? t('day.copied') : error && t('day.copyFailed')}</span>
    </>
  );
}
