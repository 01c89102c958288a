import type { WorldRegion } from './classification.ts';
import type { FirstHandAccount } from './firstHandAccount.ts';
import {
  freshness,
  type Interests,
  newerFirst,
  type RelevanceReason,
  relevanceReasons,
  weightOf,
} from './relevance.ts';

/** What is known of whoever reads the accounts of one event. */
export interface ReaderFacts {
  interests: Interests;
  /** The sessions of this event that they mean to go to. */
  agenda: readonly string[];
  /** Where the cities are, by their ids. */
  regions: ReadonlyMap<string, WorldRegion>;
}

/** As for updates, where the words are as true of an account; the others are facts of its record. */
type SharedReason = Extract<RelevanceReason, { kind: (typeof sharedKinds)[number] }>;
const sharedKinds = ['person', 'city', 'pathway', 'topic', 'followedTopic'] as const;

/** Why an account stands where it stands; each is a fact that the reader can check. At most one of a kind. */
export type AccountReason =
  | SharedReason
  /** Its city is in a region of the reader's. */
  | { kind: 'origin'; region: WorldRegion }
  | { kind: 'agenda' }
  | { kind: 'useful'; count: number }
  /** None of the above: only its time speaks for it. */
  | { kind: 'time' };

export interface RankedAccount {
  account: FirstHandAccount;
  reasons: AccountReason[];
}

/**
 * Beside those of updates. Nothing found useful, however often, and however new, outweighs one match with the reader: the
 * most of both together is less than the least match.
 */
const weights = { agenda: 8, origin: 6, usefulMost: 3 } as const;
/** So many members bring an account half of the most. */
const usefulHalf = 4;

/** Every reason that holds, in the order they are told. Nothing is said of where an unnamed account comes from. */
export function accountReasons(account: FirstHandAccount, reader: ReaderFacts): AccountReason[] {
  const { interests, agenda, regions } = reader;
  const { sessionId, useful, visibleFrom: at, id, pathways, topics } = account;
  const organisationId = account.attribution === 'named' ? account.organisationId : null;
  const item = {
    id,
    at,
    pathways,
    topics,
    organisationId,
    author: authorOf(account),
    regions: [],
    pinned: false,
  };
  const shared = relevanceReasons(
    // All are of one event, so that following it speaks for none of them.
    { ...item, urgency: 'normal', eventId: '' },
    interests,
  ).filter(isShared);
  const reasons: AccountReason[] = [];
  if (sessionId !== null && agenda.includes(sessionId)) reasons.push({ kind: 'agenda' });
  reasons.push(...shared);
  const region = organisationId === null ? undefined : regions.get(organisationId);
  if (region !== undefined && interests.regions.includes(region)) reasons.push({ kind: 'origin', region });
  if (useful > 0) reasons.push({ kind: 'useful', count: useful });
  return reasons.length > 0 ? reasons : [{ kind: 'time' }];
}

/** “For you”: most relevant first, each with its reasons; the same whatever order the accounts come in. */
export function rankAccounts(
  accounts: readonly FirstHandAccount[],
  reader: ReaderFacts,
  now: Date,
): RankedAccount[] {
  return accounts
    .map((account) => {
      const reasons = accountReasons(account, reader);
      const { id, visibleFrom: at } = account;
      const score = reasons.reduce((sum, reason) => sum + scoreOf(reason), freshness(at, now));
      return { id, at, score, ranked: { account, reasons } };
    })
    .sort((a, b) => b.score - a.score || newerFirst(a, b))
    .map(({ ranked }) => ranked);
}

function scoreOf(reason: AccountReason): number {
  switch (reason.kind) {
    case 'agenda':
    case 'origin':
      return weights[reason.kind];
    case 'useful':
      return (weights.usefulMost * reason.count) / (reason.count + usefulHalf);
    case 'time':
      return 0;
    default:
      return weightOf(reason);
  }
}

function isShared(reason: RelevanceReason): reason is SharedReason {
  return sharedKinds.some((kind) => kind === reason.kind);
}

/** Nobody where the account is unnamed, whatever its record says. */
function authorOf({ attribution, authorUid, authorName }: FirstHandAccount) {
  return attribution === 'named' && authorUid !== null ? { uid: authorUid, name: authorName ?? '' } : null;
}
