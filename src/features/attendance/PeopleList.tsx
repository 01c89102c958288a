import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { meetingRequestsQuery } from '#src/data/attendance/queries.ts';
import { type Attendance, canAskAgain, meetingRequestId } from '#src/domain/attendance.ts';
import type { PortalEvent } from '#src/domain/event.ts';
import { daysOf } from '#src/domain/eventTime.ts';
import type { ListedOrganisation } from '#src/domain/organisation.ts';
import { useNow } from '#src/ui/useNow.ts';
import { AskForMeeting } from './AskForMeeting.tsx';
import classes from './People.module.css';
import { Person } from './Person.tsx';
import { usePhase } from './usePhase.ts';

type PeopleListProps = {
  event: PortalEvent;
  people: readonly Attendance[];
  ownUid: string;
  organisations: readonly ListedOrganisation[];
  /** The button that follows a city. */
  followOf: (city: ListedOrganisation) => ReactNode;
};

/** Everybody who said so, the reader first; whoever is there may ask the others for a meeting. */
export function PeopleList({ event, people, ownUid, organisations, followOf }: PeopleListProps) {
  const { t } = useTranslation('attendance');
  const now = useNow();
  const requests = useQuery(meetingRequestsQuery(event.id, ownUid));
  const isOver = usePhase(event) === 'after';
  const isThere = people.some(({ id }) => id === ownUid);
  const cities = new Set(people.flatMap(({ organisationId }) => organisationId ?? []));
  const sorted = people.toSorted((a, b) => Number(b.id === ownUid) - Number(a.id === ownUid));
  const canAsk = ({ id, meets }: Attendance) => {
    if (!isThere || isOver || !meets || id === ownUid || !requests.data) return false;
    const known = requests.data.find((request) => request.id === meetingRequestId(ownUid, id));
    return known === undefined || canAskAgain(known, now);
  };
  return (
    <>
      <p className={classes.lead}>
        {people.length < listMost
          ? t('people.count', { count: people.length })
          : t('people.latest', { count: people.length })}{' '}
        {t('people.cities', { count: cities.size })}
        {!isThere && !isOver && ` ${t('people.sayFirst')}`}
      </p>
      <ul className={classes.people}>
        {sorted.map((person) => {
          const isOwn = person.id === ownUid;
          const city = organisations.find(({ id }) => id === person.organisationId) ?? null;
          return (
            <Person
              key={person.id}
              person={person}
              isOwn={isOwn}
              city={city}
              follow={city && !isOwn && followOf(city)}
              isEveryDay={person.days.length === 0 || person.days.length === daysOf(event).length}
            >
              {canAsk(person) && <AskForMeeting event={event} person={person} />}
            </Person>
          );
        })}
      </ul>
    </>
  );
}

/** The list holds no more than so many. */
const listMost = 100;
