import { type AuditEntry, auditEntrySchema } from '#src/domain/audit.ts';
import { catalogEntry, shardId, shardSchema } from '#src/domain/catalog.ts';
import { mediaSchema } from '#src/domain/media.ts';
import {
  applicationSchema,
  contactSchema,
  memberSchema,
  type ProfileInput,
  profileSchema,
} from '#src/domain/member.ts';
import { nameKeyOf } from '#src/domain/nameKey.ts';
import { notificationSchema } from '#src/domain/notification.ts';
import { organisationEntry, organisationListSchema, organisationSchema } from '#src/domain/organisation.ts';
import { directoryEntry, directoryEntrySchema } from '#src/domain/peopleDirectory.ts';
import {
  isWaiting,
  noteSchema,
  queueEntrySchema,
  reviewPromiseSchema,
  type Submission,
  submissionSchema,
} from '#src/domain/submission.ts';
import { activityDocuments } from './activities.ts';
import { adoptionDocuments } from './adoptions.ts';
import { bookmarkDocuments } from './bookmarks.ts';
import { conversationDocuments } from './conversations.ts';
import { type DemonstrationCase, demonstrationCases } from './demonstrationCases.ts';
import { eventDocuments } from './events.ts';
import { withLaterVersions } from './laterVersions.ts';
import { organisations } from './organisations.ts';
import { type Person, people, personas } from './people.ts';
import { pictureBytes } from './pictures.ts';
import { type Publication, publishedCase, publishedCaseDocuments } from './publishedCase.ts';
import { questionDocuments } from './questions.ts';
import { reportDocuments } from './reports.ts';
import { seedDocument as document, type SeedDocument } from './seedDocument.ts';
import { toldTo } from './tellings.ts';
import { translationDocuments } from './translations.ts';
import {
  returnedAudit,
  returnedNote,
  returnedNotification,
  returnedSubmission,
  workInProgress,
} from './workInProgress.ts';

/** Who posted the demonstration library, and who published it. */
const publication: Publication = {
  authorUid: personas.demonstrationEditor.uid,
  publishedBy: personas.moderator.uid,
  shard: shardId(1),
  editId: 'seed-1',
  reason: '',
};

/**
 * Every document of the demonstration network; each has been checked against its schema. The practice week is in its
 * third day at `now`.
 */
export function demonstrationDocuments(now: Date): SeedDocument[] {
  const ofEvents = eventDocuments(now);
  const titleOfEvent = (id: string) =>
    String(ofEvents.find(({ path }) => path === `events/${id}`)?.data.name ?? '');
  const network = [
    ...withLaterVersions(firstDocuments(), publication),
    ...translationDocuments(),
    ...adoptionDocuments(),
    ...questionDocuments(titleOfEvent, now),
    ...activityDocuments(),
    ...ofEvents,
    ...conversationDocuments(now),
    ...bookmarkDocuments(now),
    ...reportDocuments(now),
  ];
  return [...network, ...toldTo(personas.author, network, now)];
}

/** The same before anything happened to a published case: an import of the cases' file gives these. */
export function firstDocuments(): SeedDocument[] {
  return [
    ...directory(),
    ...people.flatMap(personDocuments),
    ...demonstrationCases.flatMap((one) => publishedCaseDocuments(one, publication)),
    ...demonstrationCases.flatMap(pictureDocuments),
    catalogShard(),
    ...workInProgress.flatMap(submissionDocuments),
    document(noteSchema, `submissions/${returnedSubmission.id}/notes`, returnedNote),
    document(notificationSchema, `members/${personas.author.uid}/notifications`, returnedNotification),
    document(auditEntrySchema, 'audit', returnedAudit),
  ];
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
    ...(profile ? profileDocuments(uid, member, profile) : []),
    ...(audit ? [document(auditEntrySchema, 'audit', audit)] : []),
  ];
}

/** What peers read of a person, and their entry in the list of people: only active members stand there. */
function profileDocuments(
  uid: string,
  { status, organisationId, createdAt }: NonNullable<Person['member']>,
  profile: ProfileInput,
): SeedDocument[] {
  const city = organisations.find(({ id }) => id === organisationId) ?? null;
  const nameKey = nameKeyOf(profile.displayName);
  const isListed = status === 'active' && profile.inDirectory;
  return [
    document(profileSchema, 'profiles', { id: uid, ...profile, nameKey, updatedAt: createdAt }),
    ...(isListed
      ? [
          document(directoryEntrySchema, 'directory', {
            ...directoryEntry(uid, profile, city),
            updatedAt: createdAt,
          }),
        ]
      : []),
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
        catalogEntry(
          publishedCase(demonstrationCase, publication),
          demonstrationCase.memberOnly,
          demonstrationCase.publishedAt,
        ),
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
