import { FieldPath, FieldValue, type Firestore } from 'firebase-admin/firestore';
import {
  type Organisation,
  organisationEntry,
  organisationLimits,
  organisationSchema,
} from '#src/domain/organisation.ts';
import { moveActivities } from './mergeActivities.ts';
import { moveAdoptions, moveQuestions } from './mergeExchange.ts';
import { countOf, moveEach, renamedIn } from './moveEach.ts';
import { readRecord } from './readRecord.ts';

export interface MergeInput {
  from: string;
  into: string;
  /** In whose name: a moderator. */
  actorUid: string;
  reason: string;
  isDryRun: boolean;
}

/** Collections whose documents say in `organisationId` which government they belong to. */
const owned = [
  'members',
  'directory',
  'submissions',
  'translations',
  'media',
  'thumbnails',
  'invitations',
  'questions',
] as const;
/** The same, below each event. */
const ownedOfEvents = ['accounts', 'accountAuthors', 'attendance'] as const;

/**
 * Makes one government of two: whoever and whatever belongs to `from` belongs to `into` afterwards, and `from` is gone.
 * What is moved is found by where it still is, so the command can be interrupted and repeated; `from` itself goes last.
 * Facts of `into` stay; what only `from` knew is taken over.
 */
export async function mergeOrganisations(db: Firestore, input: MergeInput): Promise<string> {
  const { from, into, isDryRun } = input;
  if (from === into) throw new Error('--from and --into name the same government.');
  const [source, target] = await Promise.all([readOne(db, from), readOne(db, into)]);
  if (!target) throw new Error(`There is no government ${into}.`);
  if (!source && !(await wasMerged(db, from, into))) throw new Error(`There is no government ${from}.`);

  const moved = await moveAll(db, input);
  if (source && !isDryRun) {
    await joinRecords(db, input);
    // Whoever came in between is found now that nobody can come any more.
    await moveAll(db, input);
  }
  const counts = Object.entries(moved)
    .filter(([, count]) => count > 0)
    .map(([name, count]) => `${count} ${name}`);
  const what = counts.length > 0 ? counts.join(', ') : 'nothing that belongs to it';
  const name = source ? `${source.name} (${from})` : from;
  return isDryRun
    ? `${name} would become part of ${target.name} (${into}): ${what}.`
    : `${name} is part of ${target.name} (${into}): ${what} moved.`;
}

async function moveAll(db: Firestore, input: MergeInput): Promise<Record<string, number>> {
  return {
    ...(await moveOwned(db, input)),
    activities: await moveActivities(db, input),
    caseStudies: await moveCases(db, input),
    adoptions: await moveAdoptions(db, input),
    'asked or answered': await moveQuestions(db, input),
    follows: await moveFollows(db, input),
  };
}

async function moveOwned(
  db: Firestore,
  { from, into, isDryRun }: MergeInput,
): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  const events = await db.collection('events').listDocuments();
  const places = [
    ...owned.map((name) => ({ name, collection: db.collection(name) })),
    ...events.flatMap((event) => ownedOfEvents.map((name) => ({ name, collection: event.collection(name) }))),
  ];
  for (const { name, collection } of places) {
    const belonging = collection.where('organisationId', '==', from);
    counts[name] =
      (counts[name] ?? 0) +
      (isDryRun ? await countOf(belonging) : await moveEach(db, belonging, () => ({ organisationId: into })));
  }
  return counts;
}

