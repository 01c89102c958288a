import { useTranslation } from 'react-i18next';
import { dayAt } from '#src/domain/eventTime.ts';
import type { SessionDifference } from '#src/domain/programmeDifference.ts';
import { formatMomentIn, formatTimeIn } from '#src/ui/eventClock.ts';
import classes from './SessionChange.module.css';
import { useDifferenceText } from './useDifferenceText.ts';

type SessionChangeProps = {
  differences: readonly SessionDifference[];
  /** When the change was made; left out where the place says it. */
  at?: Date;
  now: Date;
  timeZone: string;
};

/** What changed about a session, and when that was said. */
export function SessionChange({ differences, at, now, timeZone }: SessionChangeProps) {
  const { t } = useTranslation('programme');
  const text = useDifferenceText(timeZone);
  if (differences.length === 0) return null;
  const isToday = at !== undefined && dayAt(at, timeZone) === dayAt(now, timeZone);
  return (
    <p className={classes.change}>
      <span className="portal-visually-hidden">{t('changed')} </span>
      {differences.map((difference) => (
        <span key={difference.kind} data-kind={difference.kind} className={classes.difference}>
          {text(difference)}
        </span>
      ))}
      {at && (
        <time dateTime={at.toISOString()} className={classes.when}>
          {isToday ? formatTimeIn(at, timeZone) : formatMomentIn(at, timeZone)}
        </time>
      )}
    </p>
  );
}
