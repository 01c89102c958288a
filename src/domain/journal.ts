import * as v from 'valibot';
import {
  type CaseStudyContent,
  contentSchema,
  type Draft,
  emptyContent,
  emptyMemberOnly,
  type MemberOnly,
  memberOnlySchema,
} from './caseStudy.ts';

/**
 * What a device keeps of a text whose last words are not stored yet. Its shape is that of a draft without the limits:
 * words over a limit are words too. A field this version of the portal cannot read becomes empty, and the rest stays.
 */
const words = v.fallback(v.string(), '');
const listOf = <T extends v.GenericSchema>(item: T) => v.fallback(v.array(item), []);

const contentShape: v.GenericSchema<unknown, CaseStudyContent> = v.object({
  title: words,
  summary: words,
  language: v.fallback(contentSchema.entries.language, emptyContent.language),
  form: v.fallback(contentSchema.entries.form, emptyContent.form),
  authors: listOf(v.string()),
  pathways: v.fallback(v.array(contentSchema.entries.pathways.pipe[0].item), []),
  topics: v.fallback(v.array(contentSchema.entries.topics.pipe[0].item), []),
  scale: v.fallback(contentSchema.entries.scale, null),
  hazards: v.fallback(v.array(contentSchema.entries.hazards.pipe[0].item), []),
  sdgs: listOf(v.number()),
  stage: v.fallback(contentSchema.entries.stage, null),
  startYear: v.fallback(v.nullable(v.number()), null),
  endYear: v.fallback(v.nullable(v.number()), null),
  challenge: words,
  approach: words,
  buildingBlocks: listOf(v.object({ name: words, what: words, enables: words, watch: words })),
  participation: words,
  lessons: words,
  results: listOf(
    v.object({
      indicator: words,
      value: v.fallback(v.nullable(v.number()), null),
      unit: words,
      kind: v.fallback(contentSchema.entries.results.pipe[0].item.entries.kind, null),
      asOf: words,
      baseline: words,
      range: words,
      source: words,
    }),
  ),
  cost: v.fallback(
    v.nullable(v.object({ amount: v.number(), currency: words, year: v.number(), covers: words })),
    null,
  ),
  funding: words,
  staffing: words,
  sources: listOf(v.object({ title: words, url: words })),
  conditions: words,
  licence: v.fallback(contentSchema.entries.licence, emptyContent.licence),
  pictures: listOf(v.object({ id: words, alt: words, credit: words })),
  consent: v.fallback(v.boolean(), false),
  releasesWhatDidNotWork: v.fallback(v.boolean(), false),
  updatingNote: words,
});

const memberOnlyShape: v.GenericSchema<unknown, MemberOnly> = v.object({
  whatDidNotWork: words,
  contactName: words,
  contactEmail: words,
  contactOffers: v.fallback(memberOnlySchema.entries.contactOffers, []),
});

const draftShape = v.object({ content: contentShape, memberOnly: memberOnlyShape });

/** Another version of a field, until the author has chosen. Mine is what the draft holds. */
export interface FieldConflict {
  /** Path of the field, such as `content.title`. */
  field: string;
  theirs: unknown;
}

export interface JournalEntry {
  draft: Draft;
  /** The last stored draft this device knew, for a three-way merge. */
  base: Draft;
  /** Its version; 0 when nothing was stored yet. */
  version: number;
  /** Name of a save under way, whose answer may get lost. */
  editId: string | null;
  conflicts: FieldConflict[];
  /** When the entry was written, in milliseconds. */
  at: number;
}

export const journalEntrySchema: v.GenericSchema<unknown, JournalEntry> = v.object({
  draft: draftShape,
  base: draftShape,
  version: v.pipe(v.number(), v.integer(), v.minValue(0)),
  editId: v.nullable(v.string()),
  conflicts: v.array(v.object({ field: v.string(), theirs: v.unknown() })),
  at: v.number(),
});

export const emptyDraft: Draft = { content: emptyContent, memberOnly: emptyMemberOnly };

/** A first entry: a text that is begun and stored nowhere yet. */
export function firstEntry(
  begun: Pick<CaseStudyContent, 'title'> & Partial<CaseStudyContent>,
  at: number,
): JournalEntry {
  const draft = { ...emptyDraft, content: { ...emptyContent, ...begun } };
  return { draft, base: emptyDraft, version: 0, editId: null, conflicts: [], at };
}

/** The value at a path such as `content.title`. */
export function valueAt(draft: Draft, path: string): unknown {
  return Object.entries(partOf(draft, path)).find(([name]) => name === nameOf(path))?.[1];
}

/** The draft with another value at a path; a path that leads nowhere changes nothing. */
export function withValueAt(draft: Draft, path: string, value: unknown): Draft {
  const name = nameOf(path);
  if (!(name in partOf(draft, path))) return draft;
  return path.startsWith('memberOnly.')
    ? { ...draft, memberOnly: v.parse(memberOnlyShape, { ...draft.memberOnly, [name]: value }) }
    : { ...draft, content: v.parse(contentShape, { ...draft.content, [name]: value }) };
}

/** Paths of the fields that cannot be stored as they are: over a limit, or a title without a letter. */
export function unstorableFields({ content, memberOnly }: Draft): string[] {
  return [
    ...failing(contentSchema, content).map((name) => `content.${name}`),
    ...failing(memberOnlySchema, memberOnly).map((name) => `memberOnly.${name}`),
  ];
}

function failing(schema: v.GenericSchema, part: object): string[] {
  const { issues = [] } = v.safeParse(schema, part);
  return [...new Set(issues.map((issue) => String(issue.path?.[0]?.key)))];
}

function partOf(draft: Draft, path: string): object {
  return path.startsWith('memberOnly.') ? draft.memberOnly : draft.content;
}

function nameOf(path: string): string {
  return path.slice(path.indexOf('.') + 1);
}
