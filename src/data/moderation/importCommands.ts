import { doc, type Firestore, serverTimestamp } from 'firebase/firestore';
import { organisationEntry } from '#src/domain/organisation.ts';
import type { FileOrganisation } from '#src/domain/organisationImport.ts';
import type { OrganisationChange } from '#src/domain/organisationPlan.ts';
import { withDataErrors } from '../errors.ts';
import { collections } from '../schema/collections.ts';
import { raw } from '../schema/converter.ts';
import { transact } from '../transact.ts';
import { changeEmailDomains, changeOrganisation } from './organisationCommands.ts';
import type { Reviewer } from './reviewCommands.ts';
import { writeAudit } from './writeAudit.ts';
import { writePublicList } from './writePublicList.ts';

/** Governments of one transaction: the rules look up each with its trace, and have twenty look-ups for all. */
export const importedTogether = 8;

/**
 * Adds governments of a file, eight at most, each with its audit entry and its entry of the public list. One whose id is
 * there already is left as it is, so that an import can be interrupted and repeated. Returns how many were added.
 */
export function addOrganisations(
  db: Firestore,
  moderator: Reviewer,
  { organisations, reason }: { organisations: readonly FileOrganisation[]; reason: string },
): Promise<number> {
  return withDataErrors(() =>
    transact(db, async (transaction) => {
      const placeOf = (id: string) => raw(doc(collections(db).organisations, id));
      const there = await Promise.all(organisations.map(({ id }) => transaction.get(placeOf(id))));
      const fresh = organisations.filter((_, place) => !there[place]?.exists());
      for (const { id, ...fields } of fresh) {
        const lastAuditId = writeAudit(transaction, db, moderator, {
          action: 'organisation.create',
          target: `organisations/${id}`,
          from: '',
          to: fields.name,
          reason,
        });
        transaction.set(placeOf(id), {
          ...fields,
          focalPoints: [],
          updatedAt: serverTimestamp(),
          lastAuditId,
        });
      }
      if (fresh.length > 0)
        writePublicList(
          transaction,
          db,
          Object.fromEntries(fresh.map(({ id, ...fields }) => [id, organisationEntry(fields)])),
        );
      return fresh.length;
    }),
  );
}

/** Changes a government to what a file says of it. Who is let in is an act of its own, with a trace of its own. */
export async function applyChange(
  db: Firestore,
  moderator: Reviewer,
  { change, reason }: { change: OrganisationChange; reason: string },
): Promise<void> {
  const { organisationId, facts, emailDomains } = change;
  if (Object.keys(facts).length > 0)
    await changeOrganisation(db, moderator, { organisationId, changes: facts, reason });
  if (emailDomains) await changeEmailDomains(db, moderator, { organisationId, emailDomains, reason });
}
