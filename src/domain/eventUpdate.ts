import * as v from 'valibot';
import { pathways, topics, worldRegions } from './classification.ts';
import { daySchema } from './event.ts';

export const updateLimits = {
  title: 120,
  body: 1500,
  forCities: 600,
  correction: 300,
  pathways: 5,
  topics: 5,
  /** Entries of the packed feed: a follower's one document. */
  feed: 30,
} as const;

/** `now`: needs an answer within hours. `soon`: within the event. */
export const urgencies = ['normal', 'soon', 'now'] as const;
export type Urgency = (typeof urgencies)[number];

export const updateStatuses = ['draft', 'scheduled', 'published', 'withdrawn'] as const;
export type UpdateStatus = (typeof updateStatuses)[number];

const id = v.pipe(v.string(), v.nonEmpty());
const hasWords = v.check((value: string) => value.trim() !== '');

/** What the secretariat writes. Regions, pathways and topics say whom it concerns; none at all: everybody. */
export const updateInputSchema = v.object({
  day: daySchema,
  title: v.pipe(v.string(), v.maxLength(updateLimits.title), v.regex(/^[^\n]*$/), hasWords),
  body: v.pipe(v.string(), v.maxLength(updateLimits.body), hasWords),
  forCities: v.pipe(v.string(), v.maxLength(updateLimits.forCities)),
  pathways: v.pipe(v.array(v.picklist(pathways)), v.maxLength(updateLimits.pathways)),
  topics: v.pipe(v.array(v.picklist(topics)), v.maxLength(updateLimits.topics)),
  regions: v.pipe(v.array(v.picklist(worldRegions)), v.maxLength(worldRegions.length)),
  urgency: v.picklist(urgencies),
  pinned: v.boolean(),
});
export type UpdateInput = v.InferOutput<typeof updateInputSchema>;

/** `events/{id}/updates/{id}`. Members read published ones; drafts, scheduled and withdrawn ones are the secretariat's. */
export const eventUpdateSchema = v.object({
  id,
  ...updateInputSchema.entries,
  status: v.picklist(updateStatuses),
  /** When a scheduled update is due; null for any other. */
  publishAt: v.nullable(v.date()),
  publishedAt: v.nullable(v.date()),
  /** Raised by every save before publication and by every correction after it. */
  version: v.pipe(v.number(), v.integer(), v.minValue(1)),
  /** What the last correction changed, for readers; empty where there was none. */
  correction: v.pipe(v.string(), v.maxLength(updateLimits.correction)),
  correctedAt: v.nullable(v.date()),
  createdAt: v.date(),
  updatedAt: v.date(),
  updatedBy: id,
});
export type EventUpdate = v.InferOutput<typeof eventUpdateSchema>;

/** A published update as followers get it, word for word. */
export const feedEntrySchema = v.object({
  ...updateInputSchema.entries,
  publishedAt: v.date(),
  version: v.pipe(v.number(), v.integer(), v.minValue(1)),
  correction: v.string(),
  correctedAt: v.nullable(v.date()),
});
export type FeedEntry = v.InferOutput<typeof feedEntrySchema>;
export type ListedUpdate = FeedEntry & { id: string };

/** `events/{id}/feed/latest`: the last thirty published updates in one document; one entry is written at a time. */
export const feedSchema = v.object({
  id,
  entries: v.record(v.string(), feedEntrySchema),
  lastId: id,
  writes: v.pipe(v.number(), v.integer(), v.minValue(1)),
  updatedAt: v.date(),
});
export type Feed = v.InferOutput<typeof feedSchema>;

/** Newest first. */
export function listedUpdates(feed: Pick<Feed, 'entries'> | null): ListedUpdate[] {
  return Object.entries(feed?.entries ?? {})
    .map(([id, entry]) => ({ id, ...entry }))
    .sort((a, b) => b.publishedAt.getTime() - a.publishedAt.getTime() || (a.id < b.id ? -1 : 1));
}

/** The entry that leaves the feed when one more comes in: the oldest that is not pinned, or the oldest of all. */
export function leavingEntry(feed: Pick<Feed, 'entries'>, enteringId: string): string | null {
  if (enteringId in feed.entries || Object.keys(feed.entries).length < updateLimits.feed) return null;
  const oldestFirst = listedUpdates(feed).reverse();
  return (oldestFirst.find(({ pinned }) => !pinned) ?? oldestFirst[0])?.id ?? null;
}
