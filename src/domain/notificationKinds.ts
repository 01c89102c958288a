import type { Notification } from './notification.ts';

type Kind = Notification['kind'];

/** What a member can have letters about, or not. The bell tells of everything. */
export const letterTopics = [
  'texts',
  'accounts',
  'meetings',
  'messages',
  'adoptions',
  'questions',
  'answers',
  'reports',
] as const;
export type LetterTopic = (typeof letterTopics)[number];

const topics = {
  returned: 'texts',
  published: 'texts',
  declined: 'texts',
  shared: 'texts',
  accountReleased: 'accounts',
  accountHidden: 'accounts',
  accountQuestion: 'accounts',
  accountAnswer: 'accounts',
  meetingAsked: 'meetings',
  meetingAnswered: 'meetings',
  message: 'messages',
  reportResolved: 'reports',
  adoptionBegun: 'adoptions',
  adoptionMoved: 'adoptions',
  questionAsked: 'questions',
  questionMention: 'questions',
  questionAnswered: 'answers',
  questionFollowed: 'answers',
  answerAccepted: 'answers',
} as const satisfies Record<Kind, LetterTopic>;

/**
 * Why somebody is told: what `firestore.rules` demands of the recipient of each kind, and no more. Where the rules know
 * two ways of being concerned, the reason names both.
 */
const reasons = {
  returned: 'author',
  published: 'author',
  declined: 'author',
  shared: 'madeAuthor',
  accountReleased: 'wroteAccount',
  accountHidden: 'wroteAccount',
  accountQuestion: 'wroteAccount',
  accountAnswer: 'askedOfAccount',
  meetingAsked: 'isAskedToMeet',
  meetingAnswered: 'askedToMeet',
  message: 'isWrittenTo',
  reportResolved: 'reported',
  adoptionBegun: 'ownsCase',
  adoptionMoved: 'ownsCase',
  questionAsked: 'canAnswer',
  questionMention: 'isNamed',
  questionAnswered: 'asked',
  questionFollowed: 'follows',
  answerAccepted: 'answered',
} as const satisfies Record<Kind, string>;
export type NotificationReason = (typeof reasons)[Kind];

export function topicOf({ kind }: Pick<Notification, 'kind'>): LetterTopic {
  return topics[kind];
}

export function reasonOf({ kind }: Pick<Notification, 'kind'>): NotificationReason {
  return reasons[kind];
}
