import * as v from 'valibot';
import { type CaseStudy, caseStudySchema } from './caseStudy.ts';
import { type CatalogFacts, packFacts, unpackFacts } from './catalogFacts.ts';
import { titleInList, utf8Bytes } from './listedText.ts';

/** Entries per shard: at 400 bytes each, a full shard stays under a third of Firestore's document limit. */
export const shardEntriesMax = 700;
/** Bytes of one entry as Firestore counts them, its key included. */
export const entryBytesMax = 400;
/** An id of a case, a government or a submission that the catalog has room for. */
export const listedIdMax = 30;

/** One case in the catalog: a copy of facts of the case and its contact, which the rules compare. */
export const catalogEntrySchema = v.object({
  title: v.string(),
  teaser: caseStudySchema.entries.teaser,
  city: caseStudySchema.entries.organisationId,
  /** `packFacts` */
  facts: v.string(),
  /** The picture on its card; `thumbnails/{cover}`. */
  cover: v.nullable(v.string()),
  version: caseStudySchema.entries.version,
  /** When the first version appeared. */
  since: v.date(),
});
export type CatalogEntry = v.InferOutput<typeof catalogEntrySchema>;

/** What an entry is made of, in a stored record. */
export const catalogEntrySourceSchema = v.pick(caseStudySchema, [
  'content',
  'teaser',
  'organisationId',
  'evidence',
  'checkLevel',
  'version',
  'demonstration',
  'status',
]);

/** A case as the lists know it: an entry, unpacked. */
export interface CatalogItem extends CatalogFacts {
  id: string;
  title: string;
  teaser: string;
  organisationId: string;
  cover: string | null;
  version: number;
  publishedAt: Date;
}

/** `catalog/{shard}`: packed summaries. `lastId` names the one entry the last write changed. */
export const shardSchema = v.object({
  id: v.pipe(v.string(), v.nonEmpty()),
  number: v.pipe(v.number(), v.integer(), v.minValue(1)),
  writes: v.pipe(v.number(), v.integer(), v.minValue(1)),
  lastId: v.string(),
  updatedAt: v.date(),
  entries: v.record(v.string(), catalogEntrySchema),
});
export type Shard = v.InferOutput<typeof shardSchema>;

export function shardId(number: number): string {
  return `s${String(number).padStart(4, '0')}`;
}

type Listed = Pick<
  CaseStudy,
  'content' | 'teaser' | 'organisationId' | 'evidence' | 'checkLevel' | 'version' | 'demonstration'
>;

/**
 * The entry that stands for a case. The rules build the same map and compare. `since` is when the first version
 * appeared, in the writer's kind of time: a date has lost the microseconds of what is stored.
 */
export function catalogEntry<Time>(
  caseStudy: Listed,
  contact: { contactOffers: readonly string[] },
  since: Time,
): Omit<CatalogEntry, 'since'> & { since: Time } {
  return {
    title: titleInList(caseStudy.content.title),
    teaser: caseStudy.teaser,
    city: caseStudy.organisationId,
    facts: packFacts(caseStudy, contact.contactOffers.includes('call')),
    cover: caseStudy.content.pictures[0]?.id ?? null,
    version: caseStudy.version,
    since,
  };
}

export function catalogItem(id: string, entry: CatalogEntry): CatalogItem {
  const { title, teaser, city, facts, cover, version, since } = entry;
  return {
    id,
    title,
    teaser,
    organisationId: city,
    cover,
    version,
    publishedAt: since,
    ...unpackFacts(facts),
  };
}

/** What an entry weighs in a shard: names, texts and a byte after each, eight bytes for a number or a time. */
export function entryBytes(id: string, entry: Omit<CatalogEntry, 'since'> & { since: unknown }): number {
  const texts = [id, ...Object.keys(entry), entry.title, entry.teaser, entry.city, entry.facts];
  const cover = entry.cover === null ? 1 : utf8Bytes(entry.cover) + 1;
  return texts.reduce((sum, text) => sum + utf8Bytes(text) + 1, cover + 16);
}

/** Differs after every publication: what was derived from the catalog before is then out of date. */
export function catalogStamp(items: readonly Pick<CatalogItem, 'version'>[]): string {
  return `${items.length}.${items.reduce((sum, { version }) => sum + version, 0)}`;
}
