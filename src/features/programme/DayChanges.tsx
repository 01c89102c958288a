import { useQuery } from '@tanstack/react-query';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { programmeChangesQuery } from '#src/data/events/queries.ts';
import { dayAt } from '#src/domain/eventTime.ts';
import { sessionDifference } from '#src/domain/programmeDifference.ts';
import { Faces } from '#src/ui/Faces.tsx';
import { LoadingLines } from '#src/ui/LoadingLines.tsx';
import classes from './DayProgramme.module.css';
import { SessionChange } from './SessionChange.tsx';

type DayChangesProps = {
  eventId: string;
  day: string;
  timeZone: string;
  now: Date;
};

/** What was changed in the programme on a day, whichever day the sessions are on; nothing when nothing was. */
export function DayChanges({ eventId, day, timeZone, now }: DayChangesProps) {
  const { t } = useTranslation('programme');
  const changes = useQuery(programmeChangesQuery(eventId));
  const titleId = useId();
  return (
    <Faces query={changes} isEmpty={() => false} loading={<LoadingLines lines={2} />}>
      {(all) => {
        const made = all
          .filter(({ at }) => dayAt(at, timeZone) === day)
          .map((change) => ({ ...change, differences: sessionDifference(change.before, change.after) }))
          .filter(({ differences }) => differences.length > 0);
        if (made.length === 0) return null;
        return (
          <section aria-labelledby={titleId} className={classes.changes}>
            <h3 id={titleId} className={classes.changesTitle}>
              {t('day.changes')}
            </h3>
            <ul className={classes.sessions}>
              {made.map(({ id, at, after, differences }) => (
                <li key={id} className={classes.changed}>
                  <p className={classes.title} dir="auto">
                    {after.title}
                  </p>
                  <SessionChange differences={differences} at={at} now={now} timeZone={timeZone} />
                </li>
              ))}
            </ul>
          </section>
        );
      }}
    </Faces>
  );
}
