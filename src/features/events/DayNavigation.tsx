import { useTranslation } from 'react-i18next';
import type { PortalEvent } from '#src/domain/event.ts';
import { neighbourDays } from '#src/domain/eventDates.ts';
import { daysOf } from '#src/domain/eventTime.ts';
import { paths } from '#src/paths.ts';
import { formatCalendarDay } from '#src/ui/format.ts';
import { TextLink } from '#src/ui/TextLink.tsx';
import classes from './EventDay.module.css';

type DayNavigationProps = {
  event: PortalEvent;
  day: string;
};

export function DayNavigation({ event, day }: DayNavigationProps) {
  const { t } = useTranslation('events');
  const { previous, next } = neighbourDays(daysOf(event), day);
  return (
    <nav aria-label={t('days.label')} className={classes.navigation}>
      {previous && (
        <TextLink to={paths.eventDay.to(event.id, previous)}>
          {t('days.previous', { day: formatCalendarDay(previous) })}
        </TextLink>
      )}
      {next && (
        <TextLink to={paths.eventDay.to(event.id, next)}>
          {t('days.next', { day: formatCalendarDay(next) })}
        </TextLink>
      )}
    </nav>
  );
}
