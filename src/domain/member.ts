import * as v from 'valibot';
import { contentLanguages, pathways, topics, worldRegions } from './classification.ts';
import { matchWeightsSchema } from './matchWeights.ts';

export const roles = ['member', 'moderator', 'admin'] as const;
export type Role = (typeof roles)[number];

/** `left`: by their own act; only a moderator lets somebody back in. */
export const memberStatuses = ['pending', 'active', 'suspended', 'left'] as const;

/** How someone got in, kept for the audit: by e-mail domain, by invitation, or decided by a moderator. */
export const entrances = ['domain', 'invitation', 'application'] as const;

export const memberLimits = {
  /** A reason is read by the member it concerns: short enough to be written, long enough to be fair. */
  statusReason: 500,
  displayName: 80,
  jobTitle: 100,
  about: 1000,
  canHelpWith: 500,
  languages: 8,
  topics: 10,
  organisationName: 120,
  country: 80,
  message: 1000,
  email: 120,
} as const;

const id = v.pipe(v.string(), v.nonEmpty());
/** Any address that a letter can reach: narrower patterns refuse o'brien@ and internationalised domains. */
const email = v.pipe(v.string(), v.regex(/^[^@\s]+@[^@\s]+\.[^@\s]+$/));

/** `members/{uid}`: what decides access. Its owner cannot write it, apart from entering. */
export const memberSchema = v.object({
  id,
  role: v.picklist(roles),
  status: v.picklist(memberStatuses),
  organisationId: v.nullable(id),
  trusted: v.boolean(),
  entrance: v.picklist(entrances),
  /** The invitation that let them in, so that the rules can find it. */
  invitationId: v.nullable(id),
  statusReason: v.pipe(v.string(), v.maxLength(memberLimits.statusReason)),
  createdAt: v.date(),
  updatedAt: v.date(),
  lastAuditId: v.nullable(id),
});
export type Member = v.InferOutput<typeof memberSchema>;

/** `profiles/{uid}`: what peers read about a person; written by that person only. */
export const profileSchema = v.object({
  id,
  displayName: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(memberLimits.displayName)),
  jobTitle: v.pipe(v.string(), v.trim(), v.maxLength(memberLimits.jobTitle)),
  languages: v.pipe(v.array(v.picklist(contentLanguages)), v.maxLength(memberLimits.languages)),
  pathways: v.pipe(v.array(v.picklist(pathways)), v.maxLength(pathways.length)),
  topics: v.pipe(v.array(v.picklist(topics)), v.maxLength(memberLimits.topics)),
  regions: v.pipe(v.array(v.picklist(worldRegions)), v.maxLength(worldRegions.length)),
  about: v.pipe(v.string(), v.maxLength(memberLimits.about)),
  canHelpWith: v.pipe(v.string(), v.maxLength(memberLimits.canHelpWith)),
  /** What their home page looks for first. */
  matchWeights: matchWeightsSchema,
  /** Whether they want to be found in the list of people; a name stands beside what they write either way. */
  inDirectory: v.boolean(),
  /** `nameKeyOf` of the name: where it stands in the directory. */
  nameKey: v.string(),
  updatedAt: v.date(),
});
export type Profile = v.InferOutput<typeof profileSchema>;
export const profileInputSchema = v.omit(profileSchema, ['id', 'nameKey', 'updatedAt']);
export type ProfileInput = v.InferOutput<typeof profileInputSchema>;

/** `members/{uid}/private/contact`: the address, readable by its owner and the secretariat. */
export const contactSchema = v.object({ id, email });

/** `members/{uid}/private/application`: what an applicant tells the secretariat. */
export const applicationSchema = v.object({
  id,
  /** Name of a city that is not listed; empty when the applicant chose one. */
  organisationName: v.pipe(v.string(), v.trim(), v.maxLength(memberLimits.organisationName)),
  country: v.pipe(v.string(), v.trim(), v.maxLength(memberLimits.country)),
  message: v.pipe(v.string(), v.trim(), v.maxLength(memberLimits.message)),
});
export type Application = v.InferOutput<typeof applicationSchema>;
export const applicationInputSchema = v.omit(applicationSchema, ['id']);
export type ApplicationInput = v.InferOutput<typeof applicationInputSchema>;

/** `invitations/{code}`: the code is the capability, so it is long and never listed to members. */
export const invitationCodeLength = 24;
export const invitationDays = 30;
export const invitationSchema = v.object({
  id: v.pipe(v.string(), v.length(invitationCodeLength)),
  organisationId: id,
  email: v.pipe(email, v.maxLength(memberLimits.email)),
  expiresAt: v.date(),
  createdBy: id,
  createdAt: v.date(),
  usedBy: v.nullable(id),
  usedAt: v.nullable(v.date()),
});
export type Invitation = v.InferOutput<typeof invitationSchema>;

/** The part after the @, lower case: what is compared with an organisation's e-mail domains. */
export function emailDomain(email: string): string {
  return email.slice(email.lastIndexOf('@') + 1).toLowerCase();
}
