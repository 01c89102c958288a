import { expect, it } from 'vitest';
import { formatMomentIn, formatTimeIn, formatTimes, showSameTime } from './eventClock.ts';

const noon = new Date('2026-10-12T10:00:00Z');
const night = new Date('2026-10-12T22:30:00Z');

it('shows times by the clock of a place, in twenty-four hours', () => {
  expect(formatTimeIn(noon, 'Europe/Berlin')).toBe('12:00');
  expect(formatTimeIn(noon, 'Asia/Kathmandu')).toBe('15:45');
  expect(formatTimeIn(night, 'Europe/Berlin')).toBe('00:30');
  expect(formatMomentIn(night, 'Europe/Berlin')).toMatch(/^Tue,? 13 Oct,? 00:30$/);
});

it('names the day only where a span ends on another one', () => {
  const evening = new Date('2026-10-12T21:00:00Z');
  expect(formatTimes(noon, evening, 'Europe/Berlin')).toMatch(/^12:00\s?–\s?23:00$/);
  expect(formatTimes(evening, night, 'Europe/Berlin')).toMatch(/^23:00–Tue,? 00:30$/);
});

it('knows which clocks show the same', () => {
  expect(showSameTime(noon, 'Europe/Berlin', 'Europe/Paris')).toBe(true);
  expect(showSameTime(noon, 'Europe/Berlin', 'Europe/London')).toBe(false);
  // Berlin's clocks are changed, those of Lagos are not.
  expect(showSameTime(noon, 'Africa/Lagos', 'Europe/Berlin')).toBe(false);
  expect(showSameTime(new Date('2026-02-01T10:00:00Z'), 'Africa/Lagos', 'Europe/Berlin')).toBe(true);
});
