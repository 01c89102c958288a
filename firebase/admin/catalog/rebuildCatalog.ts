import type { Firestore } from 'firebase-admin/firestore';
import { catalogFaults, isRepairable } from './catalogFaults.ts';
import { isShardId, planCatalog } from './planCatalog.ts';
import { readCatalog } from './readCatalog.ts';
import { type Planned, settleShard } from './settleShard.ts';
import { toldFault } from './toldFault.ts';
import { type CatalogInput, everyFiveThousand } from './verifyCatalog.ts';

export interface RebuildInput extends CatalogInput {
  isDryRun: boolean;
}

/** After so many rounds somebody keeps publishing faster than this can read: better come back later. */
const roundsMax = 4;

/**
 * Makes the catalog what the cases say, shard by shard, and leaves alone what is right. Can be interrupted at any time
 * and repeated: the end is the same. What is published meanwhile stays. No shard is ever deleted, because devices would
 * keep their copy of it. Returns a line that says what was done.
 */
export async function rebuildCatalog(db: Firestore, { tell, isDryRun }: RebuildInput): Promise<string> {
  let writes = 0;
  for (let round = 1; round <= roundsMax; round += 1) {
    const catalog = await readCatalog(db, everyFiveThousand(tell));
    const all = catalogFaults(catalog);
    const faults = all.filter(isRepairable);
    if (faults.length === 0) return summary(writes, all.length);
    if (isDryRun) {
      for (const fault of faults) tell(`  ${toldFault(fault)}`);
      return `${faults.length} differences would be repaired.`;
    }
    tell(`${faults.length} differences`);

    const existing = catalog.shards.map(({ id }) => id).filter(isShardId);
    const planned: Planned = {
      plan: planCatalog(catalog.cases, existing),
      cases: new Map(catalog.cases.map((one) => [one.id, one])),
      unreadable: new Set(catalog.unreadable.map((path) => path.slice(path.lastIndexOf('/') + 1))),
      settled: new Set(),
    };
    const shards = [...new Set([...existing, ...planned.plan.values()])].sort();
    // A case that moves is in its new shard before it leaves the old one: readers always find it.
    const again: string[] = [];
    for (const shard of shards) {
      const done = await settleShard(db, shard, planned);
      writes += done.writes;
      if (done.isProvisional) again.push(shard);
      tell(`  ${planned.settled.size} of ${shards.length} shards looked through`);
    }
    for (const shard of again) writes += (await settleShard(db, shard, planned)).writes;
  }
  throw new Error('The catalog changes faster than it can be read: try again at a quieter time.');
}

function summary(writes: number, left: number): string {
  const rest = left > 0 ? ` ${left} differences need a person: \`catalog verify\` lists them.` : '';
  return `The catalog says what the cases say; ${writes} writes of a shard.${rest}`;
}
