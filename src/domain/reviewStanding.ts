import { type Actor, canDecide, canReview } from './permissions.ts';
import {
  type Claim,
  claimMinutes,
  type DecisionOutcome,
  isClaimLive,
  isWaiting,
  type Submission,
} from './submission.ts';

/** How one reviewer stands to one item, and so what the screen offers. */
export type ReviewStanding =
  | { kind: 'decided'; outcome: DecisionOutcome }
  | { kind: 'withAuthor' }
  | { kind: 'ownText' }
  | { kind: 'ownCity' }
  | { kind: 'notAllowed' }
  | { kind: 'held'; by: string; until: Date }
  | { kind: 'changed' }
  | { kind: 'mine'; until: Date }
  | { kind: 'lapsed' }
  | { kind: 'free' };

type Item = Pick<Submission, 'authorUids' | 'organisationId' | 'status' | 'claim' | 'version'>;

/** `seenVersion`: the version on the reviewer's screen, which a decision would refer to. */
export function reviewStanding(
  actor: Actor | null,
  item: Item,
  seenVersion: number,
  now: Date,
): ReviewStanding {
  const { status, claim } = item;
  if (status === 'returned' || status === 'published' || status === 'declined')
    return { kind: 'decided', outcome: status };
  if (!isWaiting(status)) return { kind: 'withAuthor' };
  if (!canReview(actor, item)) {
    if (actor && item.authorUids.includes(actor.uid)) return { kind: 'ownText' };
    return { kind: actor?.member?.organisationId === item.organisationId ? 'ownCity' : 'notAllowed' };
  }
  if (isClaimLive(claim, now) && claim.by !== actor?.uid) {
    return { kind: 'held', by: claim.by, until: claimEnd(claim) };
  }
  if (item.version !== seenVersion) return { kind: 'changed' };
  if (claim && canDecide(actor, item, now)) return { kind: 'mine', until: claimEnd(claim) };
  return { kind: claim !== null && claim.by === actor?.uid ? 'lapsed' : 'free' };
}

function claimEnd(claim: Claim): Date {
  return new Date(claim.at.getTime() + claimMinutes * 60_000);
}
