import { Button } from '@mantine/core';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { dayAt } from '#src/domain/eventTime.ts';
import type { Programme } from '#src/domain/programme.ts';
import { paths } from '#src/paths.ts';
import { formatMomentIn } from '#src/ui/eventClock.ts';
import { TextLink } from '#src/ui/TextLink.tsx';
import { SessionChange } from './SessionChange.tsx';
import classes from './SinceLastSeen.module.css';
import { useSeenProgramme } from './useSeenProgramme.ts';

type SinceLastSeenProps = {
  eventId: string;
  programme: Programme;
  timeZone: string;
  now: Date;
};

/** What changed since the reader last looked on this device; nothing where nothing did. */
export function SinceLastSeen({ eventId, programme, timeZone, now }: SinceLastSeenProps) {
  const { t } = useTranslation('programme');
  const { differences, markSeen } = useSeenProgramme(eventId, programme);
  const titleId = useId();
  if (differences.length === 0) return null;
  const dayAddress = (time: Date) => `${paths.event.to(eventId, 'programme')}&day=${dayAt(time, timeZone)}`;
  return (
    <section aria-labelledby={titleId} className={classes.since}>
      <div className={classes.head}>
        <h2 id={titleId} className={classes.title}>
          {t('since.title', { count: differences.length })}
        </h2>
        <Button variant="default" size="sm" onClick={markSeen}>
          {t('since.seen')}
        </Button>
      </div>
      <ul className={classes.list}>
        {differences.slice(0, most).map(({ sessionId, session, differences }) => (
          <li key={sessionId} className={classes.item}>
            <div className={classes.session}>
              <time dateTime={session.startsAt.toISOString()} className={classes.time}>
                {formatMomentIn(session.startsAt, timeZone)}
              </time>
              <TextLink to={dayAddress(session.startsAt)}>
                <bdi>{session.title}</bdi>
              </TextLink>
            </div>
            <SessionChange differences={differences} at={session.changedAt} now={now} timeZone={timeZone} />
          </li>
        ))}
      </ul>
      {differences.length > most && <p>{t('since.more', { count: differences.length - most })}</p>}
    </section>
  );
}

/** More are better read in the programme itself. */
const most = 8;
