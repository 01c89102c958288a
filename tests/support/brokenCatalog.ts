import { Timestamp } from 'firebase-admin/firestore';
import { caseDocuments } from '#firebase/admin/synthetic/documents.ts';
import { syntheticNetwork } from '#firebase/admin/synthetic/network.ts';
import type { SeedDocument } from '#firebase/seed/seedDocument.ts';
import { catalogEntry, shardEntriesMax, shardId } from '#src/domain/catalog.ts';

type Shard = Record<string, unknown> & { entries: Record<string, Record<string, unknown>> };

/** The first shard has too many cases, ten others have four each. */
const overflow = 5;
const others = 10;
const perShard = 4;

/** A library whose catalog has faults of every kind, and the lines in which `catalog verify` must say so. */
export function brokenCatalog() {
  const { cases, inShard, shards } = soundCatalog();
  const at = (number: number) => shards.get(shardId(number)) ?? never();
  const one = (number: number, place: number) => inShard[number]?.[place] ?? never();
  const change = (id: string, data: Record<string, unknown>) => {
    const found = cases.find(({ path }) => path === `caseStudies/${id}`) ?? never();
    Object.assign(found.data, data);
  };
  const faults: string[] = [];
  const first = at(1).entries;

  delete first[one(1, 10)];
  faults.push(`s0001: ${one(1, 10)} is missing`);
  Object.assign(first[one(1, 11)] ?? {}, { title: 'Something else' });
  faults.push(`s0001: ${one(1, 11)} differs from its case in title`);
  const { since } = first[one(1, 12)] ?? {};
  if (!(since instanceof Timestamp)) never();
  Object.assign(first[one(1, 12)] ?? {}, { since: new Timestamp(since.seconds, since.nanoseconds + 1000) });
  faults.push(`s0001: ${one(1, 12)} differs from its case in since`);
  Object.assign(first[one(1, 13)] ?? {}, { cover: 'x', facts: '', extra: true });
  faults.push(`s0001: ${one(1, 13)} differs from its case in cover, extra, facts`);
  change(one(1, 14), { status: 'archived' });
  faults.push(`s0001: ${one(1, 14)} is listed and is no published case`);
  first.ghost = { title: 'A case that never was' };
  faults.push('s0001: ghost is listed and is no published case', 's0001: 705 entries, more than 700');

  change(one(2, 0), { shard: 's0042' });
  faults.push(`s0002: ${one(2, 0)} is listed here, its case names s0042`);
  faults.push(`${one(2, 0)}: names the shard "s0042", which there is not`);

  shards.delete(shardId(3));
  for (const id of inShard[3] ?? []) faults.push(`s0003: ${id} is missing`);

  Object.assign(at(4), { number: 9, writes: 0 });
  faults.push('s0004: wrong number, writes');
  Object.assign(at(5), { note: 'by hand', updatedAt: 'yesterday' });
  faults.push('s0005: wrong updatedAt, note');

  const stray = one(7, 2);
  at(6).entries[stray] = at(7).entries[stray] ?? {};
  delete at(7).entries[stray];
  faults.push(`s0006: ${stray} is listed here, its case names s0007`, `s0007: ${stray} is missing`);

  Object.assign(at(8), { entries: 'lost' });
  faults.push('s0008: wrong entries', ...(inShard[8] ?? []).map((id) => `s0008: ${id} is missing`));

  change(one(9, 1), { shard: 'nowhere', status: 'archived' });
  delete at(9).entries[one(9, 1)];
  faults.push(`${one(9, 1)}: names the shard "nowhere", which there is not`);

  at(10).entries[one(1, 20)] = first[one(1, 20)] ?? {};
  faults.push(`s0010: ${one(1, 20)} is listed here, its case names s0001`);

  return {
    cases,
    shards: [...shards].map(([id, data]) => ({ path: `catalog/${id}`, data })),
    /** What each case says of its place. */
    places: new Map(
      cases.flatMap(({ path, data }) =>
        'shard' in data ? [[path.slice('caseStudies/'.length), String(data.shard)] as const] : [],
      ),
    ),
    faults,
    soundShard: shardId(11),
    /** Two cases of the first shard with which all is well. */
    bystanders: { revised: one(1, 30), archived: one(1, 31) },
  };
}

/** Case by case, oldest first, as if each shard had been filled in its turn. */
function soundCatalog() {
  const full = shardEntriesMax + overflow;
  const network = syntheticNetwork(3, { organisations: 40, cases: full + others * perShard });
  const portables = Array.from({ length: network.cases }, (_, index) => network.caseAt(index));
  portables.sort((a, b) => a.publishedAt.getTime() - b.publishedAt.getTime());
  const cases: SeedDocument[] = [];
  const inShard: string[][] = [];
  const shards = new Map<string, Shard>();
  for (const [index, portable] of portables.entries()) {
    const number = index < full ? 1 : 2 + Math.floor((index - full) / perShard);
    const { caseStudy, documents } = caseDocuments(portable, shardId(number));
    cases.push(...documents.filter(({ path }) => /^caseStudies\/[^/]+(\/memberOnly\/contact)?$/.test(path)));
    const stored = shards.get(shardId(number)) ?? emptyShard(number);
    const since = Timestamp.fromDate(portable.publishedAt);
    stored.entries[portable.id] = { ...catalogEntry(caseStudy, portable.memberOnly, since) };
    shards.set(shardId(number), stored);
    inShard[number] = [...(inShard[number] ?? []), portable.id];
  }
  return { cases, inShard, shards };
}

function emptyShard(number: number): Shard {
  return { number, writes: 3, lastId: '', updatedAt: Timestamp.fromMillis(1_790_000_000_000), entries: {} };
}

function never(): never {
  throw new Error('the broken catalog is not as it was planned');
}
