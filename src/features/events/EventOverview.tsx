import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { PortalEvent } from '#src/domain/event.ts';
import { dayAt, daysOf, phaseOf } from '#src/domain/eventTime.ts';
import { paths } from '#src/paths.ts';
import { TextLink } from '#src/ui/TextLink.tsx';
import { useNow } from '#src/ui/useNow.ts';
import { DayDoors } from './DayDoors.tsx';
import { EventFacts } from './EventFacts.tsx';
import classes from './EventOverview.module.css';

type EventOverviewProps = {
  event: PortalEvent;
  /** What other features tell of it. */
  updates: ReactNode;
  programmeOf: (day: string) => ReactNode;
  accountsOf: (day: string) => ReactNode;
};

/** Before, during or after: what matters most at this moment, first. */
export function EventOverview({ event, updates, programmeOf, accountsOf }: EventOverviewProps) {
  const { t } = useTranslation('events');
  const now = useNow();
  const phase = phaseOf(event, now);
  const days = daysOf(event);
  const today = dayAt(now, event.timeZone);
  const [firstDay] = days;

  return (
    <div className={classes.overview}>
      <div className={classes.main}>
        {phase === 'after' && (
          <Part title={t('overview.forCities')}>
            {event.forCities === '' ? (
              <p className={classes.soft}>{t('overview.forCitiesSoon')}</p>
            ) : (
              <p className={classes.text} dir="auto">
                {event.forCities}
              </p>
            )}
          </Part>
        )}
        {phase === 'during' && (
          <>
            <Part
              title={t('overview.today')}
              more={<TextLink to={paths.eventDay.to(event.id, today)}>{t('overview.dayPage')}</TextLink>}
            >
              {programmeOf(today)}
            </Part>
            <Part title={t('overview.updates')} more={<More event={event} tab="updates" />}>
              {updates}
            </Part>
            <Part title={t('overview.accountsToday')} more={<More event={event} tab="accounts" />}>
              {accountsOf(today)}
            </Part>
          </>
        )}
        {phase === 'after' && days.length > 0 && (
          <Part title={t('overview.days')}>
            <DayDoors event={event} />
          </Part>
        )}
        {event.about !== '' && (
          <Part title={t('overview.about')}>
            <p className={classes.text} dir="auto">
              {event.about}
            </p>
          </Part>
        )}
        {(phase === 'before' || phase === 'after') && (
          <Part title={t('overview.updates')} more={<More event={event} tab="updates" />}>
            {updates}
          </Part>
        )}
        {phase === 'before' && firstDay !== undefined && (
          <Part title={t('overview.firstDay')} more={<More event={event} tab="programme" />}>
            {programmeOf(firstDay)}
          </Part>
        )}
        {phase === 'during' && (
          <Part title={t('overview.days')}>
            <DayDoors event={event} />
          </Part>
        )}
      </div>
      <div className={classes.side}>
        <EventFacts event={event} />
      </div>
    </div>
  );
}

function Part({ title, more, children }: { title: string; more?: ReactNode; children: ReactNode }) {
  return (
    <section className={classes.part} aria-label={title}>
      <div className={classes.head}>
        <h2 className={classes.title}>{title}</h2>
        {more}
      </div>
      {children}
    </section>
  );
}

function More({ event, tab }: { event: PortalEvent; tab: 'updates' | 'programme' | 'accounts' }) {
  const { t } = useTranslation('events');
  return <TextLink to={paths.event.to(event.id, tab)}>{t(`overview.all.${tab}`)}</TextLink>;
}
