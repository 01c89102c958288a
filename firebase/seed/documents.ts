import * as v from 'valibot';
import { type AuditEntry, auditEntrySchema } from '#src/domain/audit.ts';
import {
  type CaseStudy,
  caseContactSchema,
  caseStudySchema,
  evidenceOf,
  memberOnlyTextSchema,
  revisionSchema,
  teaserOf,
} from '#src/domain/caseStudy.ts';
import { catalogEntry, shardId, shardSchema } from '#src/domain/catalog.ts';
import { mediaSchema } from '#src/domain/media.ts';
import { applicationSchema, contactSchema, memberSchema, profileSchema } from '#src/domain/member.ts';
import { notificationId, notificationSchema } from '#src/domain/notification.ts';
import { organisationEntry, organisationListSchema, organisationSchema } from '#src/domain/organisation.ts';
import {
  isWaiting,
  noteSchema,
  queueEntrySchema,
  reviewPromiseSchema,
  type Submission,
  submissionSchema,
} from '#src/domain/submission.ts';
import { withoutId } from './builders.ts';
import { type DemonstrationCase, demonstrationCases } from './demonstrationCases.ts';
import { organisations } from './organisations.ts';
import { type Person, people, personas } from './people.ts';
import { pictureBytes } from './pictures.ts';
import {
  returnedAudit,
  returnedNote,
  returnedNotification,
  returnedSubmission,
  workInProgress,
} from './workInProgress.ts';

export interface SeedDocument {
  path: string;
  /** Dates stand for times. */
  data: Record<string, unknown>;
}

/** Every document of the demonstration network; each has been checked against its schema. */
export function demonstrationDocuments(): SeedDocument[] {
  return [
    ...directory(),
    ...people.flatMap(personDocuments),
    ...demonstrationCases.flatMap(caseDocuments),
    ...demonstrationCases.flatMap(pictureDocuments),
    catalogShard(),
    ...workInProgress.flatMap(submissionDocuments),
    document(noteSchema, `submissions/${returnedSubmission.id}/notes`, returnedNote),
    document(notificationSchema, `members/${personas.author.uid}/notifications`, returnedNotification),
    document(auditEntrySchema, 'audit', returnedAudit),
  ];
}

/** Throws, naming the path, for a record that does not fit. */
function document<T extends { id: string }>(
  schema: v.GenericSchema<unknown, T>,
  collection: string,
  record: NoInfer<T>,
): SeedDocument {
  const path = `${collection}/${record.id}`;
  const parsed = v.safeParse(schema, record);
  if (parsed.success) return { path, data: withoutId(parsed.output) };
  const issues = parsed.issues.map((issue) => `${v.getDotPath(issue) ?? ''}: ${issue.message}`).join('; ');
  throw new Error(`demonstration data does not fit its schema: ${path}: ${issues}`);
}

function directory(): SeedDocument[] {
  return [
    ...organisations.map((organisation) => document(organisationSchema, 'organisations', organisation)),
    document(organisationListSchema, 'public', {
      id: 'organisations',
      entries: Object.fromEntries(
        organisations.map((organisation) => [organisation.id, organisationEntry(organisation)]),
      ),
      lastId: null,
      updatedAt: new Date('2026-11-02T08:00:00Z'),
    }),
    document(reviewPromiseSchema, 'public', { id: 'review', usualDays: 5 }),
  ];
}

function personDocuments({ uid, email, member, profile, application }: Person): SeedDocument[] {
  if (!member) return [];
  const audit = memberAudit(uid, member);
  const folder = `members/${uid}`;
  return [
    document(memberSchema, 'members', {
      id: uid,
      ...member,
      invitationId: null,
      updatedAt: audit?.at ?? member.createdAt,
      lastAuditId: audit?.id ?? null,
    }),
    document(contactSchema, `${folder}/private`, { id: 'contact', email }),
    ...(application
      ? [document(applicationSchema, `${folder}/private`, { id: 'application', ...application })]
      : []),
    ...(profile
      ? [document(profileSchema, 'profiles', { id: uid, ...profile, updatedAt: member.createdAt })]
      : []),
    ...(audit ? [document(auditEntrySchema, 'audit', audit)] : []),
  ];
}

/** The decision that a suspension or a moderator's role leaves behind; the first admin has none. */
function memberAudit(
  uid: string,
  { role, status, statusReason }: NonNullable<Person['member']>,
): AuditEntry | null {
  const target = `members/${uid}`;
  if (status === 'suspended') {
    return {
      id: `${uid}-suspend`,
      actorUid: personas.moderator.uid,
      action: 'member.suspend',
      target,
      from: 'active',
      to: status,
      reason: statusReason,
      at: new Date('2026-10-30T12:45:00Z'),
    };
  }
  if (role === 'moderator') {
    return {
      id: `${uid}-role`,
      actorUid: personas.admin.uid,
      action: 'member.role',
      target,
      from: 'member',
      to: role,
      reason: 'Joins the review team.',
      at: new Date('2024-10-21T08:30:00Z'),
    };
  }
  return null;
}

