import * as v from 'valibot';
import { type CaseStudy, caseStudySchema, contentSchema } from './caseStudy.ts';

/** Entries per shard: at some 500 bytes each, a full shard stays under half of Firestore's document limit. */
export const shardEntriesMax = 700;

/** One case in the catalog: a copy of fields of the case, which the rules compare. */
export const catalogEntrySchema = v.object({
  ...v.pick(contentSchema, ['title', 'pathways', 'topics', 'stage', 'startYear', 'endYear', 'language'])
    .entries,
  ...v.pick(caseStudySchema, [
    'teaser',
    'organisationId',
    'evidence',
    'checkLevel',
    'version',
    'demonstration',
  ]).entries,
  /** The picture on its card; `thumbnails/{cover}`. */
  cover: v.nullable(v.string()),
});
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

export type CatalogEntry = v.InferOutput<typeof catalogEntrySchema>;
export type CatalogItem = CatalogEntry & { id: string };

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

/** The entry that stands for a case. The rules build the same map and compare. */
export function catalogEntry(
  caseStudy: Pick<
    CaseStudy,
    'content' | 'teaser' | 'organisationId' | 'evidence' | 'checkLevel' | 'version' | 'demonstration'
  >,
): CatalogEntry {
  const { title, pathways, topics, stage, startYear, endYear, language } = caseStudy.content;
  const { teaser, organisationId, evidence, checkLevel, version, demonstration } = caseStudy;
  return {
    title,
    pathways,
    topics,
    stage,
    startYear,
    endYear,
    language,
    teaser,
    organisationId,
    evidence,
    checkLevel,
    version,
    demonstration,
    cover: caseStudy.content.pictures[0]?.id ?? null,
  };
}

/** Differs after every publication: what was derived from the catalog before is then out of date. */
export function catalogStamp(items: readonly Pick<CatalogItem, 'version'>[]): string {
  return `${items.length}.${items.reduce((sum, { version }) => sum + version, 0)}`;
}
