import type { CaseStudy } from './caseStudy.ts';
import { otherIn } from './conversation.ts';
import { type FirstHandAccount, isVisible, type Reply } from './firstHandAccount.ts';
import type { Member } from './member.ts';
import type { Notification } from './notification.ts';
import type { Answer, Question } from './question.ts';
import type { Submission } from './submission.ts';

/** Reads what a notification speaks of as it is now; null where there is none, or where the reader may not see it. */
export interface MatterReader {
  question(id: string): Promise<Pick<Question, 'hidden' | 'followers'> | null>;
  answer(questionId: string, id: string): Promise<Pick<Answer, 'hidden'> | null>;
  account(eventId: string, id: string): Promise<Pick<FirstHandAccount, 'status' | 'visibleFrom'> | null>;
  reply(eventId: string, accountId: string, id: string): Promise<Pick<Reply, 'hidden'> | null>;
  caseStudy(id: string): Promise<Pick<CaseStudy, 'status' | 'authorUids'> | null>;
  submission(id: string): Promise<Pick<Submission, 'authorUids'> | null>;
  member(uid: string): Promise<Pick<Member, 'status'> | null>;
}

/**
 * Whether a letter may still tell of it. A notification was true and about something members could see when it was
 * written; by the time of the letter the question may be hidden, the account held back, the case archived, the sender of
 * a message suspended, the recipient no longer a follower. A letter cannot be called back, so it is asked again.
 */
export async function isStillTold(
  notification: Notification,
  { uid, now, read }: { uid: string; now: Date; read: MatterReader },
): Promise<boolean> {
  if ('questionId' in notification) return isQuestionTold(notification, uid, read);
  if ('eventId' in notification) return isEventTold(notification, now, read);
  if ('conversationId' in notification) {
    const other = otherIn(notification.conversationId, uid);
    return other !== null && (await read.member(other))?.status === 'active';
  }
  if ('submissionId' in notification) return isTextTold(notification, uid, read);
  // An adoption stays, and of a report a letter repeats nothing.
  return true;
}

async function isQuestionTold(
  { kind, questionId, answerId }: Extract<Notification, { questionId: string }>,
  uid: string,
  read: MatterReader,
): Promise<boolean> {
  const question = await read.question(questionId);
  if (!question || question.hidden) return false;
  if (kind === 'questionFollowed' && !question.followers.includes(uid)) return false;
  if (answerId === null) return true;
  return (await read.answer(questionId, answerId))?.hidden === false;
}

async function isEventTold(
  { id, kind, eventId, accountId }: Extract<Notification, { eventId: string }>,
  now: Date,
  read: MatterReader,
): Promise<boolean> {
  // Between two people; or hidden by the secretariat, which is what it tells.
  if (accountId === null || kind === 'accountHidden') return true;
  const account = await read.account(eventId, accountId);
  if (!account || !isVisible(account, now)) return false;
  if (kind === 'accountReleased') return true;
  // See `replyNotificationId`.
  return (await read.reply(eventId, accountId, id.slice(accountId.length + 1)))?.hidden === false;
}

async function isTextTold(
  { kind, submissionId, caseStudyId }: Extract<Notification, { submissionId: string }>,
  uid: string,
  read: MatterReader,
): Promise<boolean> {
  if (kind !== 'published') return (await read.submission(submissionId))?.authorUids.includes(uid) ?? false;
  const caseStudy = await read.caseStudy(caseStudyId);
  return caseStudy?.status === 'published' && caseStudy.authorUids.includes(uid);
}
