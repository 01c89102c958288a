import * as v from 'valibot';
import { contentLanguages, pathways, topics } from '#src/domain/classification.ts';
import { eventInputSchema } from '#src/domain/event.ts';
import { updateInputSchema } from '#src/domain/eventUpdate.ts';
import { attributions } from '#src/domain/firstHandAccount.ts';
import { meetingKinds } from '#src/domain/programme.ts';
import { cities } from './cities.ts';
import cop31 from './content/cop31.json' with { type: 'json' };
import realEvents from './content/events.json' with { type: 'json' };
import practiceWeek from './content/practiceWeek.json' with { type: 'json' };
import { type Person, personas } from './people.ts';

/** How the files below `content/` say what happens at an event: people by the names of personas, times by its days. */

const people: Record<string, Person> = personas;

const cityIds: Record<string, string> = cities;

const person = v.pipe(v.string(), v.transform(found(people)));
const city = v.pipe(v.string(), v.transform(found(cityIds)));
/** Counted from the first day of the event, which is 0. */
const day = v.pipe(v.number(), v.integer(), v.minValue(0));
const clock = v.pipe(v.string(), v.regex(/^\d\d:\d\d$/));
const status = v.picklist(['planned', 'cancelled']);

const sessionContentSchema = v.object({
  id: v.string(),
  day,
  from: clock,
  to: clock,
  title: v.string(),
  room: v.string(),
  meeting: v.picklist(meetingKinds),
  about: v.string(),
  pathways: v.array(v.picklist(pathways)),
  topics: v.array(v.picklist(topics)),
  status: v.optional(status, 'planned'),
  /** What of it was otherwise until then. */
  changed: v.optional(
    v.object({
      hoursAgo: v.number(),
      was: v.partial(v.object({ from: clock, to: clock, room: v.string(), status })),
    }),
  ),
});
export type SessionContent = v.InferOutput<typeof sessionContentSchema>;

const updateContentSchema = v.object({
  ...v.omit(updateInputSchema, ['day']).entries,
  id: v.string(),
  /** When it was published or written; below zero: when it is due. */
  hoursAgo: v.number(),
  status: v.picklist(['draft', 'scheduled', 'published']),
  correction: v.nullable(v.object({ text: v.string(), hoursAgo: v.number() })),
});
export type UpdateContent = v.InferOutput<typeof updateContentSchema>;

const replyContentSchema = v.object({
  id: v.string(),
  by: person,
  text: v.string(),
  hoursLater: v.number(),
  /** The question that it answers. */
  answers: v.nullable(v.string()),
});

const accountContentSchema = v.object({
  id: v.string(),
  by: person,
  /** Written so long after the end of a session, or so long before the network was filled. */
  after: v.optional(v.object({ sessionId: v.string(), minutes: v.number() })),
  hoursAgo: v.optional(v.number(), 0),
  /** For one that waited for a network. */
  postedMinutesLater: v.optional(v.number(), 0),
  body: v.string(),
  language: v.picklist(contentLanguages),
  attribution: v.picklist(attributions),
  pathways: v.array(v.picklist(pathways)),
  topics: v.array(v.picklist(topics)),
  status: v.optional(v.picklist(['live', 'held']), 'live'),
  embargoHours: v.optional(v.number(), 0),
  correction: v.optional(v.object({ text: v.string(), hoursLater: v.number() })),
  picture: v.optional(v.object({ file: v.string(), alt: v.string() })),
  usefulTo: v.optional(v.array(person), []),
  replies: v.optional(v.array(replyContentSchema), []),
});
export type AccountContent = v.InferOutput<typeof accountContentSchema>;

const happeningsSchema = v.object({
  sessions: v.array(sessionContentSchema),
  updates: v.array(updateContentSchema),
  accounts: v.array(accountContentSchema),
  attendance: v.array(v.object({ by: person, days: v.array(day), note: v.string(), meets: v.boolean() })),
  meetings: v.array(
    v.object({ by: person, to: person, text: v.string(), day, at: clock, place: v.string() }),
  ),
  follows: v.array(
    v.object({
      by: person,
      events: v.array(v.string()),
      cities: v.array(city),
      people: v.optional(v.array(person), []),
      topics: v.optional(v.array(v.picklist(topics)), []),
      cases: v.optional(v.array(v.string()), []),
    }),
  ),
  agendas: v.array(v.object({ by: person, sessionIds: v.array(v.string()) })),
});
export type Happenings = v.InferOutput<typeof happeningsSchema>;

const practiceEventSchema = v.object({
  ...v.omit(eventInputSchema, ['start', 'end', 'precision', 'forCities']).entries,
  id: v.string(),
});

const realEventSchema = v.object({
  ...v.omit(eventInputSchema, ['forCities', 'rooms', 'contacts', 'links']).entries,
  id: v.string(),
});

/** COPs and other gatherings, as far as their dates were read. */
export const realEventContent = v.parse(v.array(realEventSchema), realEvents);
export const cop31Happenings = v.parse(happeningsSchema, cop31);
export const practiceWeekContent = v.parse(
  v.object({ event: practiceEventSchema, ...happeningsSchema.entries }),
  practiceWeek,
);

function found<T>(known: Record<string, T>): (name: string) => T {
  return (name) => {
    const value = known[name];
    if (value === undefined) throw new Error(`content of an event names ${name}, which is not there`);
    return value;
  };
}
