import * as v from 'valibot';

export const auditActions = [
  'submission.return',
  'submission.decline',
  'submission.publish',
  'submission.undo',
  'submission.share',
  'caseStudy.check',
  'caseStudy.correct',
  'caseStudy.contact',
  'caseStudy.confirm',
  'caseStudy.archive',
  'caseStudy.restore',
  'member.approve',
  'member.suspend',
  'member.reactivate',
  'member.role',
  'member.trust',
  'organisation.create',
  'organisation.change',
  'organisation.domains',
  'organisation.focalPoints',
  'organisation.merge',
  'account.release',
  'account.hide',
  'account.show',
  'reply.hide',
  'report.resolve',
  'question.hide',
  'question.show',
  'answer.hide',
  'answer.show',
  'activity.create',
  'activity.change',
  'activity.hide',
  'activity.show',
] as const;
export type AuditAction = (typeof auditActions)[number];

export const auditReasonMax = 1000;

/** `audit/{id}`: one privileged act, written in the batch that performs it; append-only. */
export const auditEntrySchema = v.object({
  id: v.pipe(v.string(), v.nonEmpty()),
  actorUid: v.pipe(v.string(), v.nonEmpty()),
  action: v.picklist(auditActions),
  /** Path of the record, such as `members/abc` or `events/cop/accounts/abc`. */
  target: v.pipe(v.string(), v.regex(/^[a-zA-Z]+\/[^/]+(\/[a-zA-Z]+\/[^/]+)*$/)),
  from: v.string(),
  to: v.string(),
  reason: v.pipe(v.string(), v.maxLength(auditReasonMax)),
  at: v.date(),
});
export type AuditEntry = v.InferOutput<typeof auditEntrySchema>;
