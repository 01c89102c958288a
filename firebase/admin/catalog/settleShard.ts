import { FieldValue, type Firestore, type Transaction } from 'firebase-admin/firestore';
import { differentFields, wrongFields } from './catalogFaults.ts';
import { byPublication, numberOf } from './planCatalog.ts';
import { type ListedCase, readCases, type StoredShard, storedShard } from './readCatalog.ts';

/** What a round of rebuilding goes by. */
export interface Planned {
  /** The shard of each case. */
  plan: ReadonlyMap<string, string>;
  /** The cases as they were read for the plan. */
  cases: ReadonlyMap<string, ListedCase>;
  /** Ids of cases that do not fit their schema: their entries stay as they are. */
  unreadable: ReadonlySet<string>;
  /** Shards that hold all the plan gives them: what moved there may leave its old place. */
  settled: Set<string>;
}

/** Cases that change their shard in one transaction: each is read and written there, and its contact read. */
const movesMax = 150;

export interface Settled {
  writes: number;
  /** It still lists cases that their new shard did not have yet. */
  isProvisional: boolean;
}

/** Makes one shard what the plan says. */
export async function settleShard(db: Firestore, shard: string, planned: Planned): Promise<Settled> {
  const moving = [...planned.plan]
    .filter(([id, to]) => to === shard && planned.cases.get(id)?.shard !== shard)
    .map(([id]) => id);
  const result: Settled = { writes: 0, isProvisional: false };
  let start = 0;
  do {
    const some = moving.slice(start, start + movesMax);
    // Those of later transactions are not here yet and must not be missed.
    const later = new Set(moving.slice(start + movesMax));
    const done = await db.runTransaction((transaction) =>
      writeShard(db, transaction, shard, planned, some, later),
    );
    result.writes += done.writes;
    result.isProvisional = done.isProvisional;
    start += movesMax;
  } while (start < moving.length);
  planned.settled.add(shard);
  return result;
}

async function writeShard(
  db: Firestore,
  transaction: Transaction,
  id: string,
  planned: Planned,
  moving: readonly string[],
  later: ReadonlySet<string>,
): Promise<Settled> {
  const ref = db.doc(`catalog/${id}`);
  const snapshot = await transaction.get(ref);
  const shard = storedShard(snapshot);
  const due = [...planned.plan].flatMap(([name, to]) => (to === id && !later.has(name) ? name : []));
  // What is right already can only have been written since the plan was made: the rest is read again.
  const names = [...new Set([...due, ...Object.keys(shard.entries)])];
  const doubtful = names.filter((name) => !isAsRead(shard, planned.cases.get(name)) || moving.includes(name));
  const now = new Map((await readCases(db, transaction, doubtful)).map((one) => [one.snapshot.id, one]));

  const entries = new Map<string, unknown>();
  const listed: ListedCase[] = [];
  let isProvisional = false;
  for (const name of names) {
    const fresh = now.get(name);
    const one = doubtful.includes(name) ? fresh?.listed : planned.cases.get(name);
    const isUnreadable = planned.unreadable.has(name) || fresh?.listed === null;
    if (isUnreadable && name in shard.entries) entries.set(name, shard.entries[name]);
    if (!one?.entry) continue;
    const home = planned.plan.get(name) ?? one.shard;
    // Until its new shard has it, readers find it in the old one.
    if (home !== id) {
      if (!(name in shard.entries) || planned.settled.has(home)) continue;
      isProvisional = true;
    }
    entries.set(name, one.entry);
    listed.push(one);
  }

  for (const name of moving) {
    if (now.has(name)) transaction.update(db.doc(`caseStudies/${name}`), { shard: id });
  }
  if (snapshot.exists && isSame(shard, entries)) return { writes: 0, isProvisional };
  transaction.set(ref, {
    number: numberOf(id),
    writes: Number.isInteger(shard.data.writes) ? shard.data.writes + 1 : 1,
    lastId: listed.toSorted(byPublication).at(-1)?.id ?? '',
    updatedAt: FieldValue.serverTimestamp(),
    entries: Object.fromEntries([...entries].sort(([a], [b]) => (a < b ? -1 : 1))),
  });
  return { writes: 1, isProvisional };
}

function isSame(shard: StoredShard, entries: ReadonlyMap<string, unknown>): boolean {
  return (
    wrongFields(shard).length === 0 &&
    Object.keys(shard.entries).length === entries.size &&
    [...entries].every(([name, entry]) => differentFields(shard.entries[name], entry).length === 0)
  );
}

/** The shard says of this case what the plan was made from, so that nobody has changed it since. */
function isAsRead({ id, entries }: StoredShard, one: ListedCase | undefined): boolean {
  if (!one) return false;
  if (one.entry === null) return !(one.id in entries);
  return one.shard === id && one.id in entries && differentFields(entries[one.id], one.entry).length === 0;
}
