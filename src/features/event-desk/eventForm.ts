import * as v from 'valibot';
import {
  datePrecisions,
  daySchema,
  type EventInput,
  eventInputSchema,
  eventSeries,
} from '#src/domain/event.ts';
import { fold } from '#src/domain/words.ts';

/** While it is typed: an empty day is an empty field, and lists are lines of one field. */
export const typedEventSchema = v.object({
  name: v.string(),
  series: v.picklist(eventSeries),
  precision: v.picklist(datePrecisions),
  start: v.string(),
  end: v.string(),
  provisional: v.boolean(),
  city: v.string(),
  country: v.string(),
  timeZone: v.string(),
  venue: v.string(),
  about: v.string(),
  forCities: v.string(),
  rooms: v.string(),
  contacts: v.string(),
  links: v.string(),
  source: v.string(),
});
export type TypedEvent = v.InferOutput<typeof typedEventSchema>;

const day = v.union([
  v.pipe(
    v.literal(''),
    v.transform(() => null),
  ),
  daySchema,
]);
const entries = eventInputSchema.entries;
const asLines = v.pipe(
  v.string(),
  v.transform((text) =>
    text
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean),
  ),
);

/** The form; parsed, what is stored. */
export const eventFormSchema = v.pipe(
  v.object({
    ...entries,
    start: day,
    end: day,
    timeZone: v.pipe(entries.timeZone, v.check(isTimeZone, 'noZone')),
    rooms: v.pipe(asLines, entries.rooms),
    contacts: v.pipe(asLines, entries.contacts),
    links: v.pipe(asLines, entries.links),
  }),
  v.forward(
    v.partialCheck(
      [['precision'], ['start']],
      ({ precision, start }) => precision === 'open' || start !== null,
      'noStart',
    ),
    ['start'],
  ),
  v.forward(
    v.partialCheck(
      [['start'], ['end']],
      ({ start, end }) => end === null || (start !== null && start <= end),
      'endsFirst',
    ),
    ['end'],
  ),
  v.transform(
    (input): EventInput =>
      input.precision === 'open'
        ? { ...input, start: null, end: null }
        : { ...input, end: input.end ?? input.start },
  ),
);

export const emptyEvent: TypedEvent = {
  name: '',
  series: 'other',
  precision: 'day',
  start: '',
  end: '',
  provisional: true,
  city: '',
  country: '',
  timeZone: '',
  venue: '',
  about: '',
  forCities: '',
  rooms: '',
  contacts: '',
  links: '',
  source: '',
};

export function typedEvent(event: EventInput): TypedEvent {
  const { name, series, precision, provisional, city, country, timeZone, venue, about, forCities, source } =
    event;
  return {
    ...{ name, series, precision, provisional, city, country, timeZone, venue, about, forCities, source },
    start: event.start ?? '',
    end: event.end ?? '',
    rooms: event.rooms.join('\n'),
    contacts: event.contacts.join('\n'),
    links: event.links.join('\n'),
  };
}

/** Its address: what it is called, and something that no other event has. */
export function newEventId(name: string, something: string): string {
  const words = fold(name)
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')
    .slice(0, 40);
  return [
    words,
    something
      .toLowerCase()
      .replaceAll(/[^a-z0-9]/g, '')
      .slice(0, 6),
  ]
    .filter(Boolean)
    .join('-');
}

/** Whether clocks of that name are known here. */
function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}