/** Each with its entry in the catalog, which readers' devices hear of. */
async function moveCases(db: Firestore, { from, into, isDryRun }: MergeInput): Promise<number> {
  const belonging = db.collection('caseStudies').where('organisationId', '==', from);
  if (isDryRun) return countOf(belonging);
  const cases = await belonging.get();
  for (const { ref, id } of cases.docs) {
    await db.runTransaction(async (transaction) => {
      const stored = await transaction.get(ref);
      if (stored.get('organisationId') !== from) return;
      const shard = db.doc(`catalog/${stored.get('shard')}`);
      const listed = await transaction.get(shard);
      transaction.update(ref, { organisationId: into, updatedAt: FieldValue.serverTimestamp() });
      // Archived cases are in no list.
      if (listed.get(new FieldPath('entries', id)) === undefined) return;
      transaction.update(shard, new FieldPath('entries', id, 'city'), into);
      transaction.update(shard, {
        writes: FieldValue.increment(1),
        lastId: id,
        updatedAt: FieldValue.serverTimestamp(),
      });
    });
  }
  return cases.size;
}

async function moveFollows(db: Firestore, { from, into, isDryRun }: MergeInput): Promise<number> {
  const following = db.collectionGroup('follows').where('cities', 'array-contains', from);
  if (isDryRun) return countOf(following);
  return moveEach(db, following, (document) => ({ cities: renamedIn(document.get('cities'), from, into) }));
}

/** The two records, the public list and the trace, all at once. */
async function joinRecords(db: Firestore, { from, into, actorUid, reason }: MergeInput): Promise<void> {
  await db.runTransaction(async (transaction) => {
    const [source, target] = (
      await transaction.getAll(db.doc(`organisations/${from}`), db.doc(`organisations/${into}`))
    ).map((document) => readRecord(document, organisationSchema));
    if (!source) return;
    if (!target) throw new Error(`There is no government ${into} any more.`);
    const joined = joinedFacts(source, target);
    const audit = db.collection('audit').doc();
    transaction.set(audit, {
      actorUid,
      action: 'organisation.merge',
      target: `organisations/${into}`,
      from,
      to: into,
      reason,
      at: FieldValue.serverTimestamp(),
    });
    transaction.delete(db.doc(`organisations/${from}`));
    transaction.update(db.doc(`organisations/${into}`), {
      ...joined,
      updatedAt: FieldValue.serverTimestamp(),
      lastAuditId: audit.id,
    });
    const list = db.doc('public/organisations');
    transaction.update(list, new FieldPath('entries', from), FieldValue.delete());
    transaction.update(list, new FieldPath('entries', into), organisationEntry({ ...target, ...joined }));
    transaction.update(list, { lastId: into, updatedAt: FieldValue.serverTimestamp() });
  });
}

/** What only the one that goes knew is kept. */
function joinedFacts(source: Organisation, target: Organisation) {
  const hasPlace = target.lat !== null && target.lng !== null;
  const { emailDomains, links, focalPoints } = organisationLimits;
  return {
    lat: hasPlace ? target.lat : source.lat,
    lng: hasPlace ? target.lng : source.lng,
    population: target.population ?? source.population,
    climateZone: target.climateZone ?? source.climateZone,
    coastal: target.coastal ?? source.coastal,
    hazards: target.hazards.length > 0 ? target.hazards : source.hazards,
    memberSince: target.memberSince ?? source.memberSince,
    pathways: target.pathways.length > 0 ? target.pathways : source.pathways,
    about: target.about === '' ? source.about : target.about,
    links: joinedList(target.links, source.links, links),
    emailDomains: joinedList(target.emailDomains, source.emailDomains, emailDomains),
    focalPoints: joinedList(target.focalPoints, source.focalPoints, focalPoints),
  };
}

function joinedList(first: readonly string[], second: readonly string[], most: number): string[] {
  return [...new Set([...first, ...second])].slice(0, most);
}

async function readOne(db: Firestore, id: string): Promise<Organisation | null> {
  return readRecord(await db.doc(`organisations/${id}`).get(), organisationSchema);
}

async function wasMerged(db: Firestore, from: string, into: string): Promise<boolean> {
  const trail = await db.collection('audit').where('target', '==', `organisations/${into}`).get();
  return trail.docs.some(
    (entry) => entry.get('action') === 'organisation.merge' && entry.get('from') === from,
  );
}
