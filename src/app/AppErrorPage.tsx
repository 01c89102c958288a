import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { paths } from '#src/paths.ts';
import classes from './AppErrorPage.module.css';
import { ReloadButton } from './ReloadButton.tsx';

/** The last net: depends on as little as possible, and leaves by loading the portal anew. */
export function AppErrorPage() {
  const { t } = useTranslation();
  return (
    <main className={classes.page}>
      <h1>{t('pageError.title')}</h1>
      <p role="alert">{t('pageError.text')}</p>
      <div className={classes.actions}>
        <ReloadButton />
        <Button component="a" href={paths.landing.to()} variant="default">
          {t('backHome')}
        </Button>
      </div>
    </main>
  );
}
