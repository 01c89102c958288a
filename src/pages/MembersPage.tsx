import { useTranslation } from 'react-i18next';
import { useActor } from '#src/data/session/useSession.ts';
import { isModerator } from '#src/domain/permissions.ts';
import { MembersDesk } from '#src/features/moderation/MembersDesk.tsx';
import { paths } from '#src/paths.ts';
import { ButtonLink } from '#src/ui/ButtonLink.tsx';
import { EmptyPanel } from '#src/ui/EmptyPanel.tsx';
import { PageFrame } from '#src/ui/PageFrame.tsx';

export function MembersPage() {
  const { t } = useTranslation(['moderation', 'coverage']);
  const isAllowed = isModerator(useActor());
  return (
    <PageFrame
      title={t('title')}
      lead={isAllowed ? t('lead') : undefined}
      actions={
        isAllowed && (
          <ButtonLink variant="default" to={paths.coverage.to()}>
            {t('coverage:open')}
          </ButtonLink>
        )
      }
    >
      {isAllowed ? (
        <MembersDesk />
      ) : (
        <EmptyPanel title={t('onlySecretariat.title')} text={t('onlySecretariat.text')} />
      )}
    </PageFrame>
  );
}
