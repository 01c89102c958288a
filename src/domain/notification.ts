import * as v from 'valibot';
import { decisionOutcomes } from './submission.ts';

/** `shared`: a colleague made the recipient an author of the text. */
export const textNotificationKinds = [...decisionOutcomes, 'shared'] as const;

/** About a first-hand account, to its author or to whoever asked; about a meeting, to the other of the two. */
export const eventNotificationKinds = [
  'accountReleased',
  'accountHidden',
  'accountQuestion',
  'accountAnswer',
  'meetingAsked',
  'meetingAnswered',
] as const;

/** To a case's city: another one adapts the case, or goes on with it. */
export const adoptionNotificationKinds = ['adoptionBegun', 'adoptionMoved'] as const;

/**
 * About a question: to the author of the case or a focal point of the city it asks, to whoever asked, to its followers, to
 * whoever answered, to people who were chosen to be told.
 */
export const questionNotificationKinds = [
  'questionAsked',
  'questionAnswered',
  'questionFollowed',
  'answerAccepted',
  'questionMention',
] as const;
export type QuestionNotificationKind = (typeof questionNotificationKinds)[number];

const id = v.pipe(v.string(), v.nonEmpty());
const common = { id, title: v.string(), at: v.date(), readAt: v.nullable(v.date()) };

export const textNotificationSchema = v.object({
  ...common,
  kind: v.picklist(textNotificationKinds),
  submissionId: id,
  caseStudyId: id,
});
export type TextNotification = v.InferOutput<typeof textNotificationSchema>;

const eventNotificationSchema = v.object({
  ...common,
  kind: v.picklist(eventNotificationKinds),
  eventId: id,
  /** Null when it is about a meeting. */
  accountId: v.nullable(id),
  /** Why an account was hidden, or who asked or answered; empty where that is nobody's business. */
  detail: v.string(),
});

/** The title is the name of whoever wrote. One per conversation, renewed with each message. */
const messageNotificationSchema = v.object({ ...common, kind: v.literal('message'), conversationId: id });

/** What the secretariat made of a report, to whoever wrote it. */
const reportNotificationSchema = v.object({
  ...common,
  kind: v.literal('reportResolved'),
  reportId: id,
  detail: v.string(),
});

const adoptionNotificationSchema = v.object({
  ...common,
  kind: v.picklist(adoptionNotificationKinds),
  adoptionId: id,
  /** The city that adapts the case. */
  detail: v.string(),
});

const questionNotificationSchema = v.object({
  ...common,
  kind: v.picklist(questionNotificationKinds),
  questionId: id,
  /** Null when it is about the question itself. */
  answerId: v.nullable(id),
  /** Who asked, answered or accepted. */
  detail: v.string(),
});

/**
 * `members/{uid}/notifications/{id}`: written in the batch of its cause, to its rightful recipient only. The title is that
 * of the text, the case or the question, the name of the event, or that of a person.
 */
export const notificationSchema = v.variant('kind', [
  textNotificationSchema,
  eventNotificationSchema,
  messageNotificationSchema,
  reportNotificationSchema,
  adoptionNotificationSchema,
  questionNotificationSchema,
]);
export type Notification = v.InferOutput<typeof notificationSchema>;

/** Derived from its cause, so that a decision can notify once only. */
export function notificationId(submissionId: string, version: number): string {
  return `${submissionId}~${version}`;
}

/** One per text: a colleague who left and comes back is told anew in the same place. */
export function sharedNotificationId(submissionId: string): string {
  return `${submissionId}~shared`;
}

/** Each question and each answer is told once. A decision on an account is told under the name of its audit entry. */
export function replyNotificationId(accountId: string, replyId: string): string {
  return `${accountId}~${replyId}`;
}

/** One of each kind for each question and each answer, so that nobody is told twice. */
export function questionNotificationId(
  kind: QuestionNotificationKind,
  questionId: string,
  answerId: string | null,
): string {
  return [questionId, ...(answerId === null ? [] : [answerId]), kind].join('~');
}
