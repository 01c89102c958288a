import { useTranslation } from 'react-i18next';
import { useActor } from '#src/data/session/useSession.ts';
import { canManageActivities } from '#src/domain/permissions.ts';
import { NewActivity } from '#src/features/activities/NewActivity.tsx';
import { paths } from '#src/paths.ts';
import { EmptyPanel } from '#src/ui/EmptyPanel.tsx';
import { PageFrame } from '#src/ui/PageFrame.tsx';

export function NewActivityPage() {
  const { t } = useTranslation('activities');
  const isAllowed = canManageActivities(useActor());
  return (
    <PageFrame
      title={t('form.newTitle')}
      lead={isAllowed ? t('form.newLead') : undefined}
      backTo={{ to: paths.activities.to(), label: t('back') }}
    >
      {isAllowed ? (
        <NewActivity />
      ) : (
        <EmptyPanel title={t('onlySecretariat.title')} text={t('onlySecretariat.text')} />
      )}
    </PageFrame>
  );
}
