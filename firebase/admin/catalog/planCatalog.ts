import { shardEntriesMax, shardId } from '#src/domain/catalog.ts';

/** A case as far as its place matters. */
export interface Placed {
  id: string;
  shard: string;
  publishedAt: { valueOf(): string | number };
  /** Null: in the archive, which takes no room. */
  entry: unknown;
}

/**
 * The shard of every case. A case stays where it says it is, if there is such a shard and room in it; the others go, in
 * the order in which they were published, to the first shards with room. What is in the archive takes no room. Carrying
 * out a part of a plan does not change it: made again from what is stored then, it says the same.
 */
export function planCatalog(
  cases: readonly Placed[],
  existing: readonly string[],
  most: number = shardEntriesMax,
): Map<string, string> {
  const known = knownShards(cases, existing, most);
  const room = new Map(known.map((shard) => [shard, most]));
  const plan = new Map<string, string>();
  const homeless: Placed[] = [];
  for (const one of cases.toSorted(byPublication)) {
    const left = room.get(one.shard);
    if (one.entry === null) plan.set(one.id, left === undefined ? shardId(1) : one.shard);
    else if (left === undefined || left === 0) homeless.push(one);
    else {
      room.set(one.shard, left - 1);
      plan.set(one.id, one.shard);
    }
  }
  const places = known.flatMap((shard) => Array.from({ length: room.get(shard) ?? 0 }, () => shard));
  for (const [index, one] of homeless.entries()) plan.set(one.id, places[index] ?? shardId(1));
  return plan;
}

/**
 * Ids of shards that a case may name, in their order: those that exist, as many as all cases need, and what cases name
 * up to twice as many. A shard that was lost is made again, because devices keep their copy of it; a slip of the pen is
 * not taken for one.
 */
export function knownShards(
  cases: readonly Pick<Placed, 'shard'>[],
  existing: readonly string[],
  most: number = shardEntriesMax,
): string[] {
  const needed = Math.max(1, Math.ceil(cases.length / most));
  const named = cases.map(({ shard }) => shard).filter((shard) => numberOf(shard) <= 2 * needed);
  const first = Array.from({ length: needed }, (_, index) => shardId(index + 1));
  return [...new Set([...existing, ...named, ...first])].filter(isShardId).sort();
}

export function isShardId(id: string): boolean {
  return /^s[0-9]{4}$/.test(id) && id !== 's0000';
}

/** 0 for what is no shard. */
export function numberOf(shard: string): number {
  return isShardId(shard) ? Number(shard.slice(1)) : 0;
}

export function byPublication(a: Placed, b: Placed): number {
  const [first, second] = [a.publishedAt.valueOf(), b.publishedAt.valueOf()];
  if (first !== second) return first < second ? -1 : 1;
  return a.id < b.id ? -1 : 1;
}
