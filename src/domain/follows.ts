import * as v from 'valibot';
import { programmeLimits } from './programme.ts';

export const followLimits = { events: 50, cities: 100 } as const;

const id = v.pipe(v.string(), v.nonEmpty());
const named = v.pipe(v.string(), v.regex(/^[^\n/]{1,100}$/));
const ids = (most: number) =>
  v.pipe(
    v.array(named),
    v.maxLength(most),
    v.check((list) => new Set(list).size === list.length),
  );

/** `members/{uid}/follows/all`: what a member follows, private, in one document that costs one read. */
export const followsSchema = v.object({
  id,
  events: ids(followLimits.events),
  /** Organisations. */
  cities: ids(followLimits.cities),
  updatedAt: v.date(),
});
export type Follows = v.InferOutput<typeof followsSchema>;
export type FollowKind = 'events' | 'cities';

/** `members/{uid}/agenda/{eventId}`: the sessions a member means to go to; private. */
export const agendaSchema = v.object({
  id,
  sessionIds: ids(programmeLimits.sessions),
  updatedAt: v.date(),
});
export type Agenda = v.InferOutput<typeof agendaSchema>;

/** The list with or without an id; the same list where there is nothing to change. */
export function toggledIn(list: readonly string[], id: string, isIn: boolean): readonly string[] {
  if (list.includes(id) === isIn) return list;
  return isIn ? [...list, id] : list.filter((other) => other !== id);
}
