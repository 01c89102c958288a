import { handOverCases } from '#src/data/case-studies/handOverCases.ts';
import { database } from '#src/data/client/database.ts';
import { suspendMember } from '#src/data/moderation/memberCommands.ts';
import { appointAuthor } from '#src/data/submissions/authorCommands.ts';
import { type Handover, stays } from '#src/domain/handover.ts';
import type { Actor } from '#src/domain/permissions.ts';
import type { Dependents } from './useDependents.ts';

/**
 * Hands everything over, one act after the other, and suspends last: if any of it fails, the member is still in and
 * their cases are answered. A text that stays waits until its author is let back in.
 */
export async function suspendAfterHandover(
  moderator: Actor,
  input: { uid: string; reason: string; note: string; dependents: Dependents; handover: Handover },
): Promise<void> {
  const { uid, reason, note, dependents, handover } = input;
  await handOverCases(database(), moderator, { cases: dependents.cases, contacts: handover.contacts, note });
  for (const { id: submissionId } of dependents.drafts) {
    const colleagueUid = handover.authors[submissionId] ?? stays;
    if (colleagueUid === stays) continue;
    await appointAuthor(database(), moderator, { submissionId, colleagueUid, reason: note });
  }
  await suspendMember(database(), moderator, { uid, reason });
}
