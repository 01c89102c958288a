import { useTranslation } from 'react-i18next';
import { useActor } from '#src/data/session/useSession.ts';
import { canManageOrganisations } from '#src/domain/permissions.ts';
import { ImportOrganisations } from '#src/features/organisation-import/ImportOrganisations.tsx';
import { paths } from '#src/paths.ts';
import { EmptyPanel } from '#src/ui/EmptyPanel.tsx';
import { PageFrame } from '#src/ui/PageFrame.tsx';

export function ImportOrganisationsPage() {
  const { t } = useTranslation('organisationImport');
  const isAllowed = canManageOrganisations(useActor());
  return (
    <PageFrame
      title={t('title')}
      lead={isAllowed ? t('lead') : undefined}
      backTo={{ to: paths.organisations.to(), label: t('back') }}
    >
      {isAllowed ? (
        <ImportOrganisations />
      ) : (
        <EmptyPanel title={t('onlySecretariat.title')} text={t('onlySecretariat.text')} />
      )}
    </PageFrame>
  );
}
