import { useTranslation } from 'react-i18next';
import { ErrorPanel } from '#src/ui/ErrorPanel.tsx';
import { OfflineBanner } from '#src/ui/OfflineBanner.tsx';
import { PathwayStrip } from '#src/ui/PathwayStrip.tsx';
import { Wordmark } from '#src/ui/Wordmark.tsx';
import { PageLoading } from './PageLoading.tsx';
import classes from './WaitingScreen.module.css';

type WaitingScreenProps = {
  /** Why the portal could not be opened, if that is known. */
  failure?: unknown;
};

/** While it is found out who is there. Asking again means loading anew: nothing has been typed yet. */
export function WaitingScreen({ failure }: WaitingScreenProps) {
  const { t } = useTranslation();
  return (
    <>
      <PathwayStrip />
      <header className={classes.header}>
        <Wordmark />
      </header>
      <OfflineBanner />
      <main>
        {failure === undefined ? (
          <PageLoading />
        ) : (
          <div className={classes.failure}>
            <h1 className="portal-visually-hidden">{t('portal')}</h1>
            <ErrorPanel error={failure} onRetry={() => location.reload()} />
          </div>
        )}
      </main>
    </>
  );
}
