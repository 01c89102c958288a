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
 * the order in which they were published, to the first shards with room. Shards are those that exist (`existing`) and
 * those that cases name without leaving a gap; where all are full, new ones follow. Carrying out a part of a plan does
 * not change it: made again from what is stored then, it says the same.
 */
export function planCatalog(cases: readonly Placed[], existing: readonly string[]): Map<string, string> {
  const known = knownShards(cases, existing);
  const room = new Map(known.map((shard) => [shard, shardEntriesMax]));
  const plan = new Map<string, string>();
  const homeless: Placed[] = [];
  for (const one of cases.toSorted(byPublication)) {
    const left = room.get(one.shard);
    if (left === undefined || (left === 0 && one.entry !== null)) {
      homeless.push(one);
      continue;
    }
    if (one.entry !== null) room.set(one.shard, left - 1);
    plan.set(one.id, one.shard);
  }
  const withRoom = [...room.keys()];
  let place = 0;
  for (const one of homeless) {
    while ((room.get(withRoom[place] ?? '') ?? 0) === 0) {
      if (place < withRoom.length) place += 1;
      if (place === withRoom.length) {
        const next = shardId(numberOf(withRoom.at(-1) ?? '') + 1);
        withRoom.push(next);
        room.set(next, shardEntriesMax);
      }
    }
    const shard = withRoom[place] ?? '';
    plan.set(one.id, shard);
    if (one.entry !== null) room.set(shard, (room.get(shard) ?? 0) - 1);
  }
  return plan;
}

/** Ids of shards that a case may name, in their order. */
export function knownShards(cases: readonly Pick<Placed, 'shard'>[], existing: readonly string[]): string[] {
  const named = new Set([...cases.map(({ shard }) => shard), ...existing]);
  const known = new Set(existing.filter(isShardId));
  for (let number = 1; named.has(shardId(number)); number += 1) known.add(shardId(number));
  return [...known].sort();
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
