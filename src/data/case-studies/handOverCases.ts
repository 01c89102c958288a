import type { Firestore } from 'firebase/firestore';
import type { CaseContact } from '#src/domain/caseStudy.ts';
import type { Handover } from '#src/domain/handover.ts';
import type { Actor } from '#src/domain/permissions.ts';
import { changeContact } from './commands.ts';

/** Somebody else answers for each case, one after the other; what is offered there stays. */
export async function handOverCases(
  db: Firestore,
  actor: Actor,
  input: {
    cases: readonly { caseStudy: { id: string }; contact: CaseContact }[];
    contacts: Handover['contacts'];
    note: string;
  },
): Promise<void> {
  for (const { caseStudy, contact } of input.cases) {
    const { contactName, contactEmail } = input.contacts[caseStudy.id] ?? contact;
    await changeContact(db, actor, {
      caseStudyId: caseStudy.id,
      note: input.note,
      contact: {
        contactName: contactName.trim(),
        contactEmail: contactEmail.trim(),
        contactOffers: contact.contactOffers,
      },
    });
  }
}
