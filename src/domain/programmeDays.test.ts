import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildEvent, buildListedSession } from '#firebase/seed/eventBuilders.ts';
import { clashes, filteredSessions, openingDay, programmeDays, sessionsOn } from './programmeDays.ts';

const event = buildEvent({ start: '2026-10-12', end: '2026-10-13', timeZone: 'Europe/Berlin' });
const at = (id: string, from: string, to: string) =>
  buildListedSession({ id, startsAt: new Date(from), endsAt: new Date(to) });
const everything = { isMine: false, meeting: null, pathway: null };

describe('the days of a programme', () => {
  // 22:30 universal time is half past midnight of the next day in Berlin.
  const late = at('late', '2026-10-13T22:30:00Z', '2026-10-13T23:30:00Z');

  it('are those of the event, and those of sessions outside of them', () => {
    expect(programmeDays(event, [])).toEqual(['2026-10-12', '2026-10-13']);
    expect(programmeDays(event, [late])).toEqual(['2026-10-12', '2026-10-13', '2026-10-14']);
  });

  it('hold the sessions that begin on them where the event is', () => {
    expect(sessionsOn([late], '2026-10-14', 'Europe/Berlin')).toEqual([late]);
    expect(sessionsOn([late], '2026-10-13', 'Europe/Berlin')).toEqual([]);
  });

  it('begin with today while the event runs', () => {
    const days = programmeDays(event, []);
    expect(openingDay(days, '2026-10-13')).toBe('2026-10-13');
    expect(openingDay(days, '2026-10-01')).toBe('2026-10-12');
    expect(openingDay(days, '2026-12-01')).toBe('2026-10-12');
    expect(openingDay([], '2026-12-01')).toBeUndefined();
  });
});

describe('a filtered programme', () => {
  const open = buildListedSession({ id: 'open', pathways: ['resilient'] });
  const closed = buildListedSession({ id: 'closed', meeting: 'closed', pathways: ['circular', 'resilient'] });
  const found = (filter: Partial<Parameters<typeof filteredSessions>[1]>) =>
    filteredSessions([open, closed], { ...everything, ...filter }, ['closed']).map(({ id }) => id);

  it('has what was asked for', () => {
    expect(found({})).toEqual(['open', 'closed']);
    expect(found({ isMine: true })).toEqual(['closed']);
    expect(found({ meeting: 'open' })).toEqual(['open']);
    expect(found({ pathway: 'circular' })).toEqual(['closed']);
    expect(found({ isMine: true, meeting: 'open' })).toEqual([]);
  });
});

describe('clashes in an agenda', () => {
  const morning = at('morning', '2026-10-12T08:00:00Z', '2026-10-12T09:00:00Z');
  const overlapping = at('overlapping', '2026-10-12T08:30:00Z', '2026-10-12T09:30:00Z');
  const after = at('after', '2026-10-12T09:00:00Z', '2026-10-12T09:30:00Z');
  const ids = (sessions: Parameters<typeof clashes>[0], agenda: string[]) =>
    [...clashes(sessions, agenda)].map(([id, others]) => [id, others.map((other) => other.id)]);

  it('are sessions at the same time, not one right after the other', () => {
    const all = [morning, overlapping, after];
    expect(ids(all, ['morning', 'after'])).toEqual([]);
    expect(ids(all, ['morning', 'overlapping'])).toEqual([
      ['morning', ['overlapping']],
      ['overlapping', ['morning']],
    ]);
  });

  it('are none with a session that was called off or is not in the agenda', () => {
    expect(ids([morning, { ...overlapping, status: 'cancelled' }], ['morning', 'overlapping'])).toEqual([]);
    expect(ids([morning, overlapping], ['morning'])).toEqual([]);
  });

  it('are mutual', () => {
    const anySession = fc
      .tuple(fc.integer({ min: 0, max: 20 }), fc.integer({ min: 1, max: 6 }))
      .map(([start, length]) => ({ start: Date.UTC(2026, 9, 12, start), length: length * 3_600_000 }));
    fc.assert(
      fc.property(fc.array(anySession, { maxLength: 8 }), (times) => {
        const sessions = times.map(({ start, length }, index) =>
          buildListedSession({
            id: String(index),
            startsAt: new Date(start),
            endsAt: new Date(start + length),
          }),
        );
        const found = clashes(
          sessions,
          sessions.map(({ id }) => id),
        );
        for (const [id, others] of found)
          for (const other of others) expect(found.get(other.id)?.map((each) => each.id)).toContain(id);
      }),
    );
  });
});
