import { Timestamp } from 'firebase-admin/firestore';
import { entryBytes, entryBytesMax, shardEntriesMax } from '#src/domain/catalog.ts';
import { isShardId, knownShards, numberOf } from './planCatalog.ts';
import type { StoredCatalog, StoredShard } from './readCatalog.ts';

export type CatalogFault =
  /** A published case that its shard does not list. */
  | { kind: 'missing'; caseId: string; shard: string }
  /** An entry without a case, or of a case in the archive. */
  | { kind: 'superfluous'; caseId: string; shard: string }
  /** An entry that does not say what the case says: the fields that differ. */
  | { kind: 'different'; caseId: string; shard: string; fields: string[] }
  /** An entry in a shard that is not the one its case names. */
  | { kind: 'misplaced'; caseId: string; shard: string; named: string }
  /** A case that names no shard. */
  | { kind: 'no-shard'; caseId: string; named: string }
  /** More entries than a shard takes. */
  | { kind: 'over-limit'; shard: string; entries: number }
  /** More bytes than an entry may weigh. */
  | { kind: 'too-heavy'; caseId: string; shard: string; bytes: number }
  /** What a shard says of itself. */
  | { kind: 'shard-field'; shard: string; fields: string[] }
  /** A case that does not fit its schema: nothing can be said of its entry. */
  | { kind: 'unreadable'; path: string };

/** Everything in which the catalog differs from the cases it stands for; empty for a sound one. */
export function catalogFaults({ cases, shards, unreadable }: StoredCatalog): CatalogFault[] {
  const stored = new Map(shards.map((shard) => [shard.id, shard]));
  const known = new Map(cases.map((one) => [one.id, one]));
  const silent = new Set(unreadable.map((path) => path.slice(path.lastIndexOf('/') + 1)));
  const usable = new Set(
    knownShards(
      cases,
      shards.map(({ id }) => id),
    ),
  );
  return [
    ...unreadable.map((path): CatalogFault => ({ kind: 'unreadable', path })),
    ...shards.flatMap(shardFaults),
    ...shards.flatMap(({ id: shard, entries }) =>
      Object.keys(entries).flatMap((caseId): CatalogFault[] => {
        const one = known.get(caseId);
        if (silent.has(caseId)) return [];
        if (!one?.entry) return [{ kind: 'superfluous', caseId, shard }];
        return one.shard === shard ? [] : [{ kind: 'misplaced', caseId, shard, named: one.shard }];
      }),
    ),
    ...cases.flatMap(({ id: caseId, shard, entry }): CatalogFault[] => {
      if (!usable.has(shard)) return [{ kind: 'no-shard', caseId, named: shard }];
      if (entry === null) return [];
      const listed = stored.get(shard)?.entries[caseId];
      if (listed === undefined) return [{ kind: 'missing', caseId, shard }];
      const fields = differentFields(listed, entry);
      const bytes = entryBytes(caseId, entry);
      return [
        ...(fields.length > 0 ? [{ kind: 'different', caseId, shard, fields } as const] : []),
        ...(bytes > entryBytesMax ? [{ kind: 'too-heavy', caseId, shard, bytes } as const] : []),
      ];
    }),
  ];
}

/** Names of the fields in which a stored entry differs from what it must be. */
export function differentFields(stored: unknown, entry: unknown): string[] {
  const [is, must] = [fieldsOf(stored), fieldsOf(entry)];
  return [...new Set([...is.keys(), ...must.keys()])]
    .filter((field) => !isEqual(is.get(field), must.get(field)))
    .sort();
}

/** What a shard says wrongly of itself, apart from its entries. */
export function wrongFields({ id, data, entries }: StoredShard): string[] {
  const { number, writes, lastId, updatedAt } = data;
  return [
    ...(isShardId(id) && number === numberOf(id) ? [] : ['number']),
    ...(Number.isInteger(writes) && writes > 0 ? [] : ['writes']),
    ...(typeof lastId === 'string' ? [] : ['lastId']),
    ...(updatedAt instanceof Timestamp ? [] : ['updatedAt']),
    ...(entries === data.entries ? [] : ['entries']),
    ...Object.keys(data).filter((field) => !shardFields.includes(field)),
  ];
}

/** Some faults need a person: a case to be corrected, a document that is no shard to be removed. */
export function isRepairable(fault: CatalogFault): boolean {
  if (fault.kind === 'too-heavy' || fault.kind === 'unreadable') return false;
  return !('shard' in fault) || isShardId(fault.shard);
}

function shardFaults(stored: StoredShard): CatalogFault[] {
  const shard = stored.id;
  const fields = wrongFields(stored);
  const entries = Object.keys(stored.entries).length;
  return [
    ...(fields.length > 0 ? [{ kind: 'shard-field', shard, fields } as const] : []),
    ...(entries > shardEntriesMax ? [{ kind: 'over-limit', shard, entries } as const] : []),
  ];
}

const shardFields = ['number', 'writes', 'lastId', 'updatedAt', 'entries'];

function fieldsOf(value: unknown): Map<string, unknown> {
  return new Map(typeof value === 'object' && value !== null ? Object.entries(value) : []);
}

function isEqual(a: unknown, b: unknown): boolean {
  return a instanceof Timestamp && b instanceof Timestamp ? a.isEqual(b) : a === b;
}
