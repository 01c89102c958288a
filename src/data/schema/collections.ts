import {
  type CollectionReference,
  collection,
  type DocumentReference,
  doc,
  type Firestore,
} from 'firebase/firestore';
import type * as v from 'valibot';
import { activityListSchema, activitySchema } from '#src/domain/activity.ts';
import { adoptionSchema, adoptionTellingSchema, stageEntrySchema } from '#src/domain/adoption.ts';
import { attendanceSchema, meetingRequestSchema } from '#src/domain/attendance.ts';
import { auditEntrySchema } from '#src/domain/audit.ts';
import { bookmarksSchema } from '#src/domain/bookmark.ts';
import {
  caseContactSchema,
  caseStudySchema,
  changeSchema,
  memberOnlyTextSchema,
  revisionSchema,
} from '#src/domain/caseStudy.ts';
import { shardSchema } from '#src/domain/catalog.ts';
import { blockSchema, conversationSchema, messageSchema } from '#src/domain/conversation.ts';
import { digestRecordSchema } from '#src/domain/digest.ts';
import { eventListSchema, eventSchema } from '#src/domain/event.ts';
import { eventUpdateSchema, feedSchema } from '#src/domain/eventUpdate.ts';
import {
  accountAuthorSchema,
  accountPictureSchema,
  firstHandAccountSchema,
  replySchema,
  usefulMarkSchema,
} from '#src/domain/firstHandAccount.ts';
import { agendaSchema, followsSchema } from '#src/domain/follows.ts';
import { mediaSchema } from '#src/domain/media.ts';
import {
  applicationSchema,
  contactSchema,
  invitationSchema,
  memberSchema,
  profileSchema,
} from '#src/domain/member.ts';
import { notificationSchema } from '#src/domain/notification.ts';
import { notificationSettingsSchema } from '#src/domain/notificationSettings.ts';
import { organisationListSchema, organisationSchema } from '#src/domain/organisation.ts';
import { directoryEntrySchema } from '#src/domain/peopleDirectory.ts';
import { programmeChangeSchema, programmeSchema } from '#src/domain/programme.ts';
import { answerSchema, followedQuestionsSchema, questionSchema } from '#src/domain/question.ts';
import { readingListSchema } from '#src/domain/readingList.ts';
import { reportSchema } from '#src/domain/report.ts';
import { savedSearchSchema } from '#src/domain/savedSearch.ts';
import {
  noteSchema,
  queueEntrySchema,
  reviewPromiseSchema,
  roundSchema,
  submissionSchema,
} from '#src/domain/submission.ts';
import { translationDraftSchema, translationSchema } from '#src/domain/translation.ts';
import { converter } from './converter.ts';

