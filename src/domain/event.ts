import * as v from 'valibot';

/** What gatherings belong to: a closed list, so that readers can filter; labels come from the message catalogue. */
export const eventSeries = [
  'unfccc-cop',
  'unfccc-sb',
  'cbd-cop',
  'unccd-cop',
  'world-urban-forum',
  'iclei-world-congress',
  'daring-cities',
  'local-leaders',
  'uclg-congress',
  'observance',
  'other',
] as const;
export type EventSeries = (typeof eventSeries)[number];

/** How exactly the dates are known; with anything but `day` the days stand for a whole month or year. */
export const datePrecisions = ['day', 'month', 'year', 'open'] as const;
export type DatePrecision = (typeof datePrecisions)[number];

export const eventLimits = {
  name: 120,
  place: 80,
  timeZone: 40,
  venue: 200,
  about: 2000,
  forCities: 4000,
  source: 300,
  /** One room or one contact, as a line. */
  line: 200,
  rooms: 40,
  contacts: 10,
  links: 10,
  days: 21,
} as const;

const id = v.pipe(v.string(), v.nonEmpty());
const line = (most: number) => v.pipe(v.string(), v.maxLength(most), v.regex(/^[^\n]*$/));
const text = (most: number) => v.pipe(v.string(), v.maxLength(most));
const lines = (most: number) => v.pipe(v.array(line(eventLimits.line)), v.maxLength(most));

/** A day of a calendar, `2026-11-09`: of the place where the event is. */
export const daySchema = v.pipe(v.string(), v.regex(/^[0-9]{4}-[01][0-9]-[0-3][0-9]$/));

/** What a moderator writes of an event. */
export const eventInputSchema = v.object({
  name: v.pipe(
    line(eventLimits.name),
    v.check((name) => name.trim() !== ''),
  ),
  series: v.picklist(eventSeries),
  start: v.nullable(daySchema),
  end: v.nullable(daySchema),
  precision: v.picklist(datePrecisions),
  /** Dates or place may still change. */
  provisional: v.boolean(),
  city: line(eventLimits.place),
  country: line(eventLimits.place),
  /** IANA name, such as `Europe/Istanbul`. */
  timeZone: v.pipe(line(eventLimits.timeZone), v.nonEmpty()),
  venue: line(eventLimits.venue),
  about: text(eventLimits.about),
  /** What the outcome means for cities; written afterwards. */
  forCities: text(eventLimits.forCities),
  rooms: lines(eventLimits.rooms),
  /** Whom members can turn to on the spot: name, role and how to reach them, a line each. */
  contacts: lines(eventLimits.contacts),
  links: lines(eventLimits.links),
  /** Where dates and place were read. */
  source: line(eventLimits.source),
});
export type EventInput = v.InferOutput<typeof eventInputSchema>;

/** `events/{id}`: a COP or another gathering. */
export const eventSchema = v.object({
  id,
  ...eventInputSchema.entries,
  /** When each day begins where the event is: the rules know no time zones. Empty where the days are not known. */
  days: v.pipe(
    v.record(daySchema, v.date()),
    v.check((days) => Object.keys(days).length <= eventLimits.days),
  ),
  /** Invented for trying the portal out, and says so. */
  demonstration: v.boolean(),
  updatedAt: v.date(),
  updatedBy: id,
});
export type PortalEvent = v.InferOutput<typeof eventSchema>;

/** What anybody may know of an event: its entry in `public/events`. */
export const eventEntrySchema = v.pick(eventSchema, [
  'name',
  'series',
  'start',
  'end',
  'precision',
  'provisional',
  'city',
  'country',
  'timeZone',
  'demonstration',
]);
export type EventEntry = v.InferOutput<typeof eventEntrySchema>;
export type ListedEvent = EventEntry & { id: string };

/** `public/events`: every event in one document, so that the list costs one read. */
export const eventListSchema = v.object({
  id,
  entries: v.record(v.string(), eventEntrySchema),
  lastId: v.nullable(id),
  updatedAt: v.date(),
});

/** The fields of an event that the public entry repeats, in the form the rules compare. */
export function eventEntry(event: EventEntry): EventEntry {
  const { name, series, start, end, precision, provisional, city, country, timeZone, demonstration } = event;
  return { name, series, start, end, precision, provisional, city, country, timeZone, demonstration };
}
