import { Button } from '@mantine/core';
import { useClipboard } from '@mantine/hooks';
import { IconCheck, IconCopy } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import classes from './CopyButton.module.css';

type CopyButtonProps = {
  text: string;
  label: string;
};

export function CopyButton({ text, label }: CopyButtonProps) {
  const { t } = useTranslation('library');
  const { copy, copied, error } = useClipboard({ timeout: 3000 });

  return (
    <span className={classes.place}>
      <Button
        variant="default"
        size="sm"
        leftSection={
          copied ? <IconCheck size={18} aria-hidden="true" /> : <IconCopy size={18} aria-hidden="true" />
        }
        onClick={() => copy(text)}
      >
        {label}
      </Button>
      <span role="status" className={classes.said}>
        {copied && t('about.copied')}
        {error && t('about.copyFailed')}
      </span>
    </span>
  );
}
