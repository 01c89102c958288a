import { useTranslation } from 'react-i18next';
import { Link } from 'react-router-dom';
import type { PortalEvent } from '#src/domain/event.ts';
import type { EventFind, EventHit } from '#src/domain/eventSearch.ts';
import { paths } from '#src/paths.ts';
import { formatCalendarDay } from '#src/ui/format.ts';
import { Highlighted } from '#src/ui/Highlighted.tsx';
import classes from './EventSearch.module.css';

type EventHitItemProps = {
  event: PortalEvent;
  hit: EventHit;
};

/** One thing that was found, with the words that were asked for marked, and the way to it. */
export function EventHitItem({ event, hit: { find, terms } }: EventHitItemProps) {
  const { t } = useTranslation('eventSearch');
  return (
    <li className={classes.hit}>
      <p className={classes.kind}>
        {t(`one.${find.kind}`)} · {formatCalendarDay(find.day)}
      </p>
      <Link to={addressOf(event.id, find)} className={classes.link} dir="auto">
        {find.title === '' ? t('account') : <Highlighted text={find.title} terms={terms} />}
      </Link>
      <p className={classes.text} dir="auto" lang={find.language ?? undefined}>
        <Highlighted text={find.text} terms={terms} />
      </p>
    </li>
  );
}

function addressOf(eventId: string, { kind, id, day }: EventFind): string {
  if (kind === 'account') return paths.account.to(eventId, id);
  if (kind === 'session') return `${paths.event.to(eventId, 'programme')}&day=${day}`;
  return `${paths.eventDay.to(eventId, day)}#update-${id}`;
}
