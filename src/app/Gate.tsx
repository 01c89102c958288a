import { type ReactNode, useEffect } from 'react';
import { useLocation } from 'react-router-dom';
import { useSession, useSessionFailure } from '#src/data/session/useSession.ts';
import { type Gate as GateState, gateOf } from '#src/domain/session.ts';
import { GateScreen } from './GateScreen.tsx';
import { preloadPortal } from './Portal.tsx';
import { preloadPage } from './routes.tsx';

type GateProps = {
  /** The states whose people may pass. */
  admits: readonly GateState[];
  /** What surrounds those who pass: the portal, or the plain entrance. */
  frame: 'portal' | 'entrance';
  children: ReactNode;
};

/**
 * Lets through whom a page is for and shows everybody else the screen that says what to do. The address stays, so that
 * a change of state leads on to the page that was asked for.
 */
export function Gate({ admits, frame, children }: GateProps) {
  const session = useSession();
  const failure = useSessionFailure();
  const { pathname, search, hash } = useLocation();
  const isSignedIn = Boolean(session.identity);

  useEffect(() => {
    if (!isSignedIn) return;
    preloadPortal();
    preloadPage(pathname);
  }, [isSignedIn, pathname]);

  return (
    <GateScreen
      state={gateOf(session)}
      session={session}
      failure={failure}
      admits={admits}
      frame={frame}
      wanted={`${pathname}${search}${hash}`}
    >
      {children}
    </GateScreen>
  );
}
