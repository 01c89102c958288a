import { useTranslation } from 'react-i18next';
import { paths } from '#src/paths.ts';
import { ButtonLink } from '#src/ui/ButtonLink.tsx';
import { PageFrame } from '#src/ui/PageFrame.tsx';
import classes from './AppErrorPage.module.css';
import { ReloadButton } from './ReloadButton.tsx';

/** Instead of a page that failed, inside the shell. Loading anew also fetches a page that changed since the tab was opened. */
export function PageErrorPage() {
  const { t } = useTranslation();
  return (
    <PageFrame title={t('pageError.title')} lead={t('pageError.text')} width="reading">
      <div role="alert" className={classes.actions}>
        <ReloadButton />
        <ButtonLink to={paths.home.to()} variant="default">
          {t('backHome')}
        </ButtonLink>
      </div>
    </PageFrame>
  );
}
