import { type ReactNode, useEffect } from 'react';
import { useSession, useSessionFailure } from '#src/data/session/useSession.ts';
import { gateOf } from '#src/domain/session.ts';
import { Portal, preloadPortal } from './Portal.tsx';
import { VisitorArea } from './VisitorArea.tsx';
import { WaitingScreen } from './WaitingScreen.tsx';

/** A page with data for everybody: in the portal for members, in a frame of its own for whoever is not one. */
export function OpenPage({ children }: { children: ReactNode }) {
  const session = useSession();
  const state = gateOf(session);
  const failure = useSessionFailure();
  const isSignedIn = Boolean(session.identity);

  useEffect(() => {
    if (isSignedIn) preloadPortal();
  }, [isSignedIn]);

  if (state === 'loading') return <WaitingScreen failure={failure} />;
  if (state === 'active') return <Portal>{children}</Portal>;
  return <VisitorArea>{children}</VisitorArea>;
}
