import type { FinderAnswers, FinderKind, FinderQuestions } from '#src/domain/finder.ts';
import type { FinderLabels } from '#src/domain/finderState.ts';
import type { ListedOrganisation } from '#src/domain/organisation.ts';

/** A server's time to the microsecond; a `Date` would lose what tells two writes apart. */
export interface SyncTime {
  seconds: number;
  nanoseconds: number;
}

/** A shard as it was read: nothing of it is checked or unpacked where people type. */
export interface RawShard {
  id: string;
  entries: unknown;
}

/** What the page says to the finder's worker. */
export type ToFinder =
  /** With `until`, everything written up to that time has been said. */
  | { say: 'shards'; shards: readonly RawShard[]; until: SyncTime | null }
  | { say: 'organisations'; list: readonly ListedOrganisation[] }
  | { say: 'labels'; labels: FinderLabels }
  | Asked;

export interface Asked<K extends FinderKind = FinderKind> {
  say: 'ask';
  number: number;
  kind: K;
  question: FinderQuestions[K];
}

/** What the worker says to the page. */
export type FromFinder =
  /** What the device kept is there: `cases` of them; what changed after `until` is to be asked for. */
  | { say: 'recalled'; until: SyncTime; cases: number }
  /** Questions may have other answers now. */
  | { say: 'changed' }
  | { say: 'failed'; number: number; message: string }
  | Answered;

export interface Answered<K extends FinderKind = FinderKind> {
  say: 'answer';
  number: number;
  kind: K;
  answer: FinderAnswers[K];
}
