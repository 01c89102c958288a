import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildEvent } from '#firebase/seed/eventBuilders.ts';
import type { ListedEvent } from './event.ts';
import {
  countdownOf,
  eventSpan,
  groupedEvents,
  matchingEvents,
  neighbourDays,
  seriesOf,
} from './eventDates.ts';

const now = new Date('2026-11-29T12:00:00Z');

function listed(id: string, overrides: Partial<ListedEvent> = {}): ListedEvent {
  return { ...buildEvent({ name: id }), ...overrides, id };
}

describe('when an event is', () => {
  it('is as exact as its dates are known', () => {
    const dates = { start: '2026-06-01', end: null };
    const from = new Date('2026-06-01T00:00:00Z');
    expect(eventSpan({ ...dates, precision: 'day' })).toEqual({ kind: 'days', from, to: from });
    expect(eventSpan({ ...dates, precision: 'month' })).toEqual({ kind: 'months', from, to: from });
    expect(eventSpan({ ...dates, end: '2026-06-09', precision: 'day' })).toEqual({
      kind: 'days',
      from,
      to: new Date('2026-06-09T00:00:00Z'),
    });
  });

  it('is open without a date, or where a date says nothing', () => {
    expect(eventSpan({ start: null, end: null, precision: 'year' })).toEqual({ kind: 'open' });
    expect(eventSpan({ start: '2027-01-01', end: null, precision: 'open' })).toEqual({ kind: 'open' });
  });
});

describe('the countdown of an event', () => {
  const event = listed('antalya', { start: '2026-11-09', end: '2026-11-20', timeZone: 'Europe/Istanbul' });
  const at = (time: string) => countdownOf(event, new Date(time));

  it('counts days of the place, before, during and after', () => {
    expect(at('2026-10-28T12:00:00Z')).toEqual({ kind: 'before', days: 12 });
    expect(at('2026-11-08T20:59:00Z')).toEqual({ kind: 'before', days: 1 });
    expect(at('2026-11-08T21:00:00Z')).toEqual({ kind: 'during', day: 1, of: 12 });
    expect(at('2026-11-11T08:00:00Z')).toEqual({ kind: 'during', day: 3, of: 12 });
    expect(at('2026-11-20T20:59:00Z')).toEqual({ kind: 'during', day: 12, of: 12 });
    expect(at('2026-11-20T21:00:00Z')).toEqual({ kind: 'after', days: 1 });
    expect(at('2026-11-29T12:00:00Z')).toEqual({ kind: 'after', days: 9 });
  });

  it('is not made up where the days are not known', () => {
    expect(countdownOf({ ...event, precision: 'month' }, now)).toBeNull();
    expect(countdownOf({ ...event, precision: 'open' }, now)).toBeNull();
    expect(countdownOf({ ...event, start: null, end: null }, now)).toBeNull();
  });
});

describe('the list of events', () => {
  it('has what runs, what comes by date with open dates last, and what is past by year', () => {
    const { running, coming, past } = groupedEvents(
      [
        listed('open', { precision: 'open', start: null, end: null }),
        listed('next-year', { precision: 'year', start: '2027-01-01', end: null }),
        listed('december', { start: '2026-12-30', end: '2027-01-02' }),
        listed('running', { start: '2026-11-23', end: '2026-12-04' }),
        listed('october', { start: '2026-10-12', end: '2026-10-14' }),
        listed('november', { start: '2026-11-09', end: '2026-11-20' }),
        listed('turn-of-year', { start: '2025-12-30', end: '2026-01-02' }),
        listed('long-ago', { start: '2024-05-01', end: null }),
      ],
      now,
    );
    expect(running.map(({ id }) => id)).toEqual(['running']);
    expect(coming.map(({ id }) => id)).toEqual(['december', 'next-year', 'open']);
    expect(past.map(({ year, events }) => [year, ...events.map(({ id }) => id)])).toEqual([
      ['2026', 'november', 'october', 'turn-of-year'],
      ['2024', 'long-ago'],
    ]);
  });

  it('has every event exactly once', () => {
    const day = fc.integer({ min: 0, max: 2000 }).map((days) => {
      return new Date(Date.UTC(2024, 0, 1) + days * 86_400_000).toISOString().slice(0, 10);
    });
    const one = fc.record({
      start: fc.option(day),
      precision: fc.constantFrom('day' as const, 'month' as const, 'year' as const, 'open' as const),
    });
    fc.assert(
      fc.property(fc.array(one, { maxLength: 12 }), (dates) => {
        const events = dates.map((each, index) => listed(`event-${index}`, { ...each, end: null }));
        const { running, coming, past } = groupedEvents(events, now);
        const ids = [...running, ...coming, ...past.flatMap((year) => year.events)].map(({ id }) => id);
        expect(ids.toSorted()).toEqual(events.map(({ id }) => id).toSorted());
      }),
    );
  });

  const events = [
    listed('UNFCCC COP30', { city: 'Belém', country: 'Brazil', series: 'unfccc-cop', start: '2025-11-10' }),
    listed('CBD COP17', { city: 'Yerevan', country: 'Armenia', series: 'cbd-cop' }),
  ];
  const found = (words: string, series: Parameters<typeof matchingEvents>[1]['series'] = null) =>
    matchingEvents(events, { words, series }).map(({ id }) => id);

  it('is searched by name, place and year, without regard to accents', () => {
    expect(found('')).toHaveLength(2);
    expect(found('belem COP')).toEqual(['UNFCCC COP30']);
    expect(found('2025')).toEqual(['UNFCCC COP30']);
    expect(found('armenia')).toEqual(['CBD COP17']);
    expect(found('cop brazil armenia')).toEqual([]);
    expect(found('cop', 'cbd-cop')).toEqual(['CBD COP17']);
  });

  it('offers only series that it has', () => {
    expect(seriesOf(events)).toEqual(['unfccc-cop', 'cbd-cop']);
  });
});

describe('the days beside a day', () => {
  const days = ['2026-11-09', '2026-11-10', '2026-11-11'];

  it('end with the event', () => {
    expect(neighbourDays(days, '2026-11-09')).toEqual({ previous: null, next: '2026-11-10' });
    expect(neighbourDays(days, '2026-11-10')).toEqual({ previous: '2026-11-09', next: '2026-11-11' });
    expect(neighbourDays(days, '2026-11-11')).toEqual({ previous: '2026-11-10', next: null });
  });

  it('are none for a day of another time', () => {
    expect(neighbourDays(days, '2026-12-01')).toEqual({ previous: null, next: null });
  });
});
