import { useTranslation } from 'react-i18next';
import { useMember } from '#src/data/session/useSession.ts';
import { FollowingLink } from '#src/features/follows/FollowingLink.tsx';
import { BlockedPeople } from '#src/features/messages/BlockedPeople.tsx';
import { AccountFacts } from '#src/features/profile/AccountFacts.tsx';
import { LeaveNetwork } from '#src/features/profile/LeaveNetwork.tsx';
import { OwnProfile } from '#src/features/profile/OwnProfile.tsx';
import { MyReports } from '#src/features/reports/MyReports.tsx';
import { PageFrame } from '#src/ui/PageFrame.tsx';

export function ProfilePage() {
  const { t } = useTranslation('membership');
  const { identity, member } = useMember();
  return (
    <PageFrame title={t('profile.title')} lead={t('profile.lead')}>
      <AccountFacts identity={identity} member={member} />
      <OwnProfile identity={identity} />
      <FollowingLink />
      <MyReports />
      <BlockedPeople />
      <LeaveNetwork member={member} />
    </PageFrame>
  );
}
