import { changeContact } from '#src/data/case-studies/commands.ts';
import { database } from '#src/data/client/database.ts';
import { leaveNetwork } from '#src/data/members/leaving.ts';
import { handOver } from '#src/data/submissions/authorCommands.ts';
import { emptyContact } from '#src/domain/contact.ts';
import { successorProblem } from '#src/domain/leaving.ts';
import type { Actor } from '#src/domain/permissions.ts';
import type { OwnDependents } from './useOwnDependents.ts';

/** What the member decided so far, by the ids of cases and of texts. */
export interface Handover {
  contacts: Readonly<Record<string, { contactName: string; contactEmail: string }>>;
  /** A colleague's uid, or `rest`. */
  authors: Readonly<Record<string, string>>;
}

export const emptyHandover: Handover = { contacts: {}, authors: {} };

/** Said of a text that nobody goes on with. */
export const rest = 'rest';

/** The id of the first case or text for which nothing is decided yet; null when everything is. */
export function firstOpenEnd(
  { cases, drafts }: OwnDependents,
  { contacts, authors }: Handover,
): string | null {
  const open = cases.find(({ caseStudy, contact }) =>
    successorProblem(contacts[caseStudy.id] ?? emptyContact, contact),
  );
  return open?.caseStudy.id ?? drafts.find(({ id }) => !authors[id])?.id ?? null;
}

/** Hands everything over, one act after the other, and leaves last: if any of it fails, the member is still in. */
export async function leaveAfterHandover(
  actor: Actor,
  { dependents, handover, note }: { dependents: OwnDependents; handover: Handover; note: string },
): Promise<void> {
  for (const { caseStudy, contact } of dependents.cases) {
    const { contactName, contactEmail } = handover.contacts[caseStudy.id] ?? contact;
    await changeContact(database(), actor, {
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
    const colleagueUid = handover.authors[submissionId] ?? rest;
    if (colleagueUid !== rest) await handOver(database(), actor, { submissionId, colleagueUid });
  }
  await leaveNetwork(database(), actor);
}
