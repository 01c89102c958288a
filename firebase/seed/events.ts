import { eventEntry, eventListSchema, eventSchema, type PortalEvent } from '#src/domain/event.ts';
import { dayAt, eventDays } from '#src/domain/eventTime.ts';
import { cop31Happenings, practiceWeekContent, realEventContent } from './eventContent.ts';
import { happeningDocuments } from './happenings.ts';
import { personas } from './people.ts';
import { seedDocument as document, type SeedDocument } from './seedDocument.ts';

const written = { updatedAt: new Date('2026-11-02T08:00:00Z'), updatedBy: personas.moderator.uid };

/** The practice week goes from two days before its network was filled to three days after. */
const practiceDays = { before: 2, after: 3 };

/** Events of our own list, the practice week around `now`, and what happens at that and at COP31. */
export function eventDocuments(now: Date): SeedDocument[] {
  const practiceWeek = practiceWeekAround(now);
  const cop31 = realEvents.find(({ id }) => id === 'unfccc-cop31');
  if (!cop31) throw new Error('no COP31 in content/events.json');
  const events = [...realEvents, practiceWeek];
  return [
    document(eventListSchema, 'public', {
      id: 'events',
      entries: Object.fromEntries(events.map((event) => [event.id, eventEntry(event)])),
      lastId: null,
      updatedAt: written.updatedAt,
    }),
    ...events.map((event) => document(eventSchema, 'events', event)),
    ...happeningDocuments(cop31, cop31Happenings, now),
    ...happeningDocuments(practiceWeek, practiceWeekContent, now),
  ];
}

const realEvents: readonly PortalEvent[] = realEventContent.map((event) => ({
  forCities: '',
  rooms: [],
  contacts: [],
  links: [],
  ...event,
  days: eventDays(event),
  demonstration: false,
  ...written,
}));

function practiceWeekAround(now: Date): PortalEvent {
  const { event } = practiceWeekContent;
  const today = dayAt(now, event.timeZone);
  const dated = {
    ...event,
    start: daysFrom(today, -practiceDays.before),
    end: daysFrom(today, practiceDays.after),
    precision: 'day' as const,
  };
  return { ...dated, forCities: '', days: eventDays(dated), demonstration: true, ...written };
}

/** Counted in calendar days: not all of them have 24 hours. */
function daysFrom(day: string, days: number): string {
  return new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);
}
