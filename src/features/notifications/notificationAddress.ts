import type { Notification } from '#src/domain/notification.ts';
import { paths } from '#src/paths.ts';

/** Where a notification leads: to what can be done about it. */
export function notificationAddress({ kind, submissionId, caseStudyId }: Notification): string {
  return kind === 'published' ? paths.caseStudy.to(caseStudyId) : paths.submission.to(submissionId);
}
