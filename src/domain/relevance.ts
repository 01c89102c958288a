import type { Pathway, Topic, WorldRegion } from './classification.ts';
import type { Urgency } from './eventUpdate.ts';

/** What is known of a reader; each part may be empty. */
export interface Interests {
  pathways: readonly Pathway[];
  topics: readonly Topic[];
  /** Of the reader's city and those chosen in the profile. */
  regions: readonly WorldRegion[];
  /** Followed, beside the topics of the profile. */
  followedTopics: readonly Topic[];
  /** Followed events, cities and people, by their ids. */
  events: readonly string[];
  cities: readonly string[];
  people: readonly string[];
}

export const noInterests: Interests = {
  pathways: [],
  topics: [],
  regions: [],
  followedTopics: [],
  events: [],
  cities: [],
  people: [],
};

/** An update or an account, as far as ranking looks at it. */
export interface TailoredItem {
  id: string;
  eventId: string;
  at: Date;
  pathways: readonly Pathway[];
  topics: readonly Topic[];
  regions: readonly WorldRegion[];
  /** The city that tells of it; null for the secretariat and for whoever stays unnamed. */
  organisationId: string | null;
  /** Who tells of it, in the same way. */
  author: { uid: string; name: string } | null;
  urgency: Urgency;
  pinned: boolean;
}

/** Why an item stands where it stands; each is a fact that the reader can check. At most one of a kind. */
export type RelevanceReason =
  | { kind: 'pinned' }
  | { kind: 'urgent'; urgency: 'soon' | 'now' }
  | { kind: 'pathway'; pathways: Pathway[] }
  | { kind: 'topic'; topics: Topic[] }
  /** A topic that is followed; it is no reason again as one of the profile. */
  | { kind: 'followedTopic'; topics: Topic[] }
  | { kind: 'region'; regions: WorldRegion[] }
  | { kind: 'city'; organisationId: string }
  | { kind: 'person'; uid: string; name: string }
  | { kind: 'event' }
  /** It names no pathway, topic or region. */
  | { kind: 'everybody' }
  /** It names some, and none of them is the reader's. */
  | { kind: 'others' };

export interface Ranked<T> {
  item: T;
  reasons: RelevanceReason[];
}

/**
 * What one match adds. Sums, so that one more match never takes an item down, and one interest less never brings one
 * up. Whatever concerns the reader, if only because it concerns everybody, outweighs being new, being followed and
 * "soon" together; only "now" and a pin outweigh any number of matches, a pin also "now".
 */
const weights = {
  pinned: 500,
  now: 200,
  soon: 2,
  person: 6,
  city: 6,
  pathway: 6,
  region: 6,
  /** Not less than a topic of the profile: to follow it as well never takes anything down. */
  followedTopic: 6,
  topic: 5,
  everybody: 5,
  event: 1,
  newest: 1.5,
} as const;

const halfLife = 24 * 3_600_000;

/** Every reason that holds, in the order they are told. */
export function relevanceReasons(item: TailoredItem, interests: Interests): RelevanceReason[] {
  const reasons: RelevanceReason[] = [];
  if (item.pinned) reasons.push({ kind: 'pinned' });
  if (item.urgency !== 'normal') reasons.push({ kind: 'urgent', urgency: item.urgency });
  const { organisationId, author } = item;
  if (author !== null && interests.people.includes(author.uid)) reasons.push({ kind: 'person', ...author });
  if (organisationId !== null && interests.cities.includes(organisationId))
    reasons.push({ kind: 'city', organisationId });
  const pathways = shared(item.pathways, interests.pathways);
  if (pathways.length > 0) reasons.push({ kind: 'pathway', pathways });
  const regions = shared(item.regions, interests.regions);
  if (regions.length > 0) reasons.push({ kind: 'region', regions });
  const followedTopics = shared(item.topics, interests.followedTopics);
  if (followedTopics.length > 0) reasons.push({ kind: 'followedTopic', topics: followedTopics });
  const topics = shared(item.topics, interests.topics).filter((topic) => !followedTopics.includes(topic));
  if (topics.length > 0) reasons.push({ kind: 'topic', topics });
  if (isForEverybody(item)) reasons.push({ kind: 'everybody' });
  else if (pathways.length + regions.length + followedTopics.length + topics.length === 0)
    reasons.push({ kind: 'others' });
  if (interests.events.includes(item.eventId)) reasons.push({ kind: 'event' });
  return reasons;
}

/** Most relevant first, each with its reasons; the same whatever order the items come in. */
export function rankByRelevance<T extends TailoredItem>(
  items: readonly T[],
  interests: Interests,
  now: Date,
): Ranked<T>[] {
  return items
    .map((item) => {
      const reasons = relevanceReasons(item, interests);
      return { item, reasons, score: scoreOf(reasons) + freshness(item.at, now) };
    })
    .sort((a, b) => b.score - a.score || newerFirst(a.item, b.item))
    .map(({ item, reasons }) => ({ item, reasons }));
}

/** “Show me everything”: all of it, newest first, with the same reasons. */
export function rankByTime<T extends TailoredItem>(items: readonly T[], interests: Interests): Ranked<T>[] {
  return items.toSorted(newerFirst).map((item) => ({ item, reasons: relevanceReasons(item, interests) }));
}

function isForEverybody({ pathways, topics, regions }: TailoredItem): boolean {
  return pathways.length + topics.length + regions.length === 0;
}

function scoreOf(reasons: readonly RelevanceReason[]): number {
  return reasons.reduce((sum, reason) => sum + weightOf(reason), 0);
}

export function weightOf(reason: RelevanceReason): number {
  switch (reason.kind) {
    case 'urgent':
      return weights[reason.urgency];
    case 'pathway':
      return weights.pathway * reason.pathways.length;
    case 'topic':
    case 'followedTopic':
      return weights[reason.kind] * reason.topics.length;
    case 'region':
      return weights.region * reason.regions.length;
    case 'others':
      return 0;
    default:
      return weights[reason.kind];
  }
}

/** What being new adds: halved each day. */
export function freshness(at: Date, now: Date): number {
  const age = Math.max(0, now.getTime() - at.getTime());
  return weights.newest * 0.5 ** (age / halfLife);
}

export function newerFirst(a: Pick<TailoredItem, 'id' | 'at'>, b: Pick<TailoredItem, 'id' | 'at'>): number {
  return b.at.getTime() - a.at.getTime() || (a.id < b.id ? -1 : Number(a.id > b.id));
}

function shared<T>(some: readonly T[], others: readonly T[]): T[] {
  return [...new Set(some)].filter((value) => others.includes(value)).toSorted();
}
