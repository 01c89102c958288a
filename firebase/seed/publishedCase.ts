import { auditEntrySchema } from '#src/domain/audit.ts';
import type { PortableCase } from '#src/domain/caseFile.ts';
import {
  type CaseStudy,
  caseContactSchema,
  caseStudySchema,
  evidenceOf,
  memberOnlyTextSchema,
  revisionSchema,
} from '#src/domain/caseStudy.ts';
import { teaserOf } from '#src/domain/listedText.ts';
import { notificationId, notificationSchema } from '#src/domain/notification.ts';
import { submissionSchema } from '#src/domain/submission.ts';
import { type SeedDocument, seedDocument } from './seedDocument.ts';

/** Who stands in for a case that came from a file, and where its catalog entry is kept. */
export interface Publication {
  authorUid: string;
  publishedBy: string;
  shard: string;
  editId: string;
  /** For the audit; may be empty. */
  reason: string;
}

/** What publishing a first version leaves behind, as the publishing batch writes it. */
export function publishedCaseDocuments(portable: PortableCase, publication: Publication): SeedDocument[] {
  const caseStudy = publishedCase(portable, publication);
  const { id, content, organisationId, authorUids, version, publishedAt, publishedBy } = caseStudy;
  const { memberOnly } = portable;
  const submittedVersion = 2;
  const auditId = `${id}-publish`;
  return [
    seedDocument(submissionSchema, 'submissions', {
      id,
      caseStudyId: id,
      baseVersion: 0,
      organisationId,
      authorUids,
      status: 'published',
      version: submittedVersion,
      editId: publication.editId,
      content,
      memberOnly,
      createdAt: daysBefore(publishedAt, 6),
      updatedAt: publishedAt,
      submittedAt: daysBefore(publishedAt, 4),
      claim: null,
      decision: {
        outcome: 'published',
        by: publishedBy,
        at: publishedAt,
        version: submittedVersion,
        noteId: null,
      },
      lastAuditId: auditId,
    }),
    seedDocument(caseStudySchema, 'caseStudies', caseStudy),
    seedDocument(revisionSchema, `caseStudies/${id}/revisions`, {
      id: String(version),
      version,
      kind: 'publication',
      content,
      submissionId: id,
      publishedAt,
      publishedBy,
    }),
    seedDocument(memberOnlyTextSchema, `caseStudies/${id}/memberOnly`, {
      id: String(version),
      submissionId: id,
      version,
      whatDidNotWork: memberOnly.whatDidNotWork,
    }),
    seedDocument(caseContactSchema, `caseStudies/${id}/memberOnly`, {
      id: 'contact',
      contactName: memberOnly.contactName,
      contactEmail: memberOnly.contactEmail,
      contactOffers: memberOnly.contactOffers,
      updatedAt: publishedAt,
      updatedBy: publishedBy,
      lastChangeId: null,
    }),
    seedDocument(auditEntrySchema, 'audit', {
      id: auditId,
      actorUid: publishedBy,
      action: 'submission.publish',
      target: `submissions/${id}`,
      from: 'inReview',
      to: 'published',
      reason: publication.reason,
      at: publishedAt,
    }),
    seedDocument(notificationSchema, `members/${publication.authorUid}/notifications`, {
      id: notificationId(id, submittedVersion),
      kind: 'published',
      submissionId: id,
      caseStudyId: id,
      title: content.title,
      at: publishedAt,
      readAt: publishedAt,
    }),
  ];
}

/** The library record of a case that nobody has changed since it was published. */
export function publishedCase(
  { id, content, organisationId, publishedAt, checkLevel, demonstration }: PortableCase,
  { authorUid, publishedBy, shard }: Publication,
): CaseStudy {
  return {
    id,
    content,
    organisationId,
    authorUids: [authorUid],
    submissionId: id,
    version: 1,
    status: 'published',
    teaser: teaserOf(content),
    evidence: evidenceOf(content),
    checkLevel,
    shard,
    demonstration,
    publishedAt,
    revisedAt: publishedAt,
    confirmedAt: publishedAt,
    updatedAt: publishedAt,
    publishedBy,
    lastChangeId: null,
    lastAuditId: null,
  };
}

function daysBefore(date: Date, days: number): Date {
  return new Date(date.getTime() - days * 86_400_000);
}
