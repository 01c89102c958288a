import { doc, type Firestore, serverTimestamp, type Transaction } from 'firebase/firestore';
import * as v from 'valibot';
import type { AuditAction } from '#src/domain/audit.ts';
import {
  type Organisation,
  type OrganisationEntry,
  type OrganisationFacts,
  organisationEntry,
  organisationEntrySchema,
  organisationFactsSchema,
  organisationSchema,
} from '#src/domain/organisation.ts';
import { DataError, withDataErrors } from '../errors.ts';
import { collections } from '../schema/collections.ts';
import { raw, readOne } from '../schema/converter.ts';
import { transact } from '../transact.ts';
import type { Reviewer } from './reviewCommands.ts';
import { writeAudit } from './writeAudit.ts';
import { writePublicList } from './writePublicList.ts';

type NewOrganisation = OrganisationEntry &
  Partial<Pick<Organisation, 'memberSince' | 'pathways' | 'about' | 'links'>> &
  Pick<Organisation, 'emailDomains'>;

/** Adds a member government that was not listed, to the directory and to the public list; returns its id. */
export function createOrganisation(
  db: Firestore,
  moderator: Reviewer,
  input: NewOrganisation & { reason: string },
): Promise<string> {
  return withDataErrors(async () => {
    const reference = doc(collections(db).organisations);
    const entry = v.parse(organisationEntrySchema, organisationEntry(input));
    await transact(db, async (transaction) => {
      const auditId = writeAudit(transaction, db, moderator, {
        action: 'organisation.create',
        target: `organisations/${reference.id}`,
        from: '',
        to: entry.name,
        reason: input.reason,
      });
      transaction.set(raw(reference), {
        ...entry,
        memberSince: input.memberSince ?? null,
        pathways: input.pathways ?? [],
        emailDomains: stored(input.emailDomains),
        about: input.about ?? '',
        links: input.links ?? [],
        focalPoints: [],
        updatedAt: serverTimestamp(),
        lastAuditId: auditId,
      });
      listPublicly(transaction, db, reference.id, entry);
    });
    return reference.id;
  });
}

/** Changes facts of a member government: only those that are given, and the public list where it repeats them. */
export function changeOrganisation(
  db: Firestore,
  moderator: Reviewer,
  input: { organisationId: string; changes: Partial<OrganisationFacts>; reason: string },
): Promise<void> {
  const changes = v.parse(v.partial(organisationFactsSchema), input.changes);
  return changeOne(db, moderator, input, 'organisation.change', ({ name }) => name, changes);
}

/** Says whose verified addresses belong to a government's staff: they get in at once. */
export function changeEmailDomains(
  db: Firestore,
  moderator: Reviewer,
  input: { organisationId: string; emailDomains: readonly string[]; reason: string },
): Promise<void> {
  const emailDomains = v.parse(organisationSchema.entries.emailDomains, stored(input.emailDomains));
  return changeOne(db, moderator, input, 'organisation.domains', (one) => one.emailDomains.join(' '), {
    emailDomains,
  });
}

/** Says who speaks for a government: members of it. */
export function changeFocalPoints(
  db: Firestore,
  moderator: Reviewer,
  input: { organisationId: string; focalPoints: readonly string[]; reason: string },
): Promise<void> {
  const focalPoints = v.parse(organisationSchema.entries.focalPoints, [...new Set(input.focalPoints)]);
  return changeOne(db, moderator, input, 'organisation.focalPoints', (one) => one.focalPoints.join(' '), {
    focalPoints,
  });
}

function changeOne(
  db: Firestore,
  moderator: Reviewer,
  { organisationId, reason }: { organisationId: string; reason: string },
  action: AuditAction,
  stateOf: (organisation: Organisation) => string,
  changes: Partial<Organisation>,
): Promise<void> {
  return withDataErrors(() =>
    transact(db, async (transaction) => {
      const reference = doc(collections(db).organisations, organisationId);
      const before = readOne(await transaction.get(reference));
      if (!before) throw new DataError('notFound');
      const after = { ...before, ...changes };
      const auditId = writeAudit(transaction, db, moderator, {
        action,
        target: `organisations/${organisationId}`,
        from: stateOf(before),
        to: stateOf(after),
        reason,
      });
      transaction.update(raw(reference), {
        ...changes,
        updatedAt: serverTimestamp(),
        lastAuditId: auditId,
      });
      if (Object.keys(changes).some((field) => field in organisationEntrySchema.entries))
        listPublicly(transaction, db, organisationId, organisationEntry(after));
    }),
  );
}

function listPublicly(
  transaction: Transaction,
  db: Firestore,
  organisationId: string,
  entry: OrganisationEntry,
): void {
  writePublicList(transaction, db, { [organisationId]: entry });
}

function stored(domains: readonly string[]): string[] {
  return [...new Set(domains.map((domain) => domain.trim().toLowerCase()))];
}
