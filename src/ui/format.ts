import i18next from 'i18next';
import type { EventSpan } from '#src/domain/eventDates.ts';

/** Dates and numbers as the reader's language writes them. */
export function formatDate(date: Date): string {
  return new Intl.DateTimeFormat(language(), { dateStyle: 'long' }).format(date);
}

/** "12 Nov", with the year only where it is not this one. */
export function formatDay(date: Date, now: Date): string {
  const year = date.getFullYear() === now.getFullYear() ? undefined : 'numeric';
  return new Intl.DateTimeFormat(language(), { day: 'numeric', month: 'short', year }).format(date);
}

export function formatMonth(date: Date): string {
  return new Intl.DateTimeFormat(language(), { month: 'long', year: 'numeric' }).format(date);
}

export function formatDateTime(date: Date): string {
  return new Intl.DateTimeFormat(language(), { dateStyle: 'medium', timeStyle: 'short' }).format(date);
}

export function formatTime(date: Date): string {
  return new Intl.DateTimeFormat(language(), { timeStyle: 'short' }).format(date);
}

export function formatNumber(value: number): string {
  return new Intl.NumberFormat(language()).format(value);
}

const units = [
  ['year', 365 * 24 * 3600],
  ['month', 30 * 24 * 3600],
  ['week', 7 * 24 * 3600],
  ['day', 24 * 3600],
  ['hour', 3600],
  ['minute', 60],
] as const;

/** "3 days ago", "in 2 hours", "now" for anything under a minute. */
export function formatRelative(date: Date, now: Date): string {
  const seconds = Math.round((date.getTime() - now.getTime()) / 1000);
  const format = new Intl.RelativeTimeFormat(language(), { numeric: 'auto' });
  for (const [unit, length] of units) {
    if (Math.abs(seconds) >= length) return format.format(Math.trunc(seconds / length), unit);
  }
  return format.format(0, 'second');
}

/** "9–20 November 2026", "June 2026", "2027"; null where nothing is known. */
export function formatSpan(span: EventSpan): string | null {
  if (span.kind === 'open') return null;
  return new Intl.DateTimeFormat(language(), { ...spanStyles[span.kind], timeZone: 'UTC' }).formatRange(
    span.from,
    span.to,
  );
}

const spanStyles = {
  days: { day: 'numeric', month: 'long', year: 'numeric' },
  months: { month: 'long', year: 'numeric' },
  years: { year: 'numeric' },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;

const dayStyles = {
  long: { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' },
  short: { weekday: 'short', day: 'numeric', month: 'short' },
  weekday: { weekday: 'short' },
  number: { day: 'numeric' },
  month: { month: 'short' },
  year: { year: 'numeric' },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;

/** A calendar day, `2026-11-09`, as "Monday 9 November 2026" or a part of it. */
export function formatCalendarDay(day: string, style: keyof typeof dayStyles = 'long'): string {
  return new Intl.DateTimeFormat(language(), { ...dayStyles[style], timeZone: 'UTC' }).format(
    new Date(`${day}T00:00:00Z`),
  );
}

/** "tomorrow", "in 12 days", "9 days ago"; whole months and years from further away. */
export function formatDaysAway(days: number): string {
  const size = Math.abs(days);
  if (size < 60) return new Intl.RelativeTimeFormat(language(), { numeric: 'auto' }).format(days, 'day');
  const [unit, length] = size < 730 ? (['month', 30.44] as const) : (['year', 365.25] as const);
  return new Intl.RelativeTimeFormat(language()).format(Math.trunc(days / length), unit);
}

/** The texts are in British English, and so are dates and times. */
export function language(): string {
  const chosen = i18next.resolvedLanguage ?? 'en';
  return chosen === 'en' ? 'en-GB' : chosen;
}
