import { useTranslation } from 'react-i18next';
import type { PortalEvent } from '#src/domain/event.ts';
import { formatTimeIn, ownTimeZone } from '#src/ui/eventClock.ts';
import { useNow } from '#src/ui/useNow.ts';
import classes from './EventLead.module.css';
import { EventMarks } from './EventMarks.tsx';
import { useEventText } from './useEventText.ts';

type EventLeadProps = {
  event: PortalEvent;
};

/** When and where an event is, how far away, and what its clocks show. */
export function EventLead({ event }: EventLeadProps) {
  const { t } = useTranslation('events');
  const say = useEventText();
  const now = useNow();
  const countdown = say.countdown(event, now);
  const there = formatTimeIn(now, event.timeZone);
  const here = formatTimeIn(now, ownTimeZone());
  return (
    <>
      <span className={classes.facts}>
        <strong>{say.dates(event)}</strong>
        <bdi>{[say.place(event), event.venue].filter(Boolean).join(' · ')}</bdi>
        {countdown && <span>{countdown}</span>}
      </span>
      <span className={classes.facts}>
        <EventMarks event={event} withPhase />
        {event.city !== '' && (
          <span className={classes.clock}>
            {there === here ? t('clock.same', { there }) : t('clock.other', { there, here })}
          </span>
        )}
      </span>
    </>
  );
}
