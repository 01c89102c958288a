import * as v from 'valibot';
import { contentSchema, correctableFields, type Draft, memberOnlySchema } from './caseStudy.ts';

export const submissionStatuses = [
  'draft',
  'submitted',
  'inReview',
  'returned',
  'published',
  'declined',
] as const;
export type SubmissionStatus = (typeof submissionStatuses)[number];

export const decisionOutcomes = ['returned', 'published', 'declined'] as const;
export type DecisionOutcome = (typeof decisionOutcomes)[number];

/** A claim keeps a second reviewer out this long after the first one last touched the item. */
export const claimMinutes = 15;

export const noteLimits = { text: 4000, remarks: 30, remarkText: 1000, reasonMin: 10 } as const;

const id = v.pipe(v.string(), v.nonEmpty());
const positive = v.pipe(v.number(), v.integer(), v.minValue(1));

export const claimSchema = v.object({ by: id, at: v.date() });
export type Claim = v.InferOutput<typeof claimSchema>;

/** `submissions/{id}`: the workspace. Only its authors and the secretariat can read it. */
export const submissionSchema = v.object({
  id,
  /** The library record it becomes: its own id for a new case, the case's id for a revision. */
  caseStudyId: id,
  /** Published version the text is based on; 0 for a new case. */
  baseVersion: v.pipe(v.number(), v.integer(), v.minValue(0)),
  organisationId: id,
  authorUids: v.pipe(v.array(id), v.minLength(1), v.maxLength(8)),
  status: v.picklist(submissionStatuses),
  /** Goes up by one with every write of an author: what optimistic locking and decisions refer to. */
  version: positive,
  /** Random name of the last save, so that a client recognises its own after a lost answer. */
  editId: v.pipe(v.string(), v.maxLength(40)),
  content: contentSchema,
  memberOnly: memberOnlySchema,
  createdAt: v.date(),
  updatedAt: v.date(),
  submittedAt: v.nullable(v.date()),
  claim: v.nullable(claimSchema),
  decision: v.nullable(
    v.object({
      outcome: v.picklist(decisionOutcomes),
      by: id,
      at: v.date(),
      version: positive,
      noteId: v.nullable(id),
    }),
  ),
  lastAuditId: v.nullable(id),
});
export type Submission = v.InferOutput<typeof submissionSchema>;

export const remarkSchema = v.object({
  field: v.pipe(v.string(), v.nonEmpty()),
  text: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(noteLimits.remarkText)),
});
export type Remark = v.InferOutput<typeof remarkSchema>;

/** `submissions/{id}/notes/{id}`: the review conversation; append-only. */
export const noteSchema = v.object({
  id,
  authorUid: id,
  at: v.date(),
  text: v.pipe(v.string(), v.maxLength(noteLimits.text)),
  remarks: v.pipe(v.array(remarkSchema), v.maxLength(noteLimits.remarks)),
  /** For moderators' eyes only. */
  internal: v.boolean(),
  /** The decision this note explains; null in conversation. */
  outcome: v.nullable(v.picklist(decisionOutcomes)),
  /** Version of the submission the note speaks of. */
  version: positive,
  /** A reviewer's own change of one field, which the author sees as a difference; null in every other note. */
  correction: v.nullable(
    v.object({ field: v.picklist(correctableFields), before: v.string(), after: v.string() }),
  ),
});
export type Note = v.InferOutput<typeof noteSchema>;

/** `submissions/{id}/rounds/{version}`: the text as it went back to its author, so that the next review sees what changed. */
export const roundSchema = v.object({
  id,
  version: positive,
  content: contentSchema,
  memberOnly: memberOnlySchema,
  at: v.date(),
});
export type Round = v.InferOutput<typeof roundSchema>;

/** A decision can be taken back this long by who took it, as long as the author has not gone on. */
export const undoSeconds = 60;

export function canStillUndo(
  { decision, version }: Pick<Submission, 'decision' | 'version'>,
  uid: string,
  now: Date,
): boolean {
  return (
    decision !== null &&
    decision.by === uid &&
    decision.version === version &&
    now.getTime() < decision.at.getTime() + undoSeconds * 1000
  );
}

/** A word in the conversation, as it is written. */
export const noteTextSchema = v.pipe(v.string(), v.maxLength(noteLimits.text), v.regex(/\S/));
/** What returning and declining need: a reason that says something. */
export const reasonSchema = v.pipe(
  v.string(),
  v.maxLength(noteLimits.text),
  v.check((text) => text.trim().length >= noteLimits.reasonMin),
);

/** `queue/{submissionId}`: only that somebody waits, and since when; so that authors learn their place. */
export const queueEntrySchema = v.object({ id, submittedAt: v.date() });

/** `public/review`: how long a review usually takes, in working days; set by the secretariat. */
export const reviewPromiseSchema = v.object({ id, usualDays: positive });

export function isClaimLive(claim: Claim | null, now: Date): claim is Claim {
  return claim !== null && now.getTime() < claim.at.getTime() + claimMinutes * 60_000;
}

export function isEditable(status: SubmissionStatus): boolean {
  return status === 'draft' || status === 'returned';
}

export function isWaiting(status: SubmissionStatus): boolean {
  return status === 'submitted' || status === 'inReview';
}

export interface MergeConflict {
  /** Path of the field, such as `content.title`. */
  field: string;
  mine: unknown;
  theirs: unknown;
}

/**
 * Three-way merge of two drafts that grew from one base, field by field: a field changed on one side only is taken
 * from there; a field changed differently on both sides is a conflict, and keeps mine until the author chooses.
 */
export function mergeDrafts(
  base: Draft,
  mine: Draft,
  theirs: Draft,
): { merged: Draft; conflicts: MergeConflict[] } {
  const content = mergeFields('content', base.content, mine.content, theirs.content);
  const memberOnly = mergeFields('memberOnly', base.memberOnly, mine.memberOnly, theirs.memberOnly);
  return {
    merged: { content: content.merged, memberOnly: memberOnly.merged },
    conflicts: [...content.conflicts, ...memberOnly.conflicts],
  };
}

function mergeFields<T extends object>(part: string, base: T, mine: T, theirs: T) {
  const merged: T = { ...mine };
  const conflicts: MergeConflict[] = [];
  for (const field in theirs) {
    if (isSame(theirs[field], base[field]) || isSame(theirs[field], mine[field])) continue;
    if (isSame(mine[field], base[field])) merged[field] = theirs[field];
    else conflicts.push({ field: `${part}.${field}`, mine: mine[field], theirs: theirs[field] });
  }
  return { merged, conflicts };
}

export function isSameDraft(a: Draft, b: Draft): boolean {
  return isSame(a.content, b.content) && isSame(a.memberOnly, b.memberOnly);
}

/** Deep equality of plain values; the order of keys does not matter. */
export function isSame(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (Array.isArray(a) || Array.isArray(b)) {
    return (
      Array.isArray(a) &&
      Array.isArray(b) &&
      a.length === b.length &&
      a.every((item, index) => isSame(item, b[index]))
    );
  }
  if (!isRecord(a) || !isRecord(b)) return false;
  const keys = Object.keys(a);
  return keys.length === Object.keys(b).length && keys.every((key) => key in b && isSame(a[key], b[key]));
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
