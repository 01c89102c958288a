import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { notificationsQuery } from '#src/data/notifications/queries.ts';
import { useMember } from '#src/data/session/useSession.ts';
import { useEventActions } from '#src/features/events/useEventActions.ts';
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

/** The shell with what other features put into it: cases and events in the command palette, and news said aloud. */
export function PortalShell({ children }: PortalShellProps) {
  const { t } = useTranslation();
  const { identity } = useMember();
  const [typed, setTyped] = useState('');
  const caseStudies = useCaseStudyActions(typed);
  const events = useEventActions(typed);
  const found = [
    { title: t('nav.caseStudies'), actions: caseStudies },
    { title: t('nav.events'), actions: events },
  ];
  const { data: notifications } = useQuery(notificationsQuery(identity.uid));
  return (
    <MemberShell found={found} onPaletteQuery={setTyped} notices={<NewVersionBar />}>
      {children}
      <FeedFinder />
      <SendWaitingAccounts />
      <KeepRunningEvents />
      <NotificationAnnouncer notifications={notifications} />
    </MemberShell>
  );
}
