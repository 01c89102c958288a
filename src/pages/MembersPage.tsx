import { useTranslation } from 'react-i18next';
import { useActor } from '#src/data/session/useSession.ts';
import { isModerator } from '#src/domain/permissions.ts';
import { MembersDesk } from '#src/features/moderation/MembersDesk.tsx';
import { EmptyPanel } from '#src/ui/EmptyPanel.tsx';
import { PageFrame } from '#src/ui/PageFrame.tsx';

export function MembersPage() {
  const { t } = useTranslation('moderation');
  const isAllowed = isModerator(useActor());
  return (
    <PageFrame title={t('title')} lead={isAllowed ? t('lead') : undefined}>
      {isAllowed ? (
        <MembersDesk />
      ) : (
        <EmptyPanel title={t('onlySecretariat.title')} text={t('onlySecretariat.text')} />
      )}
    </PageFrame>
  );
}
