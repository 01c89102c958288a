import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router-dom';
import { useSession } from '#src/data/session/useSession.ts';
import { AcceptInvitation } from '#src/features/membership/AcceptInvitation.tsx';
import { paths } from '#src/paths.ts';
import { ButtonLink } from '#src/ui/ButtonLink.tsx';
import { PageFrame } from '#src/ui/PageFrame.tsx';

export function InvitationPage() {
  const { t } = useTranslation('membership');
  const { id = '' } = useParams();
  const { identity, member } = useSession();

  if (member?.status === 'active') {
    return (
      <PageFrame title={t('invitation.memberTitle')} lead={t('invitation.memberText')} width="reading">
        <ButtonLink to={paths.home.to()}>{t('invitation.toPortal')}</ButtonLink>
      </PageFrame>
    );
  }
  return identity ? <AcceptInvitation code={id} identity={identity} /> : null;
}
