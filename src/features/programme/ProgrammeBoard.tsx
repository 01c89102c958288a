import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { PortalEvent } from '#src/domain/event.ts';
import { dayAt } from '#src/domain/eventTime.ts';
import { listedSessions, type Programme } from '#src/domain/programme.ts';
import { clashes, filteredSessions, openingDay, programmeDays } from '#src/domain/programmeDays.ts';
import { ownTimeZone, showSameTime } from '#src/ui/eventClock.ts';
import { useNow } from '#src/ui/useNow.ts';
import { CalendarMenu } from './CalendarMenu.tsx';
import { DaySessions } from './DaySessions.tsx';
import classes from './Programme.module.css';
import { allDays, ProgrammeDays } from './ProgrammeDays.tsx';
import { ProgrammeFilters } from './ProgrammeFilters.tsx';
import { SessionItem } from './SessionItem.tsx';
import { useAgenda } from './useAgenda.ts';
import { useProgrammeState } from './useProgrammeState.ts';

type ProgrammeBoardProps = {
  event: PortalEvent;
  programme: Programme;
};

/** A programme that has sessions. */
export function ProgrammeBoard({ event, programme }: ProgrammeBoardProps) {
  const { t } = useTranslation('programme');
  const now = useNow();
  const { state, change } = useProgrammeState();
  const agenda = useAgenda(event.id);
  const mine = agenda.sessionIds ?? none;
  const { timeZone } = event;
  const sessions = useMemo(() => listedSessions(programme), [programme]);
  const clashing = useMemo(() => clashes(sessions, mine), [sessions, mine]);
  const days = programmeDays(event, sessions);
  const today = dayAt(now, timeZone);
  const isDay = state.day !== null && (state.day === allDays || days.includes(state.day));
  const chosen = isDay && state.day !== null ? state.day : (openingDay(days, today) ?? allDays);
  const shown = filteredSessions(sessions, state, mine);
  const isFiltered = shown.length < sessions.length;

  return (
    <>
      <div className={classes.head}>
        <p className={classes.clock}>
          {showSameTime(now, timeZone, ownTimeZone())
            ? t('clock.here', { place: place(event) })
            : t('clock.both', { place: place(event) })}
        </p>
        <CalendarMenu event={event} sessions={sessions} agenda={mine} />
      </div>
      <ProgrammeFilters filter={state} onChange={change} />
      <p role="alert" className={classes.failure}>
        {agenda.error ? t('agenda.failed') : null}
      </p>
      <ProgrammeDays days={days} chosen={chosen} today={today} onChoose={(day) => change({ day })}>
        {(chosen === allDays ? days : [chosen]).map((day) => (
          <DaySessions
            key={day}
            day={day}
            sessions={shown}
            timeZone={timeZone}
            // A long list of empty days says nothing.
            isLeftOutWhenEmpty={chosen === allDays && shown.length > 0}
            onShowAll={isFiltered ? () => change({ isMine: false, meeting: null, pathway: null }) : null}
          >
            {(session) => (
              <SessionItem
                key={session.id}
                session={session}
                timeZone={timeZone}
                now={now}
                isInAgenda={mine.includes(session.id)}
                isAgendaKnown={agenda.sessionIds !== undefined}
                clashing={clashing.get(session.id) ?? []}
                onChoose={(isIn) => agenda.choose({ sessionId: session.id, isIn })}
              />
            )}
          </DaySessions>
        ))}
      </ProgrammeDays>
    </>
  );
}

const none: readonly string[] = [];

function place({ city, country, timeZone }: PortalEvent): string {
  return city || country || timeZone;
}
