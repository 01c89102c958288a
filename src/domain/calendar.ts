import type { PortalEvent } from './event.ts';
import { daysOf, offsetAt } from './eventTime.ts';
import type { ListedSession, MeetingKind } from './programme.ts';

/** `whole` shows no time as busy: nobody is in all rooms at once. */
export type CalendarScope = 'whole' | 'agenda';

interface CalendarSource {
  event: PortalEvent;
  sessions: readonly ListedSession[];
  scope: CalendarScope;
  writtenAt: Date;
  /** Of the event's page. */
  address: string;
  /** What is said of who may come in. */
  meetingWords: Readonly<Record<MeetingKind, string>>;
}

type Property = readonly [name: string, value: string];

const minute = 60_000;
const day = 24 * 60 * minute;
const week = 7 * day;

/**
 * A calendar file (RFC 5545) of sessions, or of the days of an event that has no programme yet. Every entry keeps its
 * UID, and by SEQUENCE a calendar that reads the file again knows which entries changed. Nothing in it says whose agenda
 * it is.
 *
 * By hand: the times of a zone are what is hard in it, and the libraries that fit convert them by way of the clock of the
 * reader's device, which itself has hours that are not there.
 */
export function calendarFile(source: CalendarSource): string {
  const { event, sessions } = source;
  const properties: Property[] = [
    ['BEGIN', 'VCALENDAR'],
    ['VERSION', '2.0'],
    ['PRODID', '-//ICLEI//Member portal//EN'],
    ['CALSCALE', 'GREGORIAN'],
    ['METHOD', 'PUBLISH'],
    ['X-WR-CALNAME', escaped(event.name)],
    ...(sessions.length > 0
      ? [...zone(event.timeZone, sessions), ...sessions.flatMap((session) => sessionEntry(session, source))]
      : eventEntry(source)),
    ['END', 'VCALENDAR'],
  ];
  return properties.map(([name, value]) => `${folded(`${name}:${value}`)}\r\n`).join('');
}

function sessionEntry(session: ListedSession, source: CalendarSource): Property[] {
  const { event, scope, writtenAt, address, meetingWords } = source;
  const isCancelled = session.status === 'cancelled';
  const place = [session.room, event.venue].filter((part) => part.trim() !== '');
  const about = [session.about.trim(), meetingWords[session.meeting], address].filter((part) => part !== '');
  return [
    ['BEGIN', 'VEVENT'],
    ['UID', `${session.id}@${event.id}.portal`],
    ['DTSTAMP', utc(writtenAt)],
    ['LAST-MODIFIED', utc(session.changedAt)],
    ['SEQUENCE', String(session.sequence)],
    moment('DTSTART', session.startsAt, event.timeZone),
    moment('DTEND', session.endsAt, event.timeZone),
    ['SUMMARY', escaped(session.title)],
    ...(place.length > 0 ? [['LOCATION', escaped(place.join(', '))] as const] : []),
    ['DESCRIPTION', escaped(about.join('\n\n'))],
    ['URL', address],
    ['STATUS', isCancelled ? 'CANCELLED' : 'CONFIRMED'],
    ['TRANSP', isCancelled || scope === 'whole' ? 'TRANSPARENT' : 'OPAQUE'],
    ['END', 'VEVENT'],
  ];
}

/** The days of the event as one entry; nothing where they are not known. */
function eventEntry({ event, writtenAt, address }: CalendarSource): Property[] {
  const days = daysOf(event);
  const [first] = days;
  const last = days.at(-1);
  if (first === undefined || last === undefined) return [];
  const place = [event.venue, event.city, event.country].filter((part) => part.trim() !== '');
  const compact = (date: string) => date.replaceAll('-', '');
  return [
    ['BEGIN', 'VEVENT'],
    ['UID', `${event.id}.portal`],
    ['DTSTAMP', utc(writtenAt)],
    ['LAST-MODIFIED', utc(event.updatedAt)],
    // Events count no versions. Minutes, because calendars keep the number in thirty-two bits.
    ['SEQUENCE', String(Math.floor(event.updatedAt.getTime() / minute))],
    ['DTSTART;VALUE=DATE', compact(first)],
    // The day after the last: the end is not part of it.
    ['DTEND;VALUE=DATE', compact(new Date(Date.parse(last) + day).toISOString().slice(0, 10))],
    ['SUMMARY', escaped(event.name)],
    ...(place.length > 0 ? [['LOCATION', escaped(place.join(', '))] as const] : []),
    ['DESCRIPTION', escaped([event.about.trim(), address].filter((part) => part !== '').join('\n\n'))],
    ['URL', address],
    ['STATUS', event.provisional ? 'TENTATIVE' : 'CONFIRMED'],
    ['TRANSP', 'TRANSPARENT'],
    ['END', 'VEVENT'],
  ];
}

