import fc from 'fast-check';
import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { buildEvent, buildListedSession } from '#firebase/seed/eventBuilders.ts';
import { calendarFile } from './calendar.ts';
import type { PortalEvent } from './event.ts';
import type { ListedSession } from './programme.ts';

const event = buildEvent({
  id: 'cop',
  name: 'A gathering, for trying',
  start: '2026-11-09',
  end: '2026-11-20',
  city: 'Antalya',
  country: 'Türkiye',
  timeZone: 'Europe/Istanbul',
  venue: 'Expo Center',
});
const session = (overrides: Partial<ListedSession> = {}) =>
  buildListedSession({
    id: 's1',
    title: 'Plenary',
    startsAt: new Date('2026-11-10T07:00:00Z'),
    endsAt: new Date('2026-11-10T08:30:00Z'),
    room: 'Room 3',
    changedAt: new Date('2026-11-01T12:00:00Z'),
    ...overrides,
  });
const write = (
  sessions: readonly ListedSession[],
  over: Partial<PortalEvent> = {},
  scope: 'whole' | 'agenda' = 'agenda',
) =>
  calendarFile({
    event: { ...event, ...over },
    sessions,
    scope,
    writtenAt: new Date('2026-11-08T09:00:00Z'),
    address: 'https://portal.example/events/cop',
    meetingWords: { open: 'Open to all', closed: 'Closed meeting' },
  });

/** Mozilla's parser in its strict mode, with the zones of this very file and of nowhere else. */
function parse(text: string) {
  ICAL.design.strict = true;
  ICAL.TimezoneService.reset();
  const calendar = new ICAL.Component(ICAL.parse(text));
  const entries = calendar.getAllSubcomponents('vevent').map((component) => {
    const entry = new ICAL.Event(component);
    const value = (name: string) => String(component.getFirstPropertyValue(name));
    return {
      uid: entry.uid,
      sequence: entry.sequence,
      summary: entry.summary,
      location: entry.location,
      description: entry.description,
      start: entry.startDate,
      end: entry.endDate,
      status: value('status'),
      transp: value('transp'),
      modified: value('last-modified'),
    };
  });
  return { calendar, entries, zone: calendar.getFirstSubcomponent('vtimezone') };
}

const instant = (time: ICAL.Time) => time.toUnixTime() * 1000;

describe('a calendar file', () => {
  it('has every session with a UID that stays, and its sequence', () => {
    const { entries } = parse(write([session(), session({ id: 's2', sequence: 3 })]));
    expect(entries.map(({ uid, sequence }) => [uid, sequence])).toEqual([
      ['s1@cop.portal', 0],
      ['s2@cop.portal', 3],
    ]);
  });

  it('says what, where, when it was changed, and who may come in', () => {
    const [entry] = parse(write([session({ about: 'First words', meeting: 'closed' })])).entries;
    expect(entry).toMatchObject({
      summary: 'Plenary',
      location: 'Room 3, Expo Center',
      description: 'First words\n\nClosed meeting\n\nhttps://portal.example/events/cop',
      modified: '2026-11-01T12:00:00Z',
      status: 'CONFIRMED',
      transp: 'OPAQUE',
    });
  });

  it('calls off what was called off, and keeps nobody busy with it', () => {
    const [entry] = parse(write([session({ status: 'cancelled', sequence: 1 })])).entries;
    expect(entry).toMatchObject({ status: 'CANCELLED', transp: 'TRANSPARENT', sequence: 1 });
  });

  it('keeps nobody busy with a whole programme', () => {
    expect(parse(write([session()], {}, 'whole')).entries[0]?.transp).toBe('TRANSPARENT');
  });

  it('writes whole days for an event without a programme', () => {
    const [entry] = parse(write([], { provisional: true })).entries;
    expect(entry?.start.isDate).toBe(true);
    expect([entry?.start.toString(), entry?.end.toString()]).toEqual(['2026-11-09', '2026-11-21']);
    expect(entry).toMatchObject({
      uid: 'cop.portal',
      status: 'TENTATIVE',
      location: 'Expo Center, Antalya, Türkiye',
    });
    expect(entry?.sequence).toBeLessThan(2 ** 31);
  });

  it('has no entry for an event whose days are not known', () => {
    expect(parse(write([], { precision: 'month' })).entries).toEqual([]);
  });

  it('ends every line with CR LF, and has none longer than 75 bytes', () => {
    const text = write([session({ title: 'م'.repeat(140), about: '🌍, '.repeat(100) })]);
    const lines = text.split('\r\n');
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    expect(lines.at(-1)).toBe('');
    expect(Math.max(...lines.map((line) => new TextEncoder().encode(line).length))).toBeLessThanOrEqual(75);
  });
});

