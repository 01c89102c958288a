import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router-dom';
import { eventQuery } from '#src/data/events/queries.ts';
import { useActor } from '#src/data/session/useSession.ts';
import { isModerator } from '#src/domain/permissions.ts';
import { EventDesk } from '#src/features/event-desk/EventDesk.tsx';
import { HeldAccounts } from '#src/features/first-hand-accounts/HeldAccounts.tsx';
import { SessionChange } from '#src/features/programme/SessionChange.tsx';
import { paths } from '#src/paths.ts';
import { EmptyPanel } from '#src/ui/EmptyPanel.tsx';
import { Faces } from '#src/ui/Faces.tsx';
import { PageFrame } from '#src/ui/PageFrame.tsx';

export function EventDeskPage() {
  const { t } = useTranslation(['eventDesk', 'programme', 'accounts']);
  const { id = '' } = useParams();
  const isAllowed = isModerator(useActor());
  const event = useQuery(eventQuery(id));
  return (
    <PageFrame
      title={event.data ? t('titleOf', { name: event.data.name }) : t('title')}
      lead={isAllowed ? t('lead') : undefined}
      backTo={{ to: paths.event.to(id), label: t('backToEvent') }}
    >
      {isAllowed ? (
        <Faces
          query={event}
          isEmpty={(found) => found === null}
          empty={<EmptyPanel title={t('missing.title')} text={t('missing.text')} />}
        >
          {(found) =>
            found && (
              <>
                <EventDesk key={found.id} event={found} Change={SessionChange} />
                <section aria-label={t('accounts:held.title')}>
                  <h2>{t('accounts:held.title')}</h2>
                  <HeldAccounts eventId={found.id} />
                </section>
              </>
            )
          }
        </Faces>
      ) : (
        <EmptyPanel title={t('onlySecretariat.title')} text={t('onlySecretariat.text')} />
      )}
    </PageFrame>
  );
}
