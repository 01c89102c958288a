/** Whether what the device knows of an event is what the server knows, and until when it was. */
export interface Freshness {
  isFresh: boolean;
  /** Until when the server was heard; null when it never was on this device. */
  heardAt: Date | null;
}

/** The two documents that a follower listens to, and whether the last answer for each came from the server. */
export interface HeardParts {
  programme: boolean;
  feed: boolean;
}

/**
 * The next state after an answer. The moment is kept only when the server was heard until now: an answer of the device's
 * own, while there is no network, says nothing new.
 */
export function nextFreshness(before: Freshness, heard: HeardParts, now: Date): Freshness {
  const isFresh = heard.programme && heard.feed;
  return { isFresh, heardAt: isFresh || before.isFresh ? now : before.heardAt };
}
