import { useTranslation } from 'react-i18next';
import type { ListedSession } from '#src/domain/programme.ts';
import { lastDifference } from '#src/domain/programmeDifference.ts';
import { formatTimes } from '#src/ui/eventClock.ts';
import classes from './DayProgramme.module.css';
import { SessionChange } from './SessionChange.tsx';

type DaySessionProps = {
  session: ListedSession;
  timeZone: string;
  now: Date;
};

/** A session in a line or two. */
export function DaySession({ session, timeZone, now }: DaySessionProps) {
  const { t } = useTranslation('programme');
  const isCancelled = session.status === 'cancelled';
  const differences = lastDifference(session);
  const isTold = differences.some(({ kind }) => kind === 'cancelled');
  return (
    <li className={classes.session}>
      <time dateTime={session.startsAt.toISOString()} className={classes.time}>
        {formatTimes(session.startsAt, session.endsAt, timeZone)}
      </time>
      <div className={classes.text}>
        <p className={classes.title}>
          {isCancelled ? <s dir="auto">{session.title}</s> : <span dir="auto">{session.title}</span>}
        </p>
        <p className={classes.facts}>
          {isCancelled && !isTold && <strong>{t('cancelled')}</strong>}
          {session.room !== '' && <span dir="auto">{session.room}</span>}
          <span>{t(`meeting.${session.meeting}`)}</span>
        </p>
        <SessionChange differences={differences} at={session.changedAt} now={now} timeZone={timeZone} />
      </div>
    </li>
  );
}
