import i18next from 'i18next';

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

function language(): string {
  return i18next.resolvedLanguage ?? 'en';
}
