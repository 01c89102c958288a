import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { PortalEvent } from '#src/domain/event.ts';
import { DayNavigation } from './DayNavigation.tsx';
import classes from './EventDay.module.css';

type EventDayProps = {
  event: PortalEvent;
  day: string;
  updates: ReactNode;
  accounts: ReactNode;
  programme: ReactNode;
};

/** A day on one page: what the secretariat said, what peers saw, and the programme with its changes. */
export function EventDay({ event, day, updates, accounts, programme }: EventDayProps) {
  const { t } = useTranslation('events');
  return (
    <>
      <DayNavigation event={event} day={day} />
      <div className={classes.day}>
        <section aria-label={t('day.updates')}>
          <h2 className={classes.title}>{t('day.updates')}</h2>
          {updates}
        </section>
        <section aria-label={t('day.accounts')}>
          <h2 className={classes.title}>{t('day.accounts')}</h2>
          {accounts}
        </section>
        <section aria-label={t('day.programme')}>
          <h2 className={classes.title}>{t('day.programme')}</h2>
          {programme}
        </section>
      </div>
    </>
  );
}
