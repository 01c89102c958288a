import { useTranslation } from 'react-i18next';
import { useActor } from '#src/data/session/useSession.ts';
import { isModerator } from '#src/domain/permissions.ts';
import { NewEvent } from '#src/features/event-desk/NewEvent.tsx';
import { paths } from '#src/paths.ts';
import { EmptyPanel } from '#src/ui/EmptyPanel.tsx';
import { PageFrame } from '#src/ui/PageFrame.tsx';

export function NewEventPage() {
  const { t } = useTranslation('eventDesk');
  const isAllowed = isModerator(useActor());
  return (
    <PageFrame
      title={t('event.new')}
      lead={isAllowed ? t('event.newLead') : undefined}
      backTo={{ to: paths.events.to(), label: t('backToEvents') }}
    >
      {isAllowed ? (
        <NewEvent />
      ) : (
        <EmptyPanel title={t('onlySecretariat.title')} text={t('onlySecretariat.text')} />
      )}
    </PageFrame>
  );
}
