import { brotliCompressSync, constants } from 'node:zlib';
import type { Firestore } from 'firebase-admin/firestore';
import { type CatalogEntry, entryBytes, entryBytesMax, shardEntriesMax } from '#src/domain/catalog.ts';
import { report } from '../figures.ts';

const mebibyte = 1_048_576;

/** What the catalog and the public list of governments weigh. */
export async function measureCatalogBytes(db: Firestore): Promise<void> {
  const shards = (await db.collection('catalog').get()).docs;
  const entries = shards.flatMap((shard) => {
    const stored: Record<string, CatalogEntry> = shard.get('entries') ?? {};
    return Object.entries(stored).map(([id, entry]) => entryBytes(id, entry));
  });
  const counts = shards.map((shard) => Object.keys(shard.get('entries') ?? {}).length);
  const text = Buffer.from(JSON.stringify(shards.map((shard) => shard.data())));
  const packed = brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }).length;
  const list = Buffer.byteLength(JSON.stringify((await db.doc('public/organisations').get()).data()));

  report({ name: 'catalog.cases', value: entries.length, unit: 'cases', budget: null });
  report({ name: 'catalog.shards', value: shards.length, unit: 'documents', budget: null });
  report({
    name: 'catalog.largestShard',
    value: Math.max(...counts),
    unit: 'entries',
    budget: shardEntriesMax,
  });
  report({ name: 'catalog.heaviestEntry', value: Math.max(...entries), unit: 'B', budget: entryBytesMax });
  report({ name: 'catalog.bytes', value: sum(entries), unit: 'B stored', budget: null });
  report({ name: 'catalog.bytesCompressed', value: packed, unit: 'B brotli 5, of its JSON', budget: null });
  report({ name: 'governments.bytes', value: list, unit: 'B of its JSON', budget: mebibyte });
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
