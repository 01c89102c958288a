import { Button } from '@mantine/core';
import { useClipboard } from '@mantine/hooks';
import { IconCheck, IconCopy } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import classes from './ColleagueCode.module.css';

/** By this a colleague of the same city finds the person, to share a text with them. It opens nothing by itself. */
export function ColleagueCode({ code }: { code: string }) {
  const { t } = useTranslation('membership');
  const { copy, copied, error } = useClipboard({ timeout: 3000 });
  return (
    <>
      <span className={classes.code}>
        <code>{code}</code>
        <Button
          variant="default"
          size="compact-md"
          leftSection={
            copied ? <IconCheck size={16} aria-hidden="true" /> : <IconCopy size={16} aria-hidden="true" />
          }
          onClick={() => copy(code)}
        >
          {t('profile.copyCode')}
        </Button>
        <span role="status" className={classes.said}>
          {copied && t('profile.codeCopied')}
          {error && t('profile.codeNotCopied')}
        </span>
      </span>
      <span className={classes.hint}>{t('profile.codeHint')}</span>
    </>
  );
}
