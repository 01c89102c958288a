import type { Firestore } from 'firebase-admin/firestore';
import { catalogFaults } from './catalogFaults.ts';
import { readCatalog } from './readCatalog.ts';
import { toldFault } from './toldFault.ts';

export interface CatalogInput {
  tell: (line: string) => void;
}

/** Compares the catalog with all cases. Returns a line for a sound one; fails with a line for each difference. */
export async function verifyCatalog(db: Firestore, { tell }: CatalogInput): Promise<string> {
  const catalog = await readCatalog(db, everyFiveThousand(tell));
  const faults = catalogFaults(catalog);
  const size = `${catalog.cases.length} cases, ${catalog.shards.length} shards`;
  if (faults.length === 0) return `The catalog is sound: ${size}.`;
  const count = faults.length === 1 ? 'one difference' : `${faults.length} differences`;
  throw new Error(
    `${faults.map(toldFault).join('\n')}\n\n${count} (${size}). \`catalog rebuild\` repairs them.`,
  );
}

export function everyFiveThousand(tell: (line: string) => void): (cases: number) => void {
  let next = 5_000;
  return (cases) => {
    if (cases < next) return;
    next = cases + 5_000;
    tell(`  ${cases} cases read …`);
  };
}