/** Every place where the portal keeps something, bound to what may stand there. The order is that of the rules. */
export function collections(db: Firestore) {
  return {
    publicOrganisations: place(db, organisationListSchema, 'public', 'organisations'),
    publicEvents: place(db, eventListSchema, 'public', 'events'),
    publicActivities: place(db, activityListSchema, 'public', 'activities'),
    publicReview: place(db, reviewPromiseSchema, 'public', 'review'),
    organisations: bind(db, organisationSchema, 'organisations'),
    members: bind(db, memberSchema, 'members'),
    memberContact: (uid: string) => place(db, contactSchema, 'members', uid, 'private', 'contact'),
    memberApplication: (uid: string) =>
      place(db, applicationSchema, 'members', uid, 'private', 'application'),
    memberNotificationSettings: (uid: string) =>
      place(db, notificationSettingsSchema, 'members', uid, 'private', 'notifications'),
    memberDigest: (uid: string) => place(db, digestRecordSchema, 'members', uid, 'private', 'digest'),
    memberNotifications: (uid: string) => bind(db, notificationSchema, 'members', uid, 'notifications'),
    memberSavedSearches: (uid: string) => bind(db, savedSearchSchema, 'members', uid, 'savedSearches'),
    memberFollows: (uid: string) => place(db, followsSchema, 'members', uid, 'follows', 'all'),
    memberFollowedQuestions: (uid: string) =>
      place(db, followedQuestionsSchema, 'members', uid, 'follows', 'questions'),
    memberBookmarks: (uid: string) => place(db, bookmarksSchema, 'members', uid, 'bookmarks', 'all'),
    memberAgenda: (uid: string) => bind(db, agendaSchema, 'members', uid, 'agenda'),
    memberBlocks: (uid: string) => bind(db, blockSchema, 'members', uid, 'blocks'),
    profiles: bind(db, profileSchema, 'profiles'),
    directory: bind(db, directoryEntrySchema, 'directory'),
    invitations: bind(db, invitationSchema, 'invitations'),
    submissions: bind(db, submissionSchema, 'submissions'),
    submissionNotes: (submissionId: string) => bind(db, noteSchema, 'submissions', submissionId, 'notes'),
    submissionRounds: (submissionId: string) => bind(db, roundSchema, 'submissions', submissionId, 'rounds'),
    queue: bind(db, queueEntrySchema, 'queue'),
    limits: collection(db, 'limits'),
    caseStudies: bind(db, caseStudySchema, 'caseStudies'),
    caseStudyRevisions: (caseStudyId: string) =>
      bind(db, revisionSchema, 'caseStudies', caseStudyId, 'revisions'),
    caseStudyMemberOnly: (caseStudyId: string) =>
      bind(db, memberOnlyTextSchema, 'caseStudies', caseStudyId, 'memberOnly'),
    caseStudyContact: (caseStudyId: string) =>
      place(db, caseContactSchema, 'caseStudies', caseStudyId, 'memberOnly', 'contact'),
    /** What a publication replaced: never shown, only put back. */
    caseStudyReplaced: (caseStudyId: string) => collection(db, 'caseStudies', caseStudyId, 'replaced'),
    caseStudyChanges: (caseStudyId: string) => bind(db, changeSchema, 'caseStudies', caseStudyId, 'changes'),
    caseStudyTranslations: (caseStudyId: string) =>
      bind(db, translationSchema, 'caseStudies', caseStudyId, 'translations'),
    translations: bind(db, translationDraftSchema, 'translations'),
    media: bind(db, mediaSchema, 'media'),
    thumbnails: bind(db, mediaSchema, 'thumbnails'),
    catalog: bind(db, shardSchema, 'catalog'),
    readingLists: bind(db, readingListSchema, 'readingLists'),
    adoptions: bind(db, adoptionSchema, 'adoptions'),
    adoptionStages: (adoptionId: string) => bind(db, stageEntrySchema, 'adoptions', adoptionId, 'stages'),
    adoptionTellings: bind(db, adoptionTellingSchema, 'adoptionTellings'),
    questions: bind(db, questionSchema, 'questions'),
    questionAnswers: (questionId: string) => bind(db, answerSchema, 'questions', questionId, 'answers'),
    events: bind(db, eventSchema, 'events'),
    eventProgramme: (eventId: string) =>
      place(db, programmeSchema, 'events', eventId, 'programme', 'current'),
    eventProgrammeChanges: (eventId: string) =>
      bind(db, programmeChangeSchema, 'events', eventId, 'programmeChanges'),
    eventUpdates: (eventId: string) => bind(db, eventUpdateSchema, 'events', eventId, 'updates'),
    eventFeed: (eventId: string) => place(db, feedSchema, 'events', eventId, 'feed', 'latest'),
    eventAccounts: (eventId: string) => bind(db, firstHandAccountSchema, 'events', eventId, 'accounts'),
    eventAccountAuthors: (eventId: string) =>
      bind(db, accountAuthorSchema, 'events', eventId, 'accountAuthors'),
    eventAccountPictures: (eventId: string) =>
      bind(db, accountPictureSchema, 'events', eventId, 'accountPictures'),
    accountUseful: (eventId: string, accountId: string) =>
      bind(db, usefulMarkSchema, 'events', eventId, 'accounts', accountId, 'useful'),
    accountReplies: (eventId: string, accountId: string) =>
      bind(db, replySchema, 'events', eventId, 'accounts', accountId, 'replies'),
    eventAttendance: (eventId: string) => bind(db, attendanceSchema, 'events', eventId, 'attendance'),
    eventMeetingRequests: (eventId: string) =>
      bind(db, meetingRequestSchema, 'events', eventId, 'meetingRequests'),
    activities: bind(db, activitySchema, 'activities'),
    conversations: bind(db, conversationSchema, 'conversations'),
    conversationMessages: (conversationId: string) =>
      bind(db, messageSchema, 'conversations', conversationId, 'messages'),
    reports: bind(db, reportSchema, 'reports'),
    audit: bind(db, auditEntrySchema, 'audit'),
  };
}

function bind<T extends { id: string }>(
  db: Firestore,
  schema: v.GenericSchema<unknown, T>,
  path: string,
  ...segments: string[]
): CollectionReference<T> {
  return collection(db, path, ...segments).withConverter(converter(schema));
}

function place<T extends { id: string }>(
  db: Firestore,
  schema: v.GenericSchema<unknown, T>,
  path: string,
  ...segments: string[]
): DocumentReference<T> {
  return doc(db, path, ...segments).withConverter(converter(schema));
}
