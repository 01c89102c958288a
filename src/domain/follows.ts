import * as v from 'valibot';
import { topics } from './classification.ts';
import { programmeLimits } from './programme.ts';

export const followLimits = {
  events: 50,
  cities: 100,
  topics: topics.length,
  cases: 100,
  people: 100,
} as const;

export const followKinds = ['cities', 'people', 'topics', 'cases', 'events'] as const;
export type FollowKind = (typeof followKinds)[number];

const id = v.pipe(v.string(), v.nonEmpty());
const named = v.pipe(v.string(), v.regex(/^[^\n/]{1,100}$/));
const isEachOnce = (list: readonly string[]) => new Set(list).size === list.length;
const ids = (most: number) =>
  v.pipe(
    v.array(named),
    v.maxLength(most),
    v.check((list) => isEachOnce(list)),
  );

/**
 * `members/{uid}/follows/all`: what a member follows, private, in one document that costs one read. A document from before
 * topics, cases and people could be followed has none of these lists, which says that nothing of the kind is followed; the
 * rules ask for all of them with the next change.
 */
export const followsSchema = v.object({
  id,
  events: ids(followLimits.events),
  /** Organisations. */
  cities: ids(followLimits.cities),
  topics: v.optional(
    v.pipe(
      v.array(v.picklist(topics)),
      v.check((list) => isEachOnce(list)),
    ),
    [],
  ),
  cases: v.optional(ids(followLimits.cases), []),
  /** By their uids. */
  people: v.optional(ids(followLimits.people), []),
  updatedAt: v.date(),
});
export type Follows = v.InferOutput<typeof followsSchema>;

export const nothingFollowed: Readonly<Omit<Follows, 'id' | 'updatedAt'>> = {
  events: [],
  cities: [],
  topics: [],
  cases: [],
  people: [],
};

/** `members/{uid}/agenda/{eventId}`: the sessions a member means to go to; private. */
export const agendaSchema = v.object({
  id,
  sessionIds: v.pipe(
    v.array(named),
    v.maxLength(programmeLimits.sessions),
    v.check((list) => isEachOnce(list)),
  ),
  updatedAt: v.date(),
});
export type Agenda = v.InferOutput<typeof agendaSchema>;

/** The list with or without an id; the same list where there is nothing to change. */
export function toggledIn(list: readonly string[], id: string, isIn: boolean): readonly string[] {
  if (list.includes(id) === isIn) return list;
  return isIn ? [...list, id] : list.filter((other) => other !== id);
}
