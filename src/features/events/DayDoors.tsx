import { useTranslation } from 'react-i18next';
import { Link } from 'react-router-dom';
import type { PortalEvent } from '#src/domain/event.ts';
import { dayAt, daysOf } from '#src/domain/eventTime.ts';
import { paths } from '#src/paths.ts';
import { formatCalendarDay } from '#src/ui/format.ts';
import { useNow } from '#src/ui/useNow.ts';
import classes from './DayDoors.module.css';

type DayDoorsProps = {
  event: PortalEvent;
};

/** A door to each day of an event that has begun. */
export function DayDoors({ event }: DayDoorsProps) {
  const { t } = useTranslation('events');
  const today = dayAt(useNow(), event.timeZone);
  const days = daysOf(event).filter((day) => day <= today);
  return (
    <ul className={classes.days} aria-label={t('days.label')}>
      {days.map((day) => (
        <li key={day}>
          <Link to={paths.eventDay.to(event.id, day)} className={classes.day}>
            {formatCalendarDay(day)}
            {day === today && <span className={classes.today}>{t('days.today')}</span>}
          </Link>
        </li>
      ))}
    </ul>
  );
}
