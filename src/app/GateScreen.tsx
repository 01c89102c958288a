import { type ReactNode, Suspense } from 'react';
import { Navigate } from 'react-router-dom';
import type { Gate, Session } from '#src/domain/session.ts';
import { signInPathFor } from '#src/features/sign-in/returnPath.ts';
import { EntranceLayout } from './EntranceLayout.tsx';
import { PageLoading } from './PageLoading.tsx';
import { MemberArea, MembershipScreens, Portal } from './Portal.tsx';
import { UnverifiedScreen } from './UnverifiedScreen.tsx';
import { WaitingScreen } from './WaitingScreen.tsx';

type GateScreenProps = {
  state: Gate;
  session: Session;
  failure: unknown;
  /** The states whose people may pass. */
  admits: readonly Gate[];
  /** What surrounds those who pass: the portal, or the plain entrance. */
  frame: 'portal' | 'entrance';
  /** The address that was asked for. */
  wanted: string;
  children: ReactNode;
};

/** The screen of each state; see `gateOf`. */
export function GateScreen({ state, session, failure, admits, frame, wanted, children }: GateScreenProps) {
  if (admits.includes(state)) {
    return frame === 'portal' ? <Portal>{children}</Portal> : <AtEntrance>{children}</AtEntrance>;
  }
  if (state === 'loading') return <WaitingScreen failure={failure} />;
  if (state === 'signedOut') return <Navigate to={signInPathFor(wanted)} replace />;
  if (state === 'unverified') return <UnverifiedScreen email={session.identity?.email ?? ''} />;
  return (
    <AtEntrance>
      <MembershipScreens session={session} />
    </AtEntrance>
  );
}

/** Not in the portal yet, but with its data at hand. */
function AtEntrance({ children }: { children: ReactNode }) {
  return (
    <EntranceLayout>
      <Suspense fallback={<PageLoading />}>
        <MemberArea>{children}</MemberArea>
      </Suspense>
    </EntranceLayout>
  );
}