/** What publishing a first version leaves behind, as the publishing batch writes it. */
function caseDocuments(demonstrationCase: DemonstrationCase): SeedDocument[] {
  const caseStudy = caseStudyOf(demonstrationCase);
  const { id, content, organisationId, authorUids, version, publishedAt, publishedBy } = caseStudy;
  const { memberOnly } = demonstrationCase;
  const submittedVersion = 2;
  const auditId = `${id}-publish`;
  return [
    document(submissionSchema, 'submissions', {
      id,
      caseStudyId: id,
      baseVersion: 0,
      organisationId,
      authorUids,
      status: 'published',
      version: submittedVersion,
      editId: 'seed-1',
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
    document(caseStudySchema, 'caseStudies', caseStudy),
    document(revisionSchema, `caseStudies/${id}/revisions`, {
      id: String(version),
      version,
      kind: 'publication',
      content,
      submissionId: id,
      publishedAt,
      publishedBy,
    }),
    document(memberOnlyTextSchema, `caseStudies/${id}/memberOnly`, {
      id: String(version),
      submissionId: id,
      version,
      whatDidNotWork: memberOnly.whatDidNotWork,
    }),
    document(caseContactSchema, `caseStudies/${id}/memberOnly`, {
      id: 'contact',
      contactName: memberOnly.contactName,
      contactEmail: memberOnly.contactEmail,
      contactOffers: memberOnly.contactOffers,
      updatedAt: publishedAt,
      updatedBy: publishedBy,
      lastChangeId: null,
    }),
    document(auditEntrySchema, 'audit', {
      id: auditId,
      actorUid: publishedBy,
      action: 'submission.publish',
      target: `submissions/${id}`,
      from: 'inReview',
      to: 'published',
      reason: '',
      at: publishedAt,
    }),
    document(notificationSchema, `members/${personas.demonstrationEditor.uid}/notifications`, {
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

/** Each picture and its small copy, as the editor stores them. */
function pictureDocuments({
  id: caseStudyId,
  organisationId,
  publishedAt,
  content,
}: DemonstrationCase): SeedDocument[] {
  return content.pictures.flatMap(({ id }) => {
    const { original, thumbnail } = pictureBytes(id);
    const record = {
      id,
      ownerUid: personas.demonstrationEditor.uid,
      organisationId,
      submissionId: caseStudyId,
      caseStudyId,
      createdAt: daysBefore(publishedAt, 5),
    };
    return [
      document(mediaSchema, 'media', { ...record, bytes: original }),
      document(mediaSchema, 'thumbnails', { ...record, bytes: thumbnail }),
    ];
  });
}

function caseStudyOf({ id, content, organisationId, publishedAt }: DemonstrationCase): CaseStudy {
  return {
    id,
    content,
    organisationId,
    authorUids: [personas.demonstrationEditor.uid],
    submissionId: id,
    version: 1,
    status: 'published',
    teaser: teaserOf(content),
    evidence: evidenceOf(content),
    checkLevel: 'self-reported',
    shard: shardId(1),
    demonstration: true,
    publishedAt,
    revisedAt: publishedAt,
    confirmedAt: publishedAt,
    updatedAt: publishedAt,
    publishedBy: personas.moderator.uid,
    lastChangeId: null,
    lastAuditId: null,
  };
}

function catalogShard(): SeedDocument {
  const inOrder = demonstrationCases.toSorted((a, b) => a.publishedAt.getTime() - b.publishedAt.getTime());
  const newest = inOrder.at(-1);
  if (!newest) throw new Error('no demonstration cases');
  return document(shardSchema, 'catalog', {
    id: shardId(1),
    number: 1,
    writes: inOrder.length,
    lastId: newest.id,
    updatedAt: newest.publishedAt,
    entries: Object.fromEntries(
      inOrder.map((demonstrationCase) => [
        demonstrationCase.id,
        catalogEntry(caseStudyOf(demonstrationCase)),
      ]),
    ),
  });
}

function submissionDocuments(submission: Submission): SeedDocument[] {
  const { id, status, submittedAt } = submission;
  return [
    document(submissionSchema, 'submissions', submission),
    ...(isWaiting(status) && submittedAt ? [document(queueEntrySchema, 'queue', { id, submittedAt })] : []),
  ];
}

function daysBefore(date: Date, days: number): Date {
  return new Date(date.getTime() - days * 86_400_000);
}
