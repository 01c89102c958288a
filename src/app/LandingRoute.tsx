import { Suspense } from 'react';
import { Navigate } from 'react-router-dom';
import { useSession } from '#src/data/session/useSession.ts';
import { gateOf } from '#src/domain/session.ts';
import { paths } from '#src/paths.ts';
import { ErrorBoundary } from '#src/ui/ErrorBoundary.tsx';
import { AppErrorPage } from './AppErrorPage.tsx';
import { landing } from './routes.tsx';
import { WaitingScreen } from './WaitingScreen.tsx';

/** Members go straight to their start page; everybody else sees what membership offers. */
export function LandingRoute() {
  const session = useSession();
  const state = gateOf(session);
  const isMemberMostLikely = state === 'active' || (state === 'loading' && Boolean(session.identity));
  if (isMemberMostLikely) return <Navigate to={paths.home.to()} replace />;
  return (
    <ErrorBoundary fallback={<AppErrorPage />}>
      <Suspense fallback={<WaitingScreen />}>
        <landing.Page />
      </Suspense>
    </ErrorBoundary>
  );
}
