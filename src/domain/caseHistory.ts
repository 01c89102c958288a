import {
  type CaseStudy,
  type Change,
  type CheckLevel,
  type CorrectableField,
  checkLevels,
  correctableFields,
  type Revision,
  reviewDueAt,
  reviewMonths,
} from './caseStudy.ts';
import { isOneOf } from './classification.ts';

interface Happened {
  at: Date;
  by: string;
  /** Said by who did it; may be empty. */
  note: string;
}

export type HistoryEntry = Happened &
  (
    | { kind: 'version'; version: number }
    /** A version too: one field of the live text, by the secretariat. */
    | { kind: 'correction'; version: number; field: CorrectableField | null }
    | { kind: 'check'; id: string; from: CheckLevel | null; to: CheckLevel | null }
    | { kind: 'contact' | 'confirm' | 'archive' | 'restore'; id: string }
  );

/** A case's versions and what happened between them, newest first. A correction is told once, though stored twice. */
export function caseHistory(
  revisions: readonly Pick<Revision, 'version' | 'kind' | 'content' | 'publishedAt' | 'publishedBy'>[],
  changes: readonly Change[],
): HistoryEntry[] {
  const versions = revisions.map(({ version, kind, content, publishedAt: at, publishedBy: by }) => {
    if (kind === 'publication') {
      return { kind: 'version', version, at, by, note: content.updatingNote } as const;
    }
    const change = changes.find((one) => one.kind === 'correct' && one.version === version);
    const field = isOneOf(correctableFields, change?.from) ? change.from : null;
    return { kind: 'correction', version, at, by, note: change?.note ?? '', field } as const;
  });
  return [...versions, ...changes.flatMap(entryOf)].sort(
    (a, b) => b.at.getTime() - a.at.getTime() || rank(b) - rank(a),
  );
}

function entryOf({ id, kind, at, by, note, from, to }: Change): HistoryEntry[] {
  if (kind === 'correct') return [];
  if (kind !== 'check') return [{ kind, id, at, by, note }];
  return [{ kind, id, at, by, note, from: levelOf(from), to: levelOf(to) }];
}

/** Of the same moment: the higher version is the later one. */
function rank(entry: HistoryEntry): number {
  return 'version' in entry ? entry.version : 0;
}

function levelOf(text: string): CheckLevel | null {
  return isOneOf(checkLevels, text) ? text : null;
}

/** The decision that gave the case its level; null for one it has had since its figures were published. */
export function levelGivenBy(changes: readonly Change[], { checkLevel }: Pick<CaseStudy, 'checkLevel'>) {
  const latest = changes
    .filter(({ kind }) => kind === 'check')
    .toSorted((a, b) => b.at.getTime() - a.at.getTime())[0];
  return latest?.to === checkLevel ? latest : null;
}

export function isReviewDue(caseStudy: Pick<CaseStudy, 'confirmedAt' | 'status'>, now: Date): boolean {
  return caseStudy.status === 'published' && reviewDueAt(caseStudy) <= now;
}

/** A text last confirmed before this is due for another look. */
export function reviewCutoff(now: Date): Date {
  const cutoff = new Date(now);
  cutoff.setUTCMonth(cutoff.getUTCMonth() - reviewMonths);
  return cutoff;
}
