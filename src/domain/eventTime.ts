import { type DatePrecision, eventLimits } from './event.ts';

/** The dates of an event and where its clocks are. */
interface Dated {
  start: string | null;
  end: string | null;
  precision: DatePrecision;
  timeZone: string;
}

export type EventPhase = 'before' | 'during' | 'after' | 'open';

const hour = 3_600_000;
const day = 24 * hour;

/**
 * When a day begins where the event is. Where the clocks jump over midnight that is the moment of the jump; where they
 * strike midnight twice, the first time.
 */
export function dayStart(day: string, timeZone: string): Date {
  return new Date(instantOf(midnightOf(day), timeZone));
}

/** The moment when a clock at the event shows `time` (`14:30`); one that it jumps over is the moment of the jump. */
export function instantAt(day: string, time: string, timeZone: string): Date {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return new Date(instantOf(midnightOf(day) + hours * hour + minutes * 60_000, timeZone));
}

/** The calendar day at the event, `2026-11-09`. */
export function dayAt(time: Date, timeZone: string): string {
  return dayOf(wallAt(time.getTime(), timeZone));
}

/** What a clock at the event shows, `14:30`. */
export function clockAt(time: Date, timeZone: string): string {
  return new Date(wallAt(time.getTime(), timeZone)).toISOString().slice(11, 16);
}

/** How far its clocks are ahead of universal time, in milliseconds. */
export function offsetAt(time: Date, timeZone: string): number {
  return wallAt(time.getTime(), timeZone) - Math.floor(time.getTime() / 1000) * 1000;
}

/** The days of an event in their order; none where its days are not known. */
export function daysOf({ start, end, precision }: Pick<Dated, 'start' | 'end' | 'precision'>): string[] {
  if (precision !== 'day' || start === null) return [];
  const first = midnightOf(start);
  const count = Math.round((midnightOf(end ?? start) - first) / day) + 1;
  return Array.from({ length: Math.min(count, eventLimits.days) }, (_, index) => dayOf(first + index * day));
}

/** When each day of an event begins, for the record that the rules ask. */
export function eventDays(event: Dated): Record<string, Date> {
  return Object.fromEntries(daysOf(event).map((each) => [each, dayStart(each, event.timeZone)]));
}

/**
 * `open`: nothing is known of its time. Of an event whose days are not known yet, nobody can say that it has begun: it
 * is before its month or year is over, and after.
 */
export function phaseOf({ start, end, precision, timeZone }: Dated, now: Date): EventPhase {
  if (start === null || precision === 'open') return 'open';
  const after = dayStart(dayOf(afterLast(end ?? start, precision)), timeZone);
  if (now >= after) return 'after';
  return precision === 'day' && now >= dayStart(start, timeZone) ? 'during' : 'before';
}

function afterLast(last: string, precision: DatePrecision): number {
  const [year = 0, month = 1] = last.split('-').map(Number);
  if (precision === 'year') return Date.UTC(year + 1, 0, 1);
  if (precision === 'month') return Date.UTC(year, month, 1);
  return midnightOf(last) + day;
}

/** The first moment whose clock shows `wall`: a time of day, written as if it were universal time. */
function instantOf(wall: number, timeZone: string): number {
  const offsets = [wall - day, wall + day].map((time) => offsetAt(new Date(time), timeZone));
  const shown = offsets
    .map((offset) => wall - offset)
    .filter((instant) => wallAt(instant, timeZone) === wall);
  if (shown.length > 0) return Math.min(...shown);

  // Jumped over: between these two the clock goes from before to after it.
  let [before, after] = [wall - Math.max(...offsets), wall - Math.min(...offsets)];
  while (after - before > 1000) {
    const middle = before + Math.floor((after - before) / 2000) * 1000;
    if (wallAt(middle, timeZone) < wall) before = middle;
    else after = middle;
  }
  return wallAt(before, timeZone) < wall ? after : before;
}

function midnightOf(day: string): number {
  return Date.parse(`${day}T00:00:00Z`);
}

function dayOf(wall: number): string {
  return new Date(wall).toISOString().slice(0, 10);
}

/** What the clock shows, as if it were universal time. */
function wallAt(time: number, timeZone: string): number {
  const parts = new Map(
    clockOf(timeZone)
      .formatToParts(time)
      .map(({ type, value }) => [type, Number(value)]),
  );
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? 0;
  return Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'), part('second'));
}

const clocks = new Map<string, Intl.DateTimeFormat>();

/** Making one takes as long as asking it a hundred times. */
function clockOf(timeZone: string): Intl.DateTimeFormat {
  const known = clocks.get(timeZone);
  if (known) return known;
  const clock = new Intl.DateTimeFormat('en-US', {
    timeZone,
    calendar: 'gregory',
    numberingSystem: 'latn',
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  });
  clocks.set(timeZone, clock);
  return clock;
}
