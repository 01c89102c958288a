import type { AccountDraft } from './accountDraft.ts';
import { clockAt, dayAt } from './eventTime.ts';
import { mayTakeBack, type OutboxEntry } from './outbox.ts';

/**
 * Its author may change or discard it: what cannot have arrived, and what the portal did not accept. Of the latter it is
 * not always known whether it has arrived, so that is to be asked first.
 */
export function isInAuthorsHand(entry: OutboxEntry): boolean {
  return entry.state === 'refused' || mayTakeBack(entry);
}

/** What was handed over, as it stood in the form. An embargo that has ended meanwhile is none. */
export function draftOfEntry(
  { input, embargoUntil }: Pick<OutboxEntry, 'input' | 'embargoUntil'>,
  { timeZone, now }: { timeZone: string; now: Date },
): AccountDraft {
  const isAhead = embargoUntil !== null && embargoUntil > now;
  return {
    ...input,
    embargo: isAhead ? `${dayAt(embargoUntil, timeZone)}T${clockAt(embargoUntil, timeZone)}` : '',
    pathways: [...input.pathways],
    topics: [...input.topics],
    pictureAlt: input.pictureAlt ?? '',
  };
}