/**
 * What the clocks of the zone do in the years of the sessions, so that a calendar that knows the zone by another name, or
 * by older law, still shows the right time.
 */
function zone(timeZone: string, sessions: readonly ListedSession[]): Property[] {
  const times = sessions.flatMap(({ startsAt, endsAt }) => [startsAt.getTime(), endsAt.getTime()]);
  // A day more on both sides: the year begins elsewhere earlier or later.
  const from = Date.UTC(new Date(Math.min(...times)).getUTCFullYear(), 0, 1) - 2 * day;
  const to = Date.UTC(new Date(Math.max(...times)).getUTCFullYear() + 1, 0, 1) + 2 * day;
  const first = offset(from, timeZone);
  return [
    ['BEGIN', 'VTIMEZONE'],
    ['TZID', timeZone],
    ...observance('STANDARD', from, first, first),
    ...changes(from, to, timeZone).flatMap(({ at, before, after }) =>
      observance(after > before ? 'DAYLIGHT' : 'STANDARD', at, before, after),
    ),
    ['END', 'VTIMEZONE'],
  ];
}

function observance(name: 'STANDARD' | 'DAYLIGHT', at: number, before: number, after: number): Property[] {
  return [
    ['BEGIN', name],
    // By the clock that is about to be changed.
    ['DTSTART', local(at, before)],
    ['TZOFFSETFROM', written(before)],
    ['TZOFFSETTO', written(after)],
    ['TZNAME', written(after)],
    ['END', name],
  ];
}

/** Every moment in which the clocks of a zone are changed; no zone changes them twice within a week. */
function changes(from: number, to: number, timeZone: string) {
  const found: { at: number; before: number; after: number }[] = [];
  let before = offset(from, timeZone);
  for (let time = from; time < to; time += week) {
    const after = offset(time + week, timeZone);
    if (after !== before) found.push({ at: changeBetween(time, time + week, timeZone), before, after });
    before = after;
  }
  return found;
}

function changeBetween(from: number, to: number, timeZone: string): number {
  const before = offset(from, timeZone);
  let [low, high] = [from, to];
  while (high - low > 1000) {
    const middle = low + Math.floor((high - low) / 2000) * 1000;
    if (offset(middle, timeZone) === before) low = middle;
    else high = middle;
  }
  return high;
}

function offset(time: number, timeZone: string): number {
  return offsetAt(new Date(time), timeZone);
}

/** By the clock at the event; in universal time within an hour that comes twice, which calendars read differently. */
function moment(name: string, at: Date, timeZone: string): Property {
  const time = at.getTime();
  const here = offset(time, timeZone);
  const comesTwice = [time - day, time + day]
    .map((near) => offset(near, timeZone))
    .some((other) => other !== here && offset(time + here - other, timeZone) === other);
  return comesTwice ? [name, utc(at)] : [`${name};TZID=${timeZone}`, local(time, here)];
}

function local(time: number, offset: number): string {
  return utc(new Date(time + offset)).slice(0, -1);
}

function utc(time: Date): string {
  return `${time.toISOString().slice(0, 19).replaceAll(/[-:]/g, '')}Z`;
}

/** `+0530`. */
function written(offset: number): string {
  const minutes = Math.round(Math.abs(offset) / minute);
  const two = (value: number) => String(value).padStart(2, '0');
  return `${offset < 0 ? '-' : '+'}${two(Math.floor(minutes / 60))}${two(minutes % 60)}`;
}

function escaped(text: string): string {
  return text
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(controls, '')
    .replaceAll(/[\\;,]/g, '\\$&')
    .replaceAll('\n', '\\n');
}

/** What no line of the format may hold. */
const controls = /(?![\n\t])\p{Cc}/gu;

const lineBytes = 75;

/** Lines of at most 75 bytes, never cut within a character; what follows begins with a blank. */
function folded(line: string): string {
  const encoder = new TextEncoder();
  let result = '';
  let bytes = 0;
  for (const character of line) {
    const size = encoder.encode(character).length;
    if (bytes + size > lineBytes) {
      result += '\r\n ';
      bytes = 1;
    }
    result += character;
    bytes += size;
  }
  return result;
}
