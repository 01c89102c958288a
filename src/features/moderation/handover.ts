import { changeContact } from '#src/data/case-studies/commands.ts';
import { database } from '#src/data/client/database.ts';
import { suspendMember } from '#src/data/moderation/memberCommands.ts';
import { appointAuthor } from '#src/data/submissions/authorCommands.ts';
import { emptyContact } from '#src/domain/contact.ts';
import { successorProblem } from '#src/domain/leaving.ts';
import type { Actor } from '#src/domain/permissions.ts';
import type { Dependents } from './useDependents.ts';

/** Who answers next. */
export type Successor = { contactName: string; contactEmail: string };

/** What the moderator decided so far, by the ids of cases and of texts. */
export interface Handover {
  contacts: Readonly<Record<string, Successor>>;
  /** A colleague's uid, or `leave`. */
  authors: Readonly<Record<string, string>>;
}

export const emptyHandover: Handover = { contacts: {}, authors: {} };

/** Said of a text that stays where it is until its author is let back in. */
export const leave = 'leave';

/** The id of the first case or text for which nothing is decided yet; null when everything is. */
export function firstOpenEnd({ cases, drafts }: Dependents, { contacts, authors }: Handover): string | null {
  const open = cases.find(({ caseStudy, contact }) =>
    successorProblem(contacts[caseStudy.id] ?? emptyContact, contact),
  );
  return open?.caseStudy.id ?? drafts.find(({ id }) => !authors[id])?.id ?? null;
}

/**
 * Hands everything over, one act after the other, and suspends last: if any of it fails, the member is still in and
 * their cases are answered.
 */
export async function suspendAfterHandover(
  moderator: Actor,
  input: { uid: string; reason: string; note: string; dependents: Dependents; handover: Handover },
): Promise<void> {
  const { uid, reason, note, dependents, handover } = input;
  for (const { caseStudy, contact } of dependents.cases) {
    const { contactName, contactEmail } = handover.contacts[caseStudy.id] ?? contact;
    await changeContact(database(), moderator, {
      caseStudyId: caseStudy.id,
      note,
      contact: {
        contactName: contactName.trim(),
        contactEmail: contactEmail.trim(),
        contactOffers: contact.contactOffers,
      },
    });
  }
  for (const { id: submissionId } of dependents.drafts) {
    const colleagueUid = handover.authors[submissionId] ?? leave;
    if (colleagueUid === leave) continue;
    await appointAuthor(database(), moderator, { submissionId, colleagueUid, reason: note });
  }
  await suspendMember(database(), moderator, { uid, reason });
}
