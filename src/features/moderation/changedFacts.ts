import type { Organisation, OrganisationFacts } from '#src/domain/organisation.ts';
import { isSame } from '#src/domain/submission.ts';

/** The facts that differ from what is stored. */
export function changedFacts(
  stored: Organisation,
  {
    emailDomains: _domains,
    ...facts
  }: Omit<OrganisationFacts, 'about' | 'links'> & { emailDomains: string[] },
): Partial<OrganisationFacts> {
  const before: Partial<Record<string, unknown>> = stored;
  return Object.fromEntries(Object.entries(facts).filter(([field, value]) => !isSame(before[field], value)));
}
