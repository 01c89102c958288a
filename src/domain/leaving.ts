import { type Contact, isReachable, isSameAddress } from './contact.ts';
import type { Submission } from './submission.ts';

/** A text that is still being worked on and that nobody else can open. */
export function isLeftAlone(
  { authorUids, status }: Pick<Submission, 'authorUids' | 'status'>,
  uid: string,
): boolean {
  return (
    status !== 'published' &&
    status !== 'declined' &&
    authorUids.length > 0 &&
    authorUids.every((author) => author === uid)
  );
}

export type SuccessorProblem = 'missing' | 'theirs';

/** Why an address cannot answer for a case in somebody's place; null when it can. */
export function successorProblem(
  contact: Pick<Contact, 'contactEmail'>,
  leaving: { contactEmail: string },
): SuccessorProblem | null {
  if (!isReachable(contact)) return 'missing';
  return isSameAddress(contact.contactEmail, leaving.contactEmail) ? 'theirs' : null;
}
