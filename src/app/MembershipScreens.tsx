import { signOut } from '#src/data/session/commands.ts';
import type { Session } from '#src/domain/session.ts';
import { ApplyForMembership } from '#src/features/membership/ApplyForMembership.tsx';
import { LeftMembership } from '#src/features/membership/LeftMembership.tsx';
import { PendingMembership } from '#src/features/membership/PendingMembership.tsx';
import { SuspendedMembership } from '#src/features/membership/SuspendedMembership.tsx';

type MembershipScreensProps = {
  session: Session;
};

/** For people who are signed in and not in the portal: each state says what can be done. */
export function MembershipScreens({ session: { identity, member } }: MembershipScreensProps) {
  if (!identity || member === undefined) return null;
  if (member === null) return <ApplyForMembership identity={identity} onSignOut={signOut} />;
  if (member.status === 'suspended')
    return <SuspendedMembership reason={member.statusReason} onSignOut={signOut} />;
  if (member.status === 'left') return <LeftMembership onSignOut={signOut} />;
  return <PendingMembership identity={identity} member={member} onSignOut={signOut} />;
}
