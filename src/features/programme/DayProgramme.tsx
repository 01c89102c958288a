import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { programmeQuery } from '#src/data/events/queries.ts';
import type { PortalEvent } from '#src/domain/event.ts';
import { listedSessions } from '#src/domain/programme.ts';
import { sessionsOn } from '#src/domain/programmeDays.ts';
import { paths } from '#src/paths.ts';
import { Faces } from '#src/ui/Faces.tsx';
import { LoadingLines } from '#src/ui/LoadingLines.tsx';
import { TextLink } from '#src/ui/TextLink.tsx';
import { useNow } from '#src/ui/useNow.ts';
import { DayChanges } from './DayChanges.tsx';
import classes from './DayProgramme.module.css';
import { DaySession } from './DaySession.tsx';

type DayProgrammeProps = {
  event: PortalEvent;
  day: string;
};

/** The sessions of one day, short, for reading at a glance and on paper, and what changed in the programme on that day. */
export function DayProgramme({ event, day }: DayProgrammeProps) {
  const { t } = useTranslation('programme');
  const now = useNow();
  const programme = useQuery(programmeQuery(event.id));
  const { timeZone } = event;
  return (
    <>
      <Faces query={programme} isEmpty={() => false} loading={<LoadingLines lines={4} />}>
        {(found) => {
          const sessions = sessionsOn(listedSessions(found), day, timeZone);
          if (sessions.length === 0) return <p className={classes.nothing}>{t('nothing.day')}</p>;
          return (
            <ol className={classes.sessions}>
              {sessions.map((session) => (
                <DaySession key={session.id} session={session} timeZone={timeZone} now={now} />
              ))}
            </ol>
          );
        }}
      </Faces>
      <DayChanges eventId={event.id} day={day} timeZone={timeZone} now={now} />
      <p className={classes.more}>
        <TextLink to={`${paths.event.to(event.id, 'programme')}&day=${day}`}>{t('day.whole')}</TextLink>
      </p>
    </>
  );
}
