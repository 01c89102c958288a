import type { Organisation, OrganisationFacts } from './organisation.ts';
import { type FileOrganisation, organisationColumns, organisationFinder } from './organisationImport.ts';
import { isSame } from './submission.ts';

/** What a file says otherwise of a government that is there; only what it says. */
export interface OrganisationChange {
  organisationId: string;
  name: string;
  facts: Partial<OrganisationFacts>;
  /** Null where the file says the same, or nothing. */
  emailDomains: string[] | null;
}

/** A government of a file, and what an import would do about it. */
export type PlannedOrganisation =
  | { standing: 'fresh'; organisation: FileOrganisation }
  | { standing: 'changed'; organisation: FileOrganisation; change: OrganisationChange }
  | { standing: 'same'; organisation: FileOrganisation };

/** Compares the governments of a file with those that are there. What a file leaves out says nothing against what is stored. */
export function planImport(
  organisations: readonly FileOrganisation[],
  stored: readonly Organisation[],
): PlannedOrganisation[] {
  const find = organisationFinder(stored);
  return organisations.map((organisation): PlannedOrganisation => {
    const there = find(organisation);
    if (!there) return { standing: 'fresh', organisation };
    const change = changeOf(organisation, there);
    return change ? { standing: 'changed', organisation, change } : { standing: 'same', organisation };
  });
}

/** The parts of a plan, each in the order of the file. */
export function partsOf(plan: readonly PlannedOrganisation[]) {
  return {
    fresh: plan.flatMap((one) => (one.standing === 'fresh' ? one.organisation : [])),
    changed: plan.flatMap((one) => (one.standing === 'changed' ? one.change : [])),
    same: plan.flatMap((one) => (one.standing === 'same' ? one.organisation : [])),
  };
}

/** The fields that a change is about, in the order of a file's columns. */
export function changedFields({ facts, emailDomains }: OrganisationChange): string[] {
  return organisationColumns.filter(
    (column) => column in facts || (column === 'emailDomains' && emailDomains !== null),
  );
}

function changeOf(
  { id: _id, emailDomains, ...told }: FileOrganisation,
  stored: Organisation,
): OrganisationChange | null {
  const differs = (value: unknown, before: unknown) => !isUntold(value) && !isSame(value, before);
  const before: Partial<Record<string, unknown>> = stored;
  const facts: Partial<OrganisationFacts> = Object.fromEntries(
    Object.entries(told).filter(([field, value]) => differs(value, before[field])),
  );
  const change = {
    organisationId: stored.id,
    name: stored.name,
    facts,
    emailDomains: differs(emailDomains, stored.emailDomains) ? emailDomains : null,
  };
  return changedFields(change).length > 0 ? change : null;
}

function isUntold(value: unknown): boolean {
  return value === null || value === '' || (Array.isArray(value) && value.length === 0);
}
