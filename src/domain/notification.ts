import * as v from 'valibot';
import { decisionOutcomes } from './submission.ts';

/** `shared`: a colleague made the recipient an author of the text. */
export const notificationKinds = [...decisionOutcomes, 'shared'] as const;

const id = v.pipe(v.string(), v.nonEmpty());

/** `members/{uid}/notifications/{id}`: written in the batch of its cause, to its rightful recipient only. */
export const notificationSchema = v.object({
  id,
  kind: v.picklist(notificationKinds),
  submissionId: id,
  caseStudyId: id,
  title: v.string(),
  at: v.date(),
  readAt: v.nullable(v.date()),
});
export type Notification = v.InferOutput<typeof notificationSchema>;

/** Derived from its cause, so that a decision can notify once only. */
export function notificationId(submissionId: string, version: number): string {
  return `${submissionId}~${version}`;
}

/** One per text: a colleague who left and comes back is told anew in the same place. */
export function sharedNotificationId(submissionId: string): string {
  return `${submissionId}~shared`;
}
