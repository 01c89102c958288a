import { type Contact, emptyContact } from './contact.ts';
import { successorProblem } from './leaving.ts';

/** Who answers next. */
export type Successor = Pick<Contact, 'contactName' | 'contactEmail'>;

/** What was decided so far about what a member leaves behind, by the ids of cases and of texts. */
export interface Handover {
  contacts: Readonly<Record<string, Successor>>;
  /** A colleague's uid, or `stays`. */
  authors: Readonly<Record<string, string>>;
}

export const emptyHandover: Handover = { contacts: {}, authors: {} };

/** Said of a text that nobody goes on with. */
export const stays = 'stays';

interface Ends {
  cases: readonly { caseStudy: { id: string }; contact: { contactEmail: string } }[];
  drafts: readonly { id: string }[];
}

/** The id of the first case or text for which nothing is decided yet; null when everything is. */
export function firstOpenEnd({ cases, drafts }: Ends, { contacts, authors }: Handover): string | null {
  const open = cases.find(({ caseStudy, contact }) =>
    successorProblem(contacts[caseStudy.id] ?? emptyContact, contact),
  );
  return open?.caseStudy.id ?? drafts.find(({ id }) => !authors[id])?.id ?? null;
}
