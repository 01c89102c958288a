import { type ReactNode, Suspense, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '#src/data/session/useSession.ts';
import { paths } from '#src/paths.ts';
import { ButtonLink } from '#src/ui/ButtonLink.tsx';
import { ErrorPanel } from '#src/ui/ErrorPanel.tsx';
import { OfflineBanner } from '#src/ui/OfflineBanner.tsx';
import { PathwayStrip } from '#src/ui/PathwayStrip.tsx';
import { Wordmark } from '#src/ui/Wordmark.tsx';
import { PageLoading } from './PageLoading.tsx';
import { MemberArea } from './Portal.tsx';
import classes from './VisitorArea.module.css';

/** Around a page with data that needs no account: the public documents are read as anybody. */
export function VisitorArea({ children }: { children: ReactNode }) {
  const { t } = useTranslation();
  const isSignedIn = Boolean(useSession().identity);
  return (
    <div className={classes.area}>
      <PathwayStrip />
      <header className={classes.header}>
        <Wordmark />
        <nav aria-label={t('nav.label')} className={classes.ways}>
          {isSignedIn ? (
            <ButtonLink to={paths.home.to()}>{t('nav.toPortal')}</ButtonLink>
          ) : (
            <ButtonLink to={paths.signIn.to()} variant="default">
              {t('nav.signIn')}
            </ButtonLink>
          )}
        </nav>
      </header>
      <OfflineBanner />
      <main className={classes.main}>
        <WithDatabase>
          <Suspense fallback={<PageLoading />}>
            <MemberArea>{children}</MemberArea>
          </Suspense>
        </WithDatabase>
      </main>
      <footer className={classes.footer}>
        <p>{t('footer.text')}</p>
      </footer>
    </div>
  );
}

/** Signing out closes the database; a page that is still open, or is opened afterwards, opens it anew. */
function WithDatabase({ children }: { children: ReactNode }) {
  const { isOpen, failure } = useOpenDatabase();
  if (failure !== undefined) return <ErrorPanel error={failure} onRetry={() => location.reload()} />;
  return isOpen ? children : <PageLoading />;
}

function useOpenDatabase() {
  const [state, setState] = useState<{ isOpen: boolean; failure?: unknown }>({ isOpen: false });
  useEffect(() => {
    let isHere = true;
    const tell = (next: typeof state) => {
      if (isHere) setState(next);
    };
    open().then(
      () => tell({ isOpen: true }),
      (failure: unknown) => tell({ isOpen: false, failure }),
    );
    return () => {
      isHere = false;
    };
  }, []);
  return state;
}

/** Asked for here, so that none of it is in the first screens' code. */
async function open(): Promise<void> {
  const { openDatabase } = await import('#src/data/client/database.ts');
  await openDatabase();
}
