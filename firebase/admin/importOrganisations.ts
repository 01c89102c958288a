import { readFile } from 'node:fs/promises';
import { FieldPath, FieldValue, type Firestore } from 'firebase-admin/firestore';
import { organisationEntry, organisationSchema } from '#src/domain/organisation.ts';
import {
  type FileOrganisation,
  type OrganisationProblem,
  readOrganisations,
} from '#src/domain/organisationImport.ts';
import { partsOf, planImport } from '#src/domain/organisationPlan.ts';
import { readRecord } from './readRecord.ts';

export interface OrganisationImportInput {
  /** A table in CSV. */
  file: string;
  /** In whose name: a moderator. */
  actorUid: string;
  reason: string;
  isDryRun: boolean;
}

/** Governments of one transaction: each is two documents and an entry of the public list. */
const together = 100;

/**
 * Adds the governments of a file to the network, each with its audit entry and its entry of the public list. One that is
 * there, by its id or by name and country, is left as it is, so that the command can be repeated and interrupted.
 * Returns a line that says what was done; fails with every problem of the file, and then has written nothing.
 */
export async function importOrganisationFile(
  db: Firestore,
  { file, actorUid, reason, isDryRun }: OrganisationImportInput,
): Promise<string> {
  const stored = (await db.collection('organisations').get()).docs.flatMap(
    (document) => readRecord(document, organisationSchema) ?? [],
  );
  const { organisations, problems } = readOrganisations(await readFile(file, 'utf8'), stored);
  if (problems.length > 0) throw new Error(told(file, problems));

  const { fresh, changed, same } = partsOf(planImport(organisations, stored));
  if (!isDryRun) {
    for (let next = 0; next < fresh.length; next += together)
      await writeSome(db, fresh.slice(next, next + together), { actorUid, reason });
  }
  const different = changed.map(({ organisationId }) => organisationId);
  const done = `${fresh.length} ${isDryRun ? 'would be added' : 'added'}`;
  const left = `${same.length} there already, ${different.length} there and different (left as they are)`;
  return `${done}, ${left}${different.length > 0 ? `: ${different.join(', ')}` : ''}.`;
}

async function writeSome(
  db: Firestore,
  some: readonly FileOrganisation[],
  { actorUid, reason }: Pick<OrganisationImportInput, 'actorUid' | 'reason'>,
): Promise<void> {
  const list = db.doc('public/organisations');
  await db.runTransaction(async (transaction) => {
    const there = await transaction.getAll(...some.map(({ id }) => db.doc(`organisations/${id}`)));
    // Somebody else may have added one in the meantime.
    const fresh = some.filter(({ id }) => !there.some((document) => document.id === id && document.exists));
    const isListed = (await transaction.get(list)).exists;
    const last = fresh.at(-1);
    if (!last) return;
    if (!isListed)
      transaction.set(list, { entries: {}, lastId: null, updatedAt: FieldValue.serverTimestamp() });
    for (const { id, ...fields } of fresh) {
      const audit = db.collection('audit').doc();
      transaction.set(audit, {
        actorUid,
        action: 'organisation.create',
        target: `organisations/${id}`,
        from: '',
        to: fields.name,
        reason,
        at: FieldValue.serverTimestamp(),
      });
      transaction.set(db.doc(`organisations/${id}`), {
        ...fields,
        focalPoints: [],
        updatedAt: FieldValue.serverTimestamp(),
        lastAuditId: audit.id,
      });
      transaction.update(list, new FieldPath('entries', id), organisationEntry(fields));
    }
    transaction.update(list, { lastId: last.id, updatedAt: FieldValue.serverTimestamp() });
  });
}

function told(file: string, problems: readonly OrganisationProblem[]): string {
  const lines = problems.map(({ line, organisationName, field, message }) =>
    [`line ${line}`, organisationName, `${field ? `${field}: ` : ''}${message}`].filter(Boolean).join(', '),
  );
  const count = problems.length === 1 ? 'one problem' : `${problems.length} problems`;
  return `${lines.join('\n')}\n\n${file} has ${count}. Nothing was written.`;
}
