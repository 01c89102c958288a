import { readFile } from 'node:fs/promises';
import { FieldPath, FieldValue, type Firestore } from 'firebase-admin/firestore';
import { type Publication, publishedCase, publishedCaseDocuments } from '#firebase/seed/publishedCase.ts';
import type { PortableCase } from '#src/domain/caseFile.ts';
import { type ImportProblem, importCases } from '#src/domain/caseImport.ts';
import { caseStudySchema } from '#src/domain/caseStudy.ts';
import { catalogEntry, shardEntriesMax, shardId, shardSchema } from '#src/domain/catalog.ts';
import { organisationSchema } from '#src/domain/organisation.ts';
import { isSame } from '#src/domain/submission.ts';
import { readRecord } from './readRecord.ts';

export interface ImportInput {
  /** Ends in .csv or .json. */
  file: string;
  /** Who is named as its author, and who as having published it: members of the portal. */
  authorUid: string;
  publishedBy: string;
  reason: string;
  isDryRun: boolean;
  now: Date;
}

/**
 * Writes the cases of a file as publishing would have left them, one transaction a case, oldest first. A case that is
 * there is left as it is, so that the command can be repeated and interrupted. Returns a line that says what was done;
 * fails with every problem of the file, and then has written nothing.
 */
export async function importCaseFile(db: Firestore, input: ImportInput): Promise<string> {
  const { file, isDryRun, now } = input;
  const kind = /\.csv$/i.test(file) ? 'csv' : 'json';
  const organisations = await readOrganisations(db);
  const { cases, problems } = importCases(await readFile(file, 'utf8'), kind, { organisations, now });
  if (problems.length > 0) throw new Error(told(file, problems));
  const standing = await standingOf(db, file, cases);

  const result: Record<Outcome, string[]> = { written: [], there: [], different: [] };
  const inOrder = cases.toSorted((a, b) => a.publishedAt.getTime() - b.publishedAt.getTime());
  for (const one of inOrder) {
    const isNew = standing.get(one.id) === 'written';
    const outcome = isNew && !isDryRun ? await writeCase(db, one, input) : standing.get(one.id);
    if (outcome) result[outcome].push(one.id);
  }
  return summary(result, isDryRun);
}

type Outcome = 'written' | 'there' | 'different';

async function writeCase(
  db: Firestore,
  portable: PortableCase,
  { authorUid, publishedBy, reason }: ImportInput,
): Promise<Outcome> {
  return db.runTransaction(async (transaction) => {
    const outcome = outcomeFor(portable, await transaction.get(db.doc(`caseStudies/${portable.id}`)));
    if (outcome !== 'written') return outcome;
    const newest = await transaction.get(db.collection('catalog').orderBy('number', 'desc').limit(1));
    const last = newest.docs[0] ? readRecord(newest.docs[0], shardSchema) : null;
    if (newest.size > 0 && !last) throw new Error('The newest shard of the catalog cannot be read.');
    const isFull = last !== null && Object.keys(last.entries).length >= shardEntriesMax;
    const number = last === null ? 1 : last.number + (isFull ? 1 : 0);
    const publication: Publication = {
      authorUid,
      publishedBy,
      reason,
      shard: shardId(number),
      editId: 'import',
    };
    for (const { path, data } of publishedCaseDocuments(portable, publication))
      transaction.set(db.doc(path), data);

    const shard = db.doc(`catalog/${shardId(number)}`);
    const entry = catalogEntry(
      publishedCase(portable, publication),
      portable.memberOnly,
      portable.publishedAt,
    );
    const stamp = { lastId: portable.id, updatedAt: FieldValue.serverTimestamp() };
    if (last === null || isFull) {
      transaction.set(shard, { number, writes: 1, ...stamp, entries: { [portable.id]: entry } });
    } else {
      transaction.update(shard, { writes: last.writes + 1, ...stamp });
      transaction.update(shard, new FieldPath('entries', portable.id), entry);
    }
    return outcome;
  });
}

function outcomeFor(portable: PortableCase, stored: FirebaseFirestore.DocumentSnapshot): Outcome {
  if (!stored.exists) return 'written';
  const current = readRecord(stored, caseStudySchema)?.content;
  // A file without pictures says nothing about them.
  const pictures = portable.content.pictures.length > 0 ? portable.content.pictures : current?.pictures;
  return isSame(current, { ...portable.content, pictures }) ? 'there' : 'different';
}

async function readOrganisations(db: Firestore) {
  const stored = await db.collection('organisations').get();
  return stored.docs.flatMap((document) => readRecord(document, organisationSchema) ?? []);
}

/**
 * What would become of each case. Fails for an id under which somebody is writing, and for a picture that is not in the
 * project: a file names pictures and does not hold them.
 */
async function standingOf(
  db: Firestore,
  file: string,
  cases: readonly PortableCase[],
): Promise<Map<string, Outcome>> {
  const standing = new Map<string, Outcome>();
  const obstacles: string[] = [];
  for (const one of cases) {
    const [stored, submission] = await db.getAll(
      db.doc(`caseStudies/${one.id}`),
      db.doc(`submissions/${one.id}`),
    );
    if (!stored) continue;
    const outcome = outcomeFor(one, stored);
    standing.set(one.id, outcome);
    if (outcome !== 'written') continue;
    if (submission?.exists) obstacles.push(`${one.id}: somebody is writing under this id`);
    const pictures = one.content.pictures.flatMap(({ id }) => [`media/${id}`, `thumbnails/${id}`]);
    for (const path of pictures) {
      const [picture] = await db.getAll(db.doc(path), { fieldMask: ['createdAt'] });
      if (!picture?.exists) obstacles.push(`${one.id}: there is no ${path} in this project`);
    }
  }
  if (obstacles.length > 0)
    throw new Error(`${obstacles.join('\n')}\n\n${file} cannot be imported. Nothing was written.`);
  return standing;
}

function told(file: string, problems: readonly ImportProblem[]): string {
  const lines = problems.map(({ line, caseName, field, message }) =>
    [`line ${line}`, caseName, `${field ? `${field}: ` : ''}${message}`].filter(Boolean).join(', '),
  );
  const count = problems.length === 1 ? 'one problem' : `${problems.length} problems`;
  return `${lines.join('\n')}\n\n${file} has ${count}. Nothing was written.`;
}

function summary({ written, there, different }: Record<Outcome, string[]>, isDryRun: boolean): string {
  const done = `${written.length} ${isDryRun ? 'would be imported' : 'imported'}`;
  const left = `${there.length} there already, ${different.length} there and different (left as they are)`;
  return `${done}, ${left}${different.length > 0 ? `: ${different.join(', ')}` : ''}.`;
}
