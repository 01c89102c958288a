import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { notificationsQuery } from '#src/data/notifications/queries.ts';
import { useMember } from '#src/data/session/useSession.ts';
import { SendWaitingAccounts } from '#src/features/first-hand-accounts/SendWaitingAccounts.tsx';
import { FeedFinder } from '#src/features/library/FeedFinder.tsx';
import { useCaseStudyActions } from '#src/features/library/useCaseStudyActions.ts';
import { NotificationAnnouncer } from '#src/features/notifications/NotificationAnnouncer.tsx';
import { KeepRunningEvents } from '#src/features/offline/KeepRunningEvents.tsx';
import { NewVersionBar } from '#src/features/offline/NewVersionBar.tsx';
import { MemberShell } from '#src/features/shell/MemberShell.tsx';

type PortalShellProps = {
  children: ReactNode;
};

/** The shell with what other features put into it: cases in the command palette, and news said aloud. */
export function PortalShell({ children }: PortalShellProps) {
  const { identity } = useMember();
  const [typed, setTyped] = useState('');
  const found = useCaseStudyActions(typed);
  const { data: notifications } = useQuery(notificationsQuery(identity.uid));
  return (
    <MemberShell extraActions={found} onPaletteQuery={setTyped} notices={<NewVersionBar />}>
      {children}
      <FeedFinder />
      <SendWaitingAccounts />
      <KeepRunningEvents />
      <NotificationAnnouncer notifications={notifications} />
    </MemberShell>
  );
}
