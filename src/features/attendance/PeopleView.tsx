import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { attendanceQuery } from '#src/data/attendance/queries.ts';
import { publicOrganisationsQuery } from '#src/data/organisations/queries.ts';
import { useMember } from '#src/data/session/useSession.ts';
import type { PortalEvent } from '#src/domain/event.ts';
import type { ListedOrganisation } from '#src/domain/organisation.ts';
import { EmptyPanel } from '#src/ui/EmptyPanel.tsx';
import { Faces } from '#src/ui/Faces.tsx';
import { LoadingLines } from '#src/ui/LoadingLines.tsx';
import { Meetings } from './Meetings.tsx';
import classes from './People.module.css';
import { PeopleList } from './PeopleList.tsx';
import { usePhase } from './usePhase.ts';

type PeopleViewProps = {
  event: PortalEvent;
  /** The button that follows a city. */
  followOf: (city: ListedOrganisation) => ReactNode;
};

/** Who of the network is there, and meetings among them. Saying so oneself is the button of the event's page. */
export function PeopleView({ event, followOf }: PeopleViewProps) {
  const { t } = useTranslation('attendance');
  const { identity } = useMember();
  const phase = usePhase(event);
  const attendance = useQuery(attendanceQuery(event.id));
  const organisations = useQuery(publicOrganisationsQuery());
  return (
    <>
      <Meetings event={event} />
      <section aria-labelledby="people-title">
        <h2 id="people-title" className={classes.title}>
          {t(`people.title.${phase}`)}
        </h2>
        <Faces
          query={attendance}
          loading={<LoadingLines lines={5} />}
          empty={<EmptyPanel title={t('people.empty')} text={t('people.emptyText')} />}
        >
          {(people) => (
            <PeopleList
              event={event}
              people={people}
              ownUid={identity.uid}
              organisations={organisations.data ?? []}
              followOf={followOf}
            />
          )}
        </Faces>
      </section>
    </>
  );
}
