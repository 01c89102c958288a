import type { ListedEvent } from '#src/domain/event.ts';
import { formatCalendarDay } from '#src/ui/format.ts';
import classes from './CalendarLeaf.module.css';

type CalendarLeafProps = {
  event: Pick<ListedEvent, 'start' | 'precision'>;
};

/** The first day of an event as a leaf of a calendar. A picture: the words beside it say the same. */
export function CalendarLeaf({ event: { start, precision } }: CalendarLeafProps) {
  const [top, middle, bottom] = leafOf(start, precision);
  return (
    <span aria-hidden="true" className={classes.leaf}>
      <span className={classes.top}>{top}</span>
      <span className={classes.middle} data-long={middle.length > 2 || undefined}>
        {middle}
      </span>
      <span className={classes.bottom}>{bottom}</span>
    </span>
  );
}

function leafOf(
  start: string | null,
  precision: ListedEvent['precision'],
): readonly [string, string, string] {
  if (start === null || precision === 'open') return ['', '?', ''];
  const year = formatCalendarDay(start, 'year');
  if (precision === 'year') return ['', year, ''];
  const month = formatCalendarDay(start, 'month');
  return precision === 'month' ? ['', month, year] : [month, formatCalendarDay(start, 'number'), year];
}
