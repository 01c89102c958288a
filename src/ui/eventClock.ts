import { dayAt, offsetAt } from '#src/domain/eventTime.ts';
import { language } from './format.ts';

/** Times of an event by the clock of a place, in twenty-four hours as programmes are printed. */
const clock = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;
const date = { weekday: 'short', day: 'numeric', month: 'short' } as const;

/** "10:00–11:30"; "23:00–Tue 01:00" where it ends on another day. */
export function formatTimes(from: Date, to: Date, timeZone: string): string {
  if (dayAt(from, timeZone) === dayAt(to, timeZone)) return format(clock, timeZone).formatRange(from, to);
  return `${formatTimeIn(from, timeZone)}–${format({ weekday: 'short', ...clock }, timeZone).format(to)}`;
}

/** "10:42" */
export function formatTimeIn(time: Date, timeZone: string): string {
  return format(clock, timeZone).format(time);
}

/** "Tue 10 Nov, 10:42". */
export function formatMomentIn(time: Date, timeZone: string): string {
  return format({ ...date, ...clock }, timeZone).format(time);
}

/** The zone of the device. */
export function ownTimeZone(): string {
  return new Intl.DateTimeFormat().resolvedOptions().timeZone;
}

/** Whether clocks in two zones show the same at a moment. */
export function showSameTime(time: Date, one: string, other: string): boolean {
  return one === other || offsetAt(time, one) === offsetAt(time, other);
}

function format(options: Intl.DateTimeFormatOptions, timeZone: string): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(language(), { ...options, timeZone });
}
