import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router-dom';
import { eventQuery } from '#src/data/events/queries.ts';
import { useActor } from '#src/data/session/useSession.ts';
import { isModerator } from '#src/domain/permissions.ts';
import { AttendButton } from '#src/features/attendance/AttendButton.tsx';
import { PeopleView } from '#src/features/attendance/PeopleView.tsx';
import { EventSearch } from '#src/features/event-search/EventSearch.tsx';
import { TopUpdates } from '#src/features/event-updates/TopUpdates.tsx';
import { UpdatesView } from '#src/features/event-updates/UpdatesView.tsx';
import { EventLead } from '#src/features/events/EventLead.tsx';
import { EventOverview } from '#src/features/events/EventOverview.tsx';
import { EventTabs } from '#src/features/events/EventTabs.tsx';
import { AccountsView } from '#src/features/first-hand-accounts/AccountsView.tsx';
import { DayAccounts } from '#src/features/first-hand-accounts/DayAccounts.tsx';
import { FollowButton } from '#src/features/follows/FollowButton.tsx';
import { ChangesSinceYouLooked } from '#src/features/offline/ChangesSinceYouLooked.tsx';
import { StaleBanner } from '#src/features/offline/StaleBanner.tsx';
import { DayProgramme } from '#src/features/programme/DayProgramme.tsx';
import { ProgrammeView } from '#src/features/programme/ProgrammeView.tsx';
import { QuestionsAbout } from '#src/features/questions/QuestionsAbout.tsx';
import { paths } from '#src/paths.ts';
import { ButtonLink } from '#src/ui/ButtonLink.tsx';
import { EmptyPanel } from '#src/ui/EmptyPanel.tsx';
import { Faces } from '#src/ui/Faces.tsx';
import { PageFrame } from '#src/ui/PageFrame.tsx';
import { useNow } from '#src/ui/useNow.ts';

export function EventPage() {
  const { t } = useTranslation('events');
  const { id = '' } = useParams();
  const query = useQuery(eventQuery(id));
  const isDesk = isModerator(useActor());
  const now = useNow();
  const event = query.data;
  const hasBegun = Object.values(event?.days ?? {}).some((begins) => begins <= now);

  return (
    <PageFrame
      title={event?.name ?? t('title')}
      eyebrow={event && t(`series.${event.series}`)}
      lead={event && <EventLead event={event} />}
      backTo={{ to: paths.events.to(), label: t('back') }}
      actions={
        event && (
          <>
            {hasBegun && <ButtonLink to={paths.newAccount.to(id)}>{t('write')}</ButtonLink>}
            <FollowButton kind="events" id={event.id} name={event.name} />
            <AttendButton event={event} />
            {isDesk && (
              <ButtonLink to={paths.eventDesk.to(id)} variant="default">
                {t('desk')}
              </ButtonLink>
            )}
          </>
        )
      }
    >
      <Faces
        query={query}
        isEmpty={(found) => found === null}
        empty={<EmptyPanel title={t('missing.title')} text={t('missing.text')} />}
      >
        {(found) =>
          found && (
            <>
              <StaleBanner event={found} />
              <ChangesSinceYouLooked event={found} />
              <EventTabs
                panels={{
                  overview: () => (
                    <>
                      <EventOverview
                        event={found}
                        updates={<TopUpdates eventId={found.id} />}
                        programmeOf={(day) => <DayProgramme event={found} day={day} />}
                        accountsOf={(day) => <DayAccounts event={found} day={day} />}
                      />
                      <QuestionsAbout kind="event" id={found.id} />
                    </>
                  ),
                  updates: () => <UpdatesView event={found} />,
                  programme: () => <ProgrammeView event={found} />,
                  accounts: () => <AccountsView event={found} />,
                  people: () => (
                    <PeopleView
                      event={found}
                      followOf={(city) => (
                        <FollowButton kind="cities" id={city.id} name={city.name} place="list" />
                      )}
                    />
                  ),
                  search: () => <EventSearch event={found} />,
                }}
              />
            </>
          )
        }
      </Faces>
    </PageFrame>
  );
}
