import { handOverCases } from '#src/data/case-studies/handOverCases.ts';
import { database } from '#src/data/client/database.ts';
import { leaveNetwork } from '#src/data/members/leaving.ts';
import { handOver } from '#src/data/submissions/authorCommands.ts';
import { type Handover, stays } from '#src/domain/handover.ts';
import type { Actor } from '#src/domain/permissions.ts';
import type { OwnDependents } from './useOwnDependents.ts';

/** Hands everything over, one act after the other, and leaves last: if any of it fails, the member is still in. */
export async function leaveAfterHandover(
  actor: Actor,
  { dependents, handover, note }: { dependents: OwnDependents; handover: Handover; note: string },
): Promise<void> {
  const { cases, drafts } = dependents;
  await handOverCases(database(), actor, { cases, contacts: handover.contacts, note });
  for (const { id: submissionId } of drafts) {
    const colleagueUid = handover.authors[submissionId] ?? stays;
    if (colleagueUid !== stays) await handOver(database(), actor, { submissionId, colleagueUid });
  }
  await leaveNetwork(database(), actor);
}
