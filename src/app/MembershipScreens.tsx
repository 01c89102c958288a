import { signOut } from '#src/data/session/commands.ts';
import { useSession } from '#src/data/session/useSession.ts';
import { ApplyForMembership } from '#src/features/membership/ApplyForMembership.tsx';
import { PendingMembership } from '#src/features/membership/PendingMembership.tsx';
import { SuspendedMembership } from '#src/features/membership/SuspendedMembership.tsx';

/** For people who are signed in and not in the portal: each state says what can be done. */
export function MembershipScreens() {
  const { identity, member } = useSession();
  if (!identity || member === undefined) return null;
  if (member === null) return <ApplyForMembership identity={identity} onSignOut={signOut} />;
  if (member.status === 'suspended') return <SuspendedMembership reason={member.statusReason} onSignOut={signOut} />;
  return <PendingMembership identity={identity} member={member} onSignOut={signOut} />;
}
