import i18next from 'i18next';
import { lazy, type ReactNode, Suspense } from 'react';
import { WaitingScreen } from './WaitingScreen.tsx';

/** Everything that needs the database comes from here, so that none of it is in the first screen's code. */
const loadMemberArea = async () => {
  const [{ MemberArea: Area }] = await Promise.all([
    import('./MemberArea.tsx'),
    import('#src/data/client/database.ts').then(({ openDatabase }) => openDatabase()),
    i18next.loadNamespaces(['vocabulary']),
  ]);
  return { default: Area };
};
const loadShell = async () => ({ default: (await import('./PortalShell.tsx')).PortalShell });

export const MemberArea = lazy(loadMemberArea);
const PortalShell = lazy(loadShell);

export const MembershipScreens = lazy(async () => ({
  default: (await import('./MembershipScreens.tsx')).MembershipScreens,
}));

/** Asks for the portal's code while the member record is still on its way. */
export function preloadPortal(): void {
  // A failure shows when the portal itself is asked for.
  Promise.all([loadMemberArea(), loadShell()]).catch(() => undefined);
}

type PortalProps = {
  children: ReactNode;
};

/** The member area with its shell, around a page. */
export function Portal({ children }: PortalProps) {
  return (
    <Suspense fallback={<WaitingScreen />}>
      <MemberArea>
        <PortalShell>{children}</PortalShell>
      </MemberArea>
    </Suspense>
  );
}
