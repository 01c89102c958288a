import { type EventSeries, eventSeries, type ListedEvent } from './event.ts';
import { dayAt, daysOf, phaseOf } from './eventTime.ts';
import { fold } from './words.ts';

type Dated = Pick<ListedEvent, 'start' | 'end' | 'precision' | 'timeZone'>;

/** When an event is, as exactly as it is known: whole days, months or years. The days are midnights of universal time. */
export type EventSpan = { kind: 'days' | 'months' | 'years'; from: Date; to: Date } | { kind: 'open' };

/** How far away an event is, in days of the place where it is. Null where its days are not known. */
export type Countdown =
  | { kind: 'before'; days: number }
  | { kind: 'during'; day: number; of: number }
  | { kind: 'after'; days: number }
  | null;

export type EventGroups = {
  running: readonly ListedEvent[];
  /** The next one first; those without a date last. */
  coming: readonly ListedEvent[];
  /** Years newest first, and within a year the last event first. */
  past: readonly { year: string; events: readonly ListedEvent[] }[];
};

const kinds = { day: 'days', month: 'months', year: 'years' } as const;
const aDay = 86_400_000;

export function eventSpan({ start, end, precision }: Pick<Dated, 'start' | 'end' | 'precision'>): EventSpan {
  if (start === null || precision === 'open') return { kind: 'open' };
  return { kind: kinds[precision], from: midnightOf(start), to: midnightOf(end ?? start) };
}

export function countdownOf(event: Dated, now: Date): Countdown {
  const days = daysOf(event);
  const [first] = days;
  const last = days.at(-1);
  if (first === undefined || last === undefined) return null;
  const today = dayAt(now, event.timeZone);
  if (today < first) return { kind: 'before', days: daysBetween(today, first) };
  if (today > last) return { kind: 'after', days: daysBetween(last, today) };
  return { kind: 'during', day: daysBetween(first, today) + 1, of: days.length };
}

export function groupedEvents(events: readonly ListedEvent[], now: Date): EventGroups {
  const inPhase = (...phases: readonly string[]) =>
    events.filter((event) => phases.includes(phaseOf(event, now)));
  const past = inPhase('after').sort((a, b) => compare(lastDay(b), lastDay(a)) || compare(a.name, b.name));
  const years = [...new Set(past.map(yearOf))];
  return {
    running: inPhase('during').sort(bySoonest),
    coming: inPhase('before', 'open').sort(bySoonest),
    past: years.map((year) => ({ year, events: past.filter((event) => yearOf(event) === year) })),
  };
}

/** Those whose name or place has every typed word somewhere, in one series or any. */
export function matchingEvents(
  events: readonly ListedEvent[],
  { words, series }: { words: string; series: EventSeries | null },
): ListedEvent[] {
  const asked = fold(words).split(/\s+/).filter(Boolean);
  return events.filter((event) => {
    const text = fold([event.name, event.city, event.country, event.start?.slice(0, 4) ?? ''].join(' '));
    return (series === null || event.series === series) && asked.every((word) => text.includes(word));
  });
}

/** The series that there are events of, in the order of the list of series. */
export function seriesOf(events: readonly ListedEvent[]): EventSeries[] {
  return eventSeries.filter((series) => events.some((event) => event.series === series));
}

/** The days before and after one day of an event; null at its ends. */
export function neighbourDays(
  days: readonly string[],
  day: string,
): Record<'previous' | 'next', string | null> {
  const at = days.indexOf(day);
  return { previous: days[at - 1] ?? null, next: at === -1 ? null : (days[at + 1] ?? null) };
}

function bySoonest(a: ListedEvent, b: ListedEvent): number {
  return compare(a.start ?? '9999', b.start ?? '9999') || compare(a.name, b.name);
}

function lastDay({ start, end }: Pick<Dated, 'start' | 'end'>): string {
  return end ?? start ?? '';
}

function yearOf(event: ListedEvent): string {
  return lastDay(event).slice(0, 4);
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

function midnightOf(day: string): Date {
  return new Date(`${day}T00:00:00Z`);
}

function daysBetween(from: string, to: string): number {
  return Math.round((midnightOf(to).getTime() - midnightOf(from).getTime()) / aDay);
}
