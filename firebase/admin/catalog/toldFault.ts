import { entryBytesMax, shardEntriesMax } from '#src/domain/catalog.ts';
import type { CatalogFault } from './catalogFaults.ts';

/** One line for an operator. */
export function toldFault(fault: CatalogFault): string {
  switch (fault.kind) {
    case 'missing':
      return `${fault.shard}: ${fault.caseId} is missing`;
    case 'superfluous':
      return `${fault.shard}: ${fault.caseId} is listed and is no published case`;
    case 'different':
      return `${fault.shard}: ${fault.caseId} differs from its case in ${fault.fields.join(', ')}`;
    case 'misplaced':
      return `${fault.shard}: ${fault.caseId} is listed here, its case names ${fault.named}`;
    case 'no-shard':
      return `${fault.caseId}: names the shard "${fault.named}", which there is not`;
    case 'over-limit':
      return `${fault.shard}: ${fault.entries} entries, more than ${shardEntriesMax}`;
    case 'too-heavy':
      return `${fault.shard}: ${fault.caseId} weighs ${fault.bytes} bytes, more than ${entryBytesMax}; shorten its title or its id`;
    case 'shard-field':
      return `${fault.shard}: wrong ${fault.fields.join(', ')}`;
    case 'unreadable':
      return `${fault.path} does not fit its schema`;
  }
}
