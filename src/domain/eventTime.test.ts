import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clockAt, dayAt, dayStart, daysOf, eventDays, instantAt, offsetAt, phaseOf } from './eventTime.ts';

const zones = [
  'UTC',
  'Europe/Istanbul',
  'Europe/Berlin',
  'Africa/Cairo',
  'Africa/Casablanca',
  'America/New_York',
  'America/Sao_Paulo',
  'America/Havana',
  'America/Santiago',
  'Asia/Beirut',
  'Asia/Kathmandu',
  'Asia/Gaza',
  'Australia/Lord_Howe',
  'Pacific/Apia',
  'Pacific/Chatham',
  'Pacific/Kiritimati',
];
const anyZone = fc.constantFrom(...zones);
const anyDay = fc
  .date({ min: new Date('2005-01-01'), max: new Date('2037-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const anyTime = fc.date({ min: new Date('2005-01-01'), max: new Date('2037-12-31'), noInvalidDate: true });
const hours = (from: Date, to: Date) => (to.getTime() - from.getTime()) / 3_600_000;
const dated = (start: string | null, end: string | null, timeZone = 'Europe/Istanbul') => ({
  start,
  end,
  precision: 'day' as const,
  timeZone,
});

describe('the beginning of a day', () => {
  it('is midnight where the event is', () => {
    expect(dayStart('2026-11-09', 'Europe/Istanbul')).toEqual(new Date('2026-11-08T21:00:00Z'));
    expect(dayStart('2026-11-09', 'Asia/Kathmandu')).toEqual(new Date('2026-11-08T18:15:00Z'));
    expect(dayStart('2026-11-09', 'America/Sao_Paulo')).toEqual(new Date('2026-11-09T03:00:00Z'));
  });

  it('leaves 23 hours to the day when clocks go forward, and 25 when they go back', () => {
    const length = (day: string, next: string) =>
      hours(dayStart(day, 'Europe/Berlin'), dayStart(next, 'Europe/Berlin'));
    expect(length('2026-03-29', '2026-03-30')).toBe(23);
    expect(length('2026-10-25', '2026-10-26')).toBe(25);
  });

  it('is the moment of the jump where clocks jump over midnight', () => {
    // Cairo, 24 April 2026: 00:00 becomes 01:00.
    expect(dayStart('2026-04-24', 'Africa/Cairo')).toEqual(new Date('2026-04-23T22:00:00Z'));
    expect(clockAt(dayStart('2026-04-24', 'Africa/Cairo'), 'Africa/Cairo')).toBe('01:00');
    expect(dayStart('2018-11-04', 'America/Sao_Paulo')).toEqual(new Date('2018-11-04T03:00:00Z'));
  });

  it('is the first midnight where clocks strike it twice', () => {
    // Havana, 1 November 2026: 01:00 becomes 00:00.
    expect(dayStart('2026-11-01', 'America/Havana')).toEqual(new Date('2026-11-01T04:00:00Z'));
  });

  it('is that of the next day for a day that never was', () => {
    expect(dayStart('2011-12-30', 'Pacific/Apia')).toEqual(dayStart('2011-12-31', 'Pacific/Apia'));
  });

  it('is the first moment of that day, in every zone', () => {
    fc.assert(
      fc.property(anyDay, anyZone, (day, zone) => {
        fc.pre(!(zone === 'Pacific/Apia' && day === '2011-12-30'));
        const start = dayStart(day, zone);
        expect(dayAt(start, zone)).toBe(day);
        expect(dayAt(new Date(start.getTime() - 1), zone) < day).toBe(true);
      }),
    );
  });
});

describe('a time at the event', () => {
  it('is the moment when its clocks show it', () => {
    expect(instantAt('2026-11-09', '14:30', 'Europe/Istanbul')).toEqual(new Date('2026-11-09T11:30:00Z'));
    expect(instantAt('2026-03-29', '02:30', 'Europe/Berlin')).toEqual(new Date('2026-03-29T01:00:00Z'));
    expect(instantAt('2026-10-25', '02:30', 'Europe/Berlin')).toEqual(new Date('2026-10-25T00:30:00Z'));
  });

  it('goes to the clock and back', () => {
    fc.assert(
      fc.property(anyTime, anyZone, (time, zone) => {
        const again = instantAt(dayAt(time, zone), clockAt(time, zone), zone);
        const minute = Math.floor(time.getTime() / 60_000) * 60_000;
        // An hour that comes twice is taken the first time.
        expect([minute, minute - 3_600_000, minute - 1_800_000]).toContain(again.getTime());
        expect(clockAt(again, zone)).toBe(clockAt(time, zone));
      }),
    );
  });

  it('knows how far its clocks are ahead', () => {
    expect(offsetAt(new Date('2026-11-09T11:30:00.500Z'), 'Europe/Istanbul')).toBe(3 * 3_600_000);
    expect(offsetAt(new Date('2026-07-01T00:00:00Z'), 'America/New_York')).toBe(-4 * 3_600_000);
  });
});

describe('the days of an event', () => {
  it('are all from the first to the last', () => {
    expect(daysOf(dated('2026-02-27', '2026-03-02'))).toEqual([
      '2026-02-27',
      '2026-02-28',
      '2026-03-01',
      '2026-03-02',
    ]);
    expect(daysOf(dated('2026-11-09', null))).toEqual(['2026-11-09']);
  });

  it('are none where they are not known, and never more than three weeks', () => {
    expect(daysOf(dated(null, null))).toEqual([]);
    expect(daysOf({ start: '2027-11-01', end: '2027-11-30', precision: 'month' })).toEqual([]);
    expect(daysOf(dated('2026-11-09', '2026-11-08'))).toEqual([]);
    expect(daysOf(dated('2026-11-01', '2027-11-01'))).toHaveLength(21);
  });

  it('begin one after the other, across a change of the clocks', () => {
    const days = eventDays(dated('2026-10-24', '2026-10-27', 'Europe/Berlin'));
    expect(Object.keys(days)).toEqual(['2026-10-24', '2026-10-25', '2026-10-26', '2026-10-27']);
    expect(Object.values(days).map((start) => start.toISOString())).toEqual([
      '2026-10-23T22:00:00.000Z',
      '2026-10-24T22:00:00.000Z',
      '2026-10-25T23:00:00.000Z',
      '2026-10-26T23:00:00.000Z',
    ]);
  });
});

describe('the phase of an event', () => {
  const event = dated('2026-11-09', '2026-11-20');

  it('changes at midnight where the event is', () => {
    expect(phaseOf(event, new Date('2026-11-08T20:59:59Z'))).toBe('before');
    expect(phaseOf(event, new Date('2026-11-08T21:00:00Z'))).toBe('during');
    expect(phaseOf(event, new Date('2026-11-20T20:59:59Z'))).toBe('during');
    expect(phaseOf(event, new Date('2026-11-20T21:00:00Z'))).toBe('after');
  });

  it('is never “during” for an event known only by its month or year', () => {
    const month = { ...event, start: '2027-11-01', end: null, precision: 'month' as const };
    expect(phaseOf(month, new Date('2027-11-15T00:00:00Z'))).toBe('before');
    expect(phaseOf(month, new Date('2027-11-30T21:00:00Z'))).toBe('after');
    const year = { ...month, start: '2028-01-01', precision: 'year' as const };
    expect(phaseOf(year, new Date('2028-12-31T20:00:00Z'))).toBe('before');
    expect(phaseOf(year, new Date('2028-12-31T21:00:00Z'))).toBe('after');
  });

  it('is open where nothing is known', () => {
    expect(phaseOf(dated(null, null), new Date())).toBe('open');
    expect(phaseOf({ ...event, precision: 'open' }, new Date('2026-11-10T00:00:00Z'))).toBe('open');
  });
});
