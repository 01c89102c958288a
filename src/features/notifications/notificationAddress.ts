import type { Notification } from '#src/domain/notification.ts';
import { paths } from '#src/paths.ts';

/** Where a notification leads: to what can be done about it. */
export function notificationAddress(notification: Notification): string {
  if ('eventId' in notification) {
    const { eventId, accountId } = notification;
    return accountId === null ? paths.event.to(eventId, 'people') : paths.account.to(eventId, accountId);
  }
  if ('questionId' in notification) return paths.question.to(notification.questionId);
  const { kind, submissionId, caseStudyId } = notification;
  return kind === 'published' ? paths.caseStudy.to(caseStudyId) : paths.submission.to(submissionId);
}
