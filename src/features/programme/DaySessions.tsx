import { Button } from '@mantine/core';
import { type ReactNode, useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { ListedSession } from '#src/domain/programme.ts';
import { sessionsOn } from '#src/domain/programmeDays.ts';
import { formatCalendarDay } from '#src/ui/format.ts';
import classes from './Programme.module.css';

type DaySessionsProps = {
  day: string;
  /** Of any day, narrowed down already. */
  sessions: readonly ListedSession[];
  timeZone: string;
  isLeftOutWhenEmpty: boolean;
  /** Ends the narrowing down; null when nothing is. */
  onShowAll: (() => void) | null;
  children: (session: ListedSession) => ReactNode;
};

/** The sessions of one day under its date. */
export function DaySessions(props: DaySessionsProps) {
  const { day, sessions, timeZone, isLeftOutWhenEmpty, onShowAll, children } = props;
  const { t } = useTranslation('programme');
  const titleId = useId();
  const found = sessionsOn(sessions, day, timeZone);
  if (found.length === 0 && isLeftOutWhenEmpty) return null;
  return (
    <section aria-labelledby={titleId}>
      <h2 id={titleId} className={classes.dayTitle}>
        {formatCalendarDay(day)}
      </h2>
      {found.length > 0 ? (
        <ol className={classes.sessions}>{found.map(children)}</ol>
      ) : (
        <>
          <p className={classes.nothing}>{onShowAll ? t('nothing.filtered') : t('nothing.day')}</p>
          {onShowAll && (
            <Button variant="default" size="sm" onClick={onShowAll}>
              {t('nothing.showAll')}
            </Button>
          )}
        </>
      )}
    </section>
  );
}
