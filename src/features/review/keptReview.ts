import * as v from 'valibot';
import { type Remark, remarkSchema } from '#src/domain/submission.ts';

/**
 * What a reviewer has typed but not sent, on this device: one record for each text and version, under the reviewer's
 * own id, because a device may be shared. Local storage, because it is written before a crash and not after it.
 */
export const keptSchema = v.object({ reason: v.string(), remarks: v.record(v.string(), v.string()) });
export type KeptReview = v.InferOutput<typeof keptSchema>;

export interface ReviewPlace {
  uid: string;
  submissionId: string;
  version: number;
}

export const emptyReview: KeptReview = { reason: '', remarks: {} };

export function isEmptyReview(kept: KeptReview): boolean {
  return kept.reason.trim() === '' && remarksOf(kept).length === 0;
}

/** The remarks as a decision sends them; empty ones are left out. */
export function remarksOf(kept: KeptReview): Remark[] {
  return Object.entries(kept.remarks).flatMap(([field, text]) => {
    const parsed = v.safeParse(remarkSchema, { field, text });
    return parsed.success ? [parsed.output] : [];
  });
}

/** Of this version, or else of the last one before it: words go along when a text moves on. */
export function recallReview(place: ReviewPlace): KeptReview {
  try {
    const newest = versionsKept(place)
      .filter((version) => version <= place.version)
      .sort((a, b) => b - a)[0];
    if (newest === undefined) return emptyReview;
    const stored = localStorage.getItem(keyOf({ ...place, version: newest }));
    const parsed = v.safeParse(keptSchema, JSON.parse(stored ?? 'null'));
    return parsed.success ? parsed.output : emptyReview;
  } catch {
    return emptyReview;
  }
}

/** Storage may be full or closed (private windows): the page then holds the only copy. */
export function keepReview(place: ReviewPlace, kept: KeptReview): void {
  try {
    for (const version of versionsKept(place)) {
      if (version < place.version) localStorage.removeItem(keyOf({ ...place, version }));
    }
    if (isEmptyReview(kept)) localStorage.removeItem(keyOf(place));
    else localStorage.setItem(keyOf(place), JSON.stringify(kept));
  } catch {
    // Nothing to be done here, and typing must go on.
  }
}

/** Forgets what was kept for every version of a text, once it is decided. */
export function forgetReview(place: ReviewPlace): void {
  try {
    for (const version of versionsKept(place)) localStorage.removeItem(keyOf({ ...place, version }));
  } catch {
    // As above.
  }
}

function versionsKept({ uid, submissionId }: ReviewPlace): number[] {
  const prefix = prefixOf(uid, submissionId);
  return Object.keys(localStorage)
    .filter((key) => key.startsWith(prefix))
    .map((key) => Number(key.slice(prefix.length)));
}

function keyOf({ uid, submissionId, version }: ReviewPlace): string {
  return `${prefixOf(uid, submissionId)}${version}`;
}

function prefixOf(uid: string, submissionId: string): string {
  return `portal.review.${uid}.${submissionId}.`;
}
