import { type DocumentData, deleteField, serverTimestamp } from 'firebase/firestore';
import { type CatalogEntry, shardId } from '#src/domain/catalog.ts';
import { notificationId } from '#src/domain/notification.ts';
import type { DecisionOutcome } from '#src/domain/submission.ts';
import { remove, set, update } from './rawBatches.ts';
import { before } from './rulesFixtures.ts';

/** The parts that taking back any decision has, as the command writes them. */
export function takingBack(
  outcome: DecisionOutcome,
  { id = 'shade', by = 'moderator', author = 'author', version = 2 } = {},
) {
  return {
    submission: update(`submissions/${id}`, {
      status: 'inReview',
      claim: { by, at: serverTimestamp() },
      decision: null,
      updatedAt: serverTimestamp(),
      lastAuditId: 'audit-undo',
    }),
    audit: set('audit/audit-undo', {
      actorUid: by,
      action: 'submission.undo',
      target: `submissions/${id}`,
      from: outcome,
      to: 'inReview',
      reason: '',
      at: serverTimestamp(),
    }),
    queue: set(`queue/${id}`, { submittedAt: before }),
    notification: remove(`members/${author}/notifications/${notificationId(id, version)}`),
  };
}

/** Taking back the first publication of a case: it is gone. */
export function withdrawal({ id = 'shade', by = 'moderator' } = {}) {
  return {
    ...takingBack('published', { id, by }),
    caseStudy: remove(`caseStudies/${id}`),
    revision: remove(`caseStudies/${id}/revisions/1`),
    memberOnly: remove(`caseStudies/${id}/memberOnly/1`),
    contact: remove(`caseStudies/${id}/memberOnly/contact`),
    catalog: shardWrite(id, 3, deleteField()),
  };
}

/** Taking back the second version of a case: the record that was kept stands in its place again. */
export function restoration({
  record,
  entry,
  caseStudyId = 'tram',
  by = 'moderator',
}: {
  record: DocumentData;
  entry: CatalogEntry;
  caseStudyId?: string;
  by?: string;
}) {
  return {
    ...takingBack('published', { by }),
    caseStudy: set(`caseStudies/${caseStudyId}`, { ...record, updatedAt: serverTimestamp() }),
    revision: remove(`caseStudies/${caseStudyId}/revisions/2`),
    memberOnly: remove(`caseStudies/${caseStudyId}/memberOnly/2`),
    replaced: remove(`caseStudies/${caseStudyId}/replaced/2`),
    catalog: shardWrite(caseStudyId, 3, entry),
  };
}

/** One entry of the first shard, as the commands write it. */
export function shardWrite(caseStudyId: string, writes: number, entry: unknown) {
  return update(`catalog/${shardId(1)}`, {
    [`entries.${caseStudyId}`]: entry,
    lastId: caseStudyId,
    writes,
    updatedAt: serverTimestamp(),
  });
}
