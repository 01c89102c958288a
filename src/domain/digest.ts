import * as v from 'valibot';
import type { Notification } from './notification.ts';
import { newestFirst } from './notificationGroups.ts';
import { topicOf } from './notificationKinds.ts';
import { lettersPerWeekMost, type NotificationSettings } from './notificationSettings.ts';

const aMinute = 60_000;
const aWeek = 7 * 24 * 60 * aMinute;

export const digestLimits = {
  /** Items of one letter: more are not read. What is left out stands in the portal, and the letter says so. */
  items: 25,
  /** Looked at more closely, which costs a read or two each. */
  candidates: 60,
  /** Unread notifications that are read at most. */
  read: 100,
  /** Nothing older is news, also for somebody who has just asked for letters. */
  days: 14,
  /** A decision can be taken back for a minute, and a message may be read as it comes: nothing younger is mailed. */
  settleMinutes: 5,
} as const;

/**
 * `members/{uid}/private/digest`: what the letters of the past week have told, written by the operators' command alone.
 * Notifications are not marked one by one: everything up to `upTo` is done with, whether it was told or left out.
 */
export const digestRecordSchema = v.object({
  id: v.pipe(v.string(), v.nonEmpty()),
  /** When the latest letters went out, newest first. */
  sentAt: v.pipe(v.array(v.date()), v.maxLength(lettersPerWeekMost)),
  upTo: v.date(),
});
export type DigestRecord = Omit<v.InferOutput<typeof digestRecordSchema>, 'id'>;

/** After which time, and up to which, the next letter tells. */
export interface DigestPeriod {
  after: Date;
  until: Date;
}

export function digestPeriod(record: DigestRecord | null, now: Date): DigestPeriod {
  const oldest = now.getTime() - (digestLimits.days / 7) * aWeek;
  return {
    after: new Date(Math.max(oldest, record?.upTo.getTime() ?? oldest)),
    until: new Date(now.getTime() - digestLimits.settleMinutes * aMinute),
  };
}

/**
 * From when on the next letter may go out; null for whoever wants none. Never more than N in any seven days, also after
 * N was changed; and spread over the week, or Monday's letters would leave nothing for Friday.
 */
export function letterDueFrom(
  { lettersPerWeek }: Pick<NotificationSettings, 'lettersPerWeek'>,
  record: DigestRecord | null,
): Date | null {
  if (lettersPerWeek === 0) return null;
  const sent = [...(record?.sentAt ?? [])].map((at) => at.getTime()).sort((a, b) => b - a);
  const [last] = sent;
  const nth = sent[lettersPerWeek - 1];
  return new Date(
    Math.max(
      0,
      ...(last === undefined ? [] : [last + aWeek / lettersPerWeek]),
      // A moment later: seven days from letter to letter, both included, hold no more than N either.
      ...(nth === undefined ? [] : [nth + aWeek + 1]),
    ),
  );
}

export function isLetterDue(
  settings: Pick<NotificationSettings, 'lettersPerWeek'>,
  record: DigestRecord | null,
  now: Date,
): boolean {
  const from = letterDueFrom(settings, record);
  return from !== null && from <= now;
}

/** What the next letter may tell of, newest first: what is unread, wanted, in time and not told yet. */
export function letterCandidates(
  notifications: readonly Notification[],
  { topics }: Pick<NotificationSettings, 'topics'>,
  { after, until }: DigestPeriod,
): Notification[] {
  return newestFirst(notifications)
    .filter(
      (notification) =>
        notification.readAt === null &&
        notification.at > after &&
        notification.at <= until &&
        topics.includes(topicOf(notification)),
    )
    .slice(0, digestLimits.candidates);
}

/** What is kept of a letter, before it goes out. */
export function recordAfterLetter(
  record: DigestRecord | null,
  { until }: DigestPeriod,
  now: Date,
): DigestRecord {
  const sentAt = [now, ...(record?.sentAt ?? [])].sort((a, b) => b.getTime() - a.getTime());
  return { sentAt: sentAt.slice(0, lettersPerWeekMost), upTo: until };
}
