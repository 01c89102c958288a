import { useTranslation } from 'react-i18next';
import { dayAt } from '#src/domain/eventTime.ts';
import type { ListedSession } from '#src/domain/programme.ts';
import { formatMomentIn, formatTimeIn, formatTimes, ownTimeZone, showSameTime } from '#src/ui/eventClock.ts';
import classes from './SessionItem.module.css';

type SessionTimeProps = {
  session: Pick<ListedSession, 'startsAt' | 'endsAt'>;
  timeZone: string;
};

/** By the clock at the event, and by the reader's own where it shows another time. */
export function SessionTime({ session, timeZone }: SessionTimeProps) {
  const { t } = useTranslation('programme');
  const { startsAt, endsAt } = session;
  const own = ownTimeZone();
  const isOwnDay = dayAt(startsAt, own) === dayAt(startsAt, timeZone);
  return (
    <p className={classes.time}>
      <time dateTime={startsAt.toISOString()} className={classes.local}>
        {formatTimes(startsAt, endsAt, timeZone)}
      </time>
      {!showSameTime(startsAt, timeZone, own) && (
        <span className={classes.own}>
          {t('ownTime', {
            time: isOwnDay ? formatTimeIn(startsAt, own) : formatMomentIn(startsAt, own),
          })}
        </span>
      )}
    </p>
  );
}
