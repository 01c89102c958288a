import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router-dom';
import { eventQuery } from '#src/data/events/queries.ts';
import { profileQuery } from '#src/data/members/queries.ts';
import { useMember } from '#src/data/session/useSession.ts';
import { WriteAccount } from '#src/features/first-hand-accounts/WriteAccount.tsx';
import { paths } from '#src/paths.ts';
import { EmptyPanel } from '#src/ui/EmptyPanel.tsx';
import { Faces } from '#src/ui/Faces.tsx';
import { PageFrame } from '#src/ui/PageFrame.tsx';
import { useNow } from '#src/ui/useNow.ts';

export function NewAccountPage() {
  const { t } = useTranslation('accounts');
  const { id = '' } = useParams();
  const navigate = useNavigate();
  const { identity } = useMember();
  const event = useQuery(eventQuery(id));
  const profile = useQuery(profileQuery(identity.uid));
  const now = useNow();
  const hasBegun = Object.values(event.data?.days ?? {}).some((begins) => begins <= now);
  return (
    <PageFrame
      title={t('write.title')}
      lead={event.data?.name}
      width="reading"
      backTo={{ to: paths.event.to(id, 'accounts'), label: t('write.back') }}
    >
      <Faces
        query={profile.isLoading ? { ...event, data: undefined } : event}
        isEmpty={() => !hasBegun}
        empty={
          <EmptyPanel
            title={event.data ? t('write.notBegun') : t('missing.event')}
            text={event.data && t('write.notBegunText')}
          />
        }
      >
        {(found) =>
          found && (
            <WriteAccount
              key={found.id}
              event={found}
              language={profile.data?.languages[0] ?? 'en'}
              onHandedOver={() => void navigate(paths.event.to(id, 'accounts'))}
            />
          )
        }
      </Faces>
    </PageFrame>
  );
}
