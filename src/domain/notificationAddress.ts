import type { Notification } from './notification.ts';

type ToOne = { to(id: string): string };

/** The addresses of the portal that notifications lead to: a part of `paths`. */
export interface NotificationPaths {
  adoption: ToOne;
  event: { to(id: string, tab: 'people'): string };
  account: { to(eventId: string, accountId: string): string };
  conversation: ToOne;
  profile: { to(): string };
  question: ToOne;
  caseStudy: ToOne;
  submission: ToOne;
}

/** Where a notification leads: to what can be done about it. */
export function notificationAddress(notification: Notification, paths: NotificationPaths): string {
  if ('adoptionId' in notification) return paths.adoption.to(notification.adoptionId);
  if ('eventId' in notification) {
    const { eventId, accountId } = notification;
    return accountId === null ? paths.event.to(eventId, 'people') : paths.account.to(eventId, accountId);
  }
  if ('conversationId' in notification) return paths.conversation.to(notification.conversationId);
  if ('reportId' in notification) return `${paths.profile.to()}#reports`;
  if ('questionId' in notification) return paths.question.to(notification.questionId);
  const { kind, submissionId, caseStudyId } = notification;
  return kind === 'published' ? paths.caseStudy.to(caseStudyId) : paths.submission.to(submissionId);
}
