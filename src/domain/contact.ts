import type { CaseContact } from './caseStudy.ts';

/** Whom to ask about a case, as a form holds it. */
export type Contact = Pick<CaseContact, 'contactName' | 'contactEmail' | 'contactOffers'>;

export const emptyContact: Contact = { contactName: '', contactEmail: '', contactOffers: [] };

/** An address with one @ and a dot after it; the rules ask for the same. */
export function isAddress(value: string): boolean {
  return /^[^@\s]+@[^@\s]+\.[^@\s]+$/.test(value);
}

/** Upper and lower case are one mailbox nearly everywhere; two spellings should not hide a person from a search. */
export function isSameAddress(one: string, other: string): boolean {
  return one.trim() !== '' && one.trim().toLowerCase() === other.trim().toLowerCase();
}

export function isReachable({ contactEmail }: Pick<Contact, 'contactEmail'>): boolean {
  return isAddress(contactEmail.trim());
}
