import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router-dom';
import type { ListedEvent } from '#src/domain/event.ts';
import { paths } from '#src/paths.ts';
import { useNow } from '#src/ui/useNow.ts';
import { CalendarLeaf } from './CalendarLeaf.tsx';
import { EventMarks } from './EventMarks.tsx';
import classes from './EventRow.module.css';
import { useEventText } from './useEventText.ts';

type EventRowProps = {
  event: ListedEvent;
  follow: ReactNode;
  /** One that is on now stands out. */
  isRunning?: boolean;
  withCountdown?: boolean;
};

export function EventRow({ event, follow, isRunning = false, withCountdown = false }: EventRowProps) {
  const { t } = useTranslation('events');
  const say = useEventText();
  const countdown = say.countdown(event, useNow());
  return (
    <li className={classes.row} data-running={isRunning || undefined}>
      <CalendarLeaf event={event} />
      <div className={classes.text}>
        <h3 className={classes.name}>
          <Link to={paths.event.to(event.id)} className={classes.link} dir="auto">
            {event.name}
          </Link>
        </h3>
        <p className={classes.facts}>
          <span>{say.dates(event)}</span>
          <bdi>{say.place(event)}</bdi>
        </p>
        <p className={classes.marks}>
          {withCountdown && countdown && <strong>{countdown}</strong>}
          <span>{t(`series.${event.series}`)}</span>
          <EventMarks event={event} />
        </p>
      </div>
      <div className={classes.follow}>{follow}</div>
    </li>
  );
}
