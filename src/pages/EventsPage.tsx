import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { publicEventsQuery } from '#src/data/events/queries.ts';
import { useActor } from '#src/data/session/useSession.ts';
import { isModerator } from '#src/domain/permissions.ts';
import { EventList } from '#src/features/events/EventList.tsx';
import { FollowButton } from '#src/features/follows/FollowButton.tsx';
import { paths } from '#src/paths.ts';
import { ButtonLink } from '#src/ui/ButtonLink.tsx';
import { Faces } from '#src/ui/Faces.tsx';
import { PageFrame } from '#src/ui/PageFrame.tsx';

export function EventsPage() {
  const { t } = useTranslation('events');
  const events = useQuery(publicEventsQuery());
  const isDesk = isModerator(useActor());
  return (
    <PageFrame
      title={t('title')}
      lead={t('lead')}
      actions={
        isDesk && (
          <ButtonLink to={paths.newEvent.to()} variant="default">
            {t('new')}
          </ButtonLink>
        )
      }
    >
      <Faces query={events}>
        {(list) => (
          <EventList
            events={list}
            followOf={({ id, name }) => <FollowButton kind="events" id={id} name={name} place="list" />}
          />
        )}
      </Faces>
    </PageFrame>
  );
}
