import { type DocumentSnapshot, FieldPath, FieldValue, type Firestore } from 'firebase-admin/firestore';
import * as v from 'valibot';
import { memberSchema, profileSchema } from '#src/domain/member.ts';
import { nameKeyOf } from '#src/domain/nameKey.ts';
import { organisationSchema } from '#src/domain/organisation.ts';
import { directoryEntry } from '#src/domain/peopleDirectory.ts';

export interface DirectoryOptions {
  isDryRun: boolean;
  tell: (line: string) => void;
}

const pageSize = 200;
/** What decides about an entry; a field elsewhere that is older than its schema is no reason to leave somebody out. */
const standingSchema = v.pick(memberSchema, ['status', 'organisationId']);
const listedSchema = v.omit(profileSchema, ['id', 'updatedAt', 'matchWeights']);

/**
 * Makes the list of people what members and profiles say, and gives profiles from before there was one what they need for
 * it: whoever never chose is in it. Only what differs is written. Can be interrupted and repeated.
 */
export async function rebuildDirectory(db: Firestore, { isDryRun, tell }: DirectoryOptions): Promise<string> {
  const counts = { profiles: 0, written: 0, removed: 0 };
  const right = new Set<string>();
  for await (const page of pagesOf(db, 'profiles')) {
    const members = await db.getAll(...page.map(({ id }) => db.doc(`members/${id}`)));
    for (const [index, stored] of page.entries()) {
      const profile = { ...stored.data(), ...missingIn(stored) };
      const parsed = v.safeParse(listedSchema, profile);
      if (!parsed.success) {
        tell(`  ${stored.ref.path} does not fit its schema and is passed over`);
        continue;
      }
      if (Object.keys(missingIn(stored)).length > 0) {
        counts.profiles += 1;
        if (!isDryRun) await stored.ref.update(missingIn(stored));
      }
      const standing = v.safeParse(standingSchema, members[index]?.data());
      if (!standing.success || standing.output.status !== 'active' || !parsed.output.inDirectory) continue;
      const city = await cityOf(db, standing.output.organisationId);
      const { id, ...entry } = directoryEntry(stored.id, parsed.output, city);
      right.add(id);
      const place = db.doc(`directory/${id}`);
      const { updatedAt: _, ...there } = (await place.get()).data() ?? {};
      if (isSame(entry, there)) continue;
      counts.written += 1;
      if (!isDryRun) await place.set({ ...entry, updatedAt: FieldValue.serverTimestamp() });
    }
  }
  for await (const page of pagesOf(db, 'directory')) {
    for (const { id, ref } of page) {
      if (right.has(id)) continue;
      counts.removed += 1;
      if (!isDryRun) await ref.delete();
    }
  }
  const { profiles, written, removed } = counts;
  const what = `${profiles} profiles completed, ${written} entries written, ${removed} removed`;
  return isDryRun ? `${what}: would be, nothing was written.` : `${what}.`;
}

/** What a profile from before the directory lacks. */
function missingIn(stored: DocumentSnapshot): { inDirectory?: true; nameKey?: string } {
  const name: unknown = stored.get('displayName');
  const nameKey = typeof name === 'string' ? nameKeyOf(name) : '';
  return {
    ...(stored.get('inDirectory') === undefined && { inDirectory: true }),
    ...(stored.get('nameKey') !== nameKey && { nameKey }),
  };
}

async function cityOf(db: Firestore, id: string | null) {
  if (id === null) return null;
  const found = v.safeParse(
    v.pick(organisationSchema, ['region']),
    (await db.doc(`organisations/${id}`).get()).data(),
  );
  return found.success ? { id, region: found.output.region } : null;
}

/** Equal but for the order of names in maps. */
function isSame(a: unknown, b: unknown): boolean {
  const sorted = (value: unknown): unknown =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.entries(value)
          .toSorted(([one], [other]) => (one < other ? -1 : 1))
          .map(([key, each]) => [key, sorted(each)])
      : value;
  return JSON.stringify(sorted(a)) === JSON.stringify(sorted(b));
}

async function* pagesOf(db: Firestore, collection: string) {
  let after = '';
  while (true) {
    const all = db.collection(collection).orderBy(FieldPath.documentId()).limit(pageSize);
    const { docs } = await (after === '' ? all : all.startAfter(after)).get();
    if (docs.length === 0) return;
    yield docs;
    after = docs.at(-1)?.id ?? '';
  }
}