describe('the time of a session', () => {
  /** Two sessions at the same hour of the clock, before and after it is changed. */
  const changed = [
    ['Europe/Berlin', '2026-10-24T08:00:00Z', '2026-10-26T09:00:00Z'],
    ['Europe/Berlin', '2026-03-28T09:00:00Z', '2026-03-30T08:00:00Z'],
    ['America/New_York', '2026-10-31T14:00:00Z', '2026-11-02T15:00:00Z'],
    ['Africa/Cairo', '2026-04-23T08:00:00Z', '2026-04-25T07:00:00Z'],
    ['Africa/Cairo', '2026-10-29T07:00:00Z', '2026-10-30T08:00:00Z'],
    ['Australia/Lord_Howe', '2026-04-04T00:00:00Z', '2026-04-06T00:30:00Z'],
    ['Africa/Casablanca', '2026-02-14T09:00:00Z', '2026-02-16T10:00:00Z'],
  ] as const;

  it.each(changed)(
    'in %s is right by the zone in the file, before and after %s',
    (timeZone, before, after) => {
      const sessions = [before, after].map((start, index) =>
        session({
          id: `s${index}`,
          startsAt: new Date(start),
          endsAt: new Date(Date.parse(start) + 5_400_000),
        }),
      );
      const { entries } = parse(write(sessions, { timeZone }));
      expect(entries.map(({ start }) => start.zone?.tzid)).toEqual([timeZone, timeZone]);
      expect(entries.map(({ start }) => instant(start))).toEqual(
        sessions.map(({ startsAt }) => startsAt.getTime()),
      );
      expect(entries.map(({ end }) => instant(end))).toEqual(sessions.map(({ endsAt }) => endsAt.getTime()));
      const [first, second] = entries.map(({ start }) => [start.hour, start.minute]);
      expect(first).toEqual(second);
    },
  );

  it('in a zone that never changes its clocks has one rule', () => {
    const { entries, zone } = parse(write([session()]));
    expect(zone?.getAllSubcomponents().map(({ name }) => name)).toEqual(['standard']);
    expect(entries[0]?.start.toString()).toBe('2026-11-10T10:00:00');
    expect(instant(entries[0]?.start ?? ICAL.Time.now())).toBe(Date.parse('2026-11-10T07:00:00Z'));
  });

  it('in an hour that comes twice is the right one of the two', () => {
    const twice = ['2026-10-25T00:30:00Z', '2026-10-25T01:30:00Z'].map((start, index) =>
      session({ id: `s${index}`, startsAt: new Date(start), endsAt: new Date(Date.parse(start) + 600_000) }),
    );
    const { entries } = parse(write(twice, { timeZone: 'Europe/Berlin' }));
    expect(entries.map(({ start }) => instant(start))).toEqual(
      twice.map(({ startsAt }) => startsAt.getTime()),
    );
  });

  it('is right at any time of the year, in zones of every kind', () => {
    const zones = [
      'Europe/Berlin',
      'Europe/Istanbul',
      'Europe/Dublin',
      'Africa/Cairo',
      'Africa/Casablanca',
      'America/New_York',
      'America/Sao_Paulo',
      'America/Havana',
      'America/St_Johns',
      'Asia/Kathmandu',
      'Asia/Beirut',
      'Australia/Lord_Howe',
      'Pacific/Chatham',
      'Pacific/Kiritimati',
    ];
    fc.assert(
      fc.property(
        fc.constantFrom(...zones),
        fc.integer({ min: Date.UTC(2024, 0, 1) / 60_000, max: Date.UTC(2029, 0, 1) / 60_000 }),
        fc.integer({ min: 1, max: 5000 }),
        (timeZone, start, length) => {
          const one = session({
            startsAt: new Date(start * 60_000),
            endsAt: new Date((start + length) * 60_000),
          });
          const [entry] = parse(write([one], { timeZone })).entries;
          expect(entry && instant(entry.start)).toBe(one.startsAt.getTime());
          expect(entry && instant(entry.end)).toBe(one.endsAt.getTime());
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe('the words of a calendar file', () => {
  it('come back as they were written, in every script', () => {
    const word = fc.constantFrom(
      'محطة',
      'الماء',
      '🌍',
      '👩🏽‍🚒',
      'Köln',
      '会议',
      'ß',
      ',',
      ';',
      '\\',
      ':',
      '"',
      '\\n',
      'BEGIN:VEVENT',
    );
    const line = fc.array(word, { minLength: 1, maxLength: 40 }).map((words) => words.join(' '));
    const anyLine = fc.oneof(line, fc.string({ unit: 'grapheme', minLength: 1, maxLength: 140 }));
    fc.assert(
      fc.property(anyLine, fc.array(anyLine, { maxLength: 4 }), (title, paragraphs) => {
        const about = paragraphs.join('\n');
        const [entry, ...others] = parse(write([session({ title, about, room: title })])).entries;
        expect(others).toEqual([]);
        expect(entry?.summary).toBe(plain(title));
        expect(entry?.location).toBe(title.trim() === '' ? 'Expo Center' : `${plain(title)}, Expo Center`);
        expect(entry?.description.startsWith(plain(about.trim()))).toBe(true);
      }),
    );
  });

  it('lose what no line may hold', () => {
    const [entry] = parse(write([session({ about: 'One\r\ntwo\u0000\u0007 three' })])).entries;
    expect(entry?.description.startsWith('One\ntwo three')).toBe(true);
  });
});

function plain(text: string): string {
  return text.replaceAll(/(?![\n\t])\p{Cc}/gu, '');
}
