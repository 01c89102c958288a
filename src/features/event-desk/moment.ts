import { clockAt, dayAt, instantAt } from '#src/domain/eventTime.ts';

/** A time as a field holds it, `2026-11-10T18:30`, by the clock of the event. */
export function momentAt(time: Date, timeZone: string): string {
  return `${dayAt(time, timeZone)}T${clockAt(time, timeZone)}`;
}

export function timeOf(moment: string, timeZone: string): Date {
  const [day = '', clock = ''] = moment.split('T');
  return instantAt(day, clock, timeZone);
}
