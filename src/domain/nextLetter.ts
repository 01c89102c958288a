import {
  type DigestPeriod,
  type DigestRecord,
  digestLimits,
  digestPeriod,
  letterCandidates,
} from './digest.ts';
import { isStillTold, type MatterReader } from './letterMatters.ts';
import type { Notification } from './notification.ts';
import type { NotificationSettings } from './notificationSettings.ts';

/** Where a letter comes from: the member's own reads for the preview, the operators' for the letter. */
export interface LetterSource {
  /** Unread, of this period, newest first, at most `digestLimits.read`. */
  unread(period: DigestPeriod): Promise<readonly Notification[]>;
  read: MatterReader;
}

/** What the next letter tells; no items, no letter. */
export interface LetterContents {
  items: readonly Notification[];
  /** Whether the portal has more that is unread. */
  hasMore: boolean;
  period: DigestPeriod;
}

/** The one way to the contents of a letter: what the preview shows is what would be sent. */
export async function nextLetter(
  source: LetterSource,
  {
    uid,
    settings,
    record,
    now,
  }: { uid: string; settings: NotificationSettings; record: DigestRecord | null; now: Date },
): Promise<LetterContents> {
  const period = digestPeriod(record, now);
  const unread = period.after < period.until ? await source.unread(period) : [];
  const candidates = letterCandidates(unread, settings, period);
  const read = once(source.read);
  const told = await Promise.all(candidates.map((one) => isStillTold(one, { uid, now, read })));
  const items = candidates.filter((_, index) => told[index]);
  return {
    items: items.slice(0, digestLimits.items),
    hasMore: items.length > digestLimits.items || candidates.length === digestLimits.candidates,
    period,
  };
}

/** Asks for each thing once, however many notifications speak of it. */
function once(read: MatterReader): MatterReader {
  return {
    question: remembering(read.question),
    answer: remembering(read.answer),
    account: remembering(read.account),
    reply: remembering(read.reply),
    caseStudy: remembering(read.caseStudy),
    submission: remembering(read.submission),
    member: remembering(read.member),
  };
}

function remembering<T>(ask: (...names: string[]) => Promise<T>): (...names: string[]) => Promise<T> {
  const answers = new Map<string, Promise<T>>();
  return (...names) => {
    const key = names.join('/');
    const answer = answers.get(key) ?? ask(...names);
    answers.set(key, answer);
    return answer;
  };
}
