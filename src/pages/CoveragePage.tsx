import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { coverageQuery } from '#src/data/catalog/queries.ts';
import { useActor } from '#src/data/session/useSession.ts';
import { isModerator } from '#src/domain/permissions.ts';
import { CoverageView } from '#src/features/coverage/CoverageView.tsx';
import { paths } from '#src/paths.ts';
import { ButtonLink } from '#src/ui/ButtonLink.tsx';
import { EmptyPanel } from '#src/ui/EmptyPanel.tsx';
import { Faces } from '#src/ui/Faces.tsx';
import { PageFrame } from '#src/ui/PageFrame.tsx';
import { useNow } from '#src/ui/useNow.ts';

const aDay = 86_400_000;

export function CoveragePage() {
  const { t } = useTranslation(['coverage', 'moderation']);
  const isAllowed = isModerator(useActor());
  const day = Math.floor(useNow().getTime() / aDay);
  const coverage = useQuery({ ...coverageQuery(day), enabled: isAllowed });

  return (
    <PageFrame
      title={t('title')}
      lead={isAllowed ? t('lead') : undefined}
      backTo={{ to: paths.members.to(), label: t('moderation:title') }}
    >
      {isAllowed ? (
        <Faces query={coverage} isEmpty={() => false}>
          {(found) => (
            <CoverageView
              coverage={found}
              renderInvite={({ id, name }) => (
                <ButtonLink
                  size="xs"
                  variant="default"
                  to={paths.inviteTo.to(id)}
                  aria-label={t('missing.inviteCity', { city: name })}
                >
                  {t('missing.invite')}
                </ButtonLink>
              )}
            />
          )}
        </Faces>
      ) : (
        <EmptyPanel
          title={t('moderation:onlySecretariat.title')}
          text={t('moderation:onlySecretariat.text')}
        />
      )}
    </PageFrame>
  );
}
