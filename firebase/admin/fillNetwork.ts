import { FieldValue, type Firestore } from 'firebase-admin/firestore';
import type { PortableCase } from '#src/domain/caseFile.ts';
import { catalogEntry, shardEntriesMax, shardId } from '#src/domain/catalog.ts';
import { organisationEntry } from '#src/domain/organisation.ts';
import { caseId, syntheticCasePrefix } from './synthetic/cases.ts';
import { caseDocuments, memberDocuments, organisationDocument } from './synthetic/documents.ts';
import { memberUid, syntheticMember } from './synthetic/members.ts';
import { syntheticNetwork } from './synthetic/network.ts';
import { organisationId } from './synthetic/organisations.ts';
import { writeInBulk } from './writeInBulk.ts';

export interface FillInput {
  /** The same seed and numbers always give the same network. */
  seed: number;
  organisations: number;
  members: number;
  cases: number;
  isDryRun: boolean;
  tell: (line: string) => void;
}

/**
 * Fills a project with an invented network beside what is there. Every document has a name of its own, so that an
 * interrupted run can be repeated; cases appear in the catalog last, when all they need is there. Returns a line that
 * says what was done. Fails where an earlier run left a larger network: the rest of it would stay.
 */
export async function fillNetwork(db: Firestore, input: FillInput): Promise<string> {
  const { seed, organisations, members, cases, isDryRun } = input;
  await refuseLarger(db, input);
  const plan = await shardsFor(db, cases);
  const shards = new Set(plan).size;
  const what = `${organisations} governments, ${members} members and ${cases} cases in ${shards} shards`;
  if (isDryRun) return `${what} would be written, from seed ${seed}.`;

  const network = syntheticNetwork(seed, input);
  await fill(db, input, 'governments', network.places.map(organisationDocument));
  await listGovernments(db, network.places);
  await fill(db, input, 'documents of members', documentsOfMembers(input, network.places));
  const listed = new Map<string, Record<string, unknown>>();
  await fill(db, input, 'documents of cases', documentsOfCases(network.caseAt, plan, listed));
  for (const [shard, entries] of listed) await listCases(db, shard, entries);
  return `${what} are there, from seed ${seed}.`;
}

type Network = ReturnType<typeof syntheticNetwork>;

async function fill(
  db: Firestore,
  { tell }: FillInput,
  name: string,
  documents: Parameters<typeof writeInBulk>[1],
): Promise<void> {
  const begun = Date.now();
  let told = begun;
  const written = await writeInBulk(db, documents, (count) => {
    if (Date.now() - told < 5_000) return;
    told = Date.now();
    tell(`  ${count} ${name} …`);
  });
  tell(`${written} ${name} in ${Math.round((Date.now() - begun) / 100) / 10} s`);
}

function* documentsOfMembers({ seed, members }: FillInput, places: Network['places']) {
  for (let index = 0; index < members; index += 1) {
    yield* memberDocuments(syntheticMember(seed, index, places));
  }
}

/** Also notes each case's entry under its shard. */
function* documentsOfCases(
  caseAt: (index: number) => PortableCase,
  plan: readonly string[],
  listed: Map<string, Record<string, unknown>>,
) {
  for (const [index, shard] of plan.entries()) {
    const portable = caseAt(index);
    const { documents, caseStudy } = caseDocuments(portable, shard);
    const entries = listed.get(shard) ?? {};
    entries[portable.id] = catalogEntry(caseStudy, portable.memberOnly, portable.publishedAt);
    listed.set(shard, entries);
    yield* documents;
  }
}

/** The shard of each case: in turn, the first that has room beside what is no synthetic case. */
async function shardsFor(db: Firestore, cases: number): Promise<string[]> {
  const stored = await db.collection('catalog').get();
  const taken = new Map(
    stored.docs.map((shard) => [
      shard.id,
      Object.keys(shard.get('entries') ?? {}).filter((id) => !id.startsWith(syntheticCasePrefix)).length,
    ]),
  );
  const plan: string[] = [];
  for (let number = 1; plan.length < cases; number += 1) {
    const room = Math.max(0, shardEntriesMax - (taken.get(shardId(number)) ?? 0));
    for (let place = 0; place < room && plan.length < cases; place += 1) plan.push(shardId(number));
  }
  return plan;
}

async function refuseLarger(db: Firestore, { organisations, members, cases }: FillInput): Promise<void> {
  const beyond = [
    `organisations/${organisationId(organisations)}`,
    `members/${memberUid(members)}`,
    `caseStudies/${caseId(cases)}`,
  ];
  const found = await db.getAll(...beyond.map((path) => db.doc(path)), { fieldMask: [] });
  const larger = found.find((document) => document.exists);
  if (!larger) return;
  throw new Error(
    `There is a larger network already (${larger.ref.path}): give its numbers, or begin with an empty project.`,
  );
}

async function listGovernments(db: Firestore, places: Network['places']): Promise<void> {
  const list = db.doc('public/organisations');
  await db.runTransaction(async (transaction) => {
    const entries = (await transaction.get(list)).get('entries') ?? {};
    for (const { organisation } of places) entries[organisation.id] = organisationEntry(organisation);
    transaction.set(list, { entries, lastId: null, updatedAt: FieldValue.serverTimestamp() });
  });
}

async function listCases(db: Firestore, id: string, listed: Record<string, unknown>): Promise<void> {
  const shard = db.doc(`catalog/${id}`);
  await db.runTransaction(async (transaction) => {
    const stored = await transaction.get(shard);
    const kept = Object.entries(stored.get('entries') ?? {}).filter(
      ([name]) => !name.startsWith(syntheticCasePrefix),
    );
    transaction.set(shard, {
      number: Number(id.slice(1)),
      writes: (stored.get('writes') ?? 0) + 1,
      lastId: Object.keys(listed).at(-1) ?? '',
      updatedAt: FieldValue.serverTimestamp(),
      entries: { ...Object.fromEntries(kept), ...listed },
    });
  });
}
