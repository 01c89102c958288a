import { describe, expect, it } from 'vitest';
import { buildNotification } from '#firebase/seed/builders.ts';
import {
  type DigestRecord,
  digestLimits,
  digestPeriod,
  isLetterDue,
  letterCandidates,
  letterDueFrom,
  recordAfterLetter,
} from './digest.ts';
import { letterTopics } from './notificationKinds.ts';
import { defaultNotificationSettings, withTopic } from './notificationSettings.ts';

const now = new Date('2026-11-24T12:00:00Z');
const daysAgo = (days: number) => new Date(now.getTime() - days * 86_400_000);
const minutesAgo = (minutes: number) => new Date(now.getTime() - minutes * 60_000);
const sent = (...days: number[]): DigestRecord => ({
  sentAt: days.map(daysAgo),
  upTo: daysAgo(days[0] ?? 7),
});
const atMost = (lettersPerWeek: number) => ({ lettersPerWeek });

describe('when a letter is due', () => {
  it('is never for whoever wants none, and at once for whoever has had none', () => {
    expect(letterDueFrom(atMost(0), null)).toBeNull();
    expect(isLetterDue(atMost(0), sent(90), now)).toBe(false);
    expect(isLetterDue(atMost(1), null, now)).toBe(true);
  });

  it.each([
    [1, [7.01], true],
    [1, [7], false],
    [1, [6.9], false],
    [2, [3.51, 7.01], true],
    [2, [3.4, 20], false],
    // Two within seven days, also if they were sent when more were wanted.
    [2, [4, 5, 6], false],
    [2, [6, 7.01], true],
    [7, [1.01, 2, 3, 4, 5, 6, 7], false],
    [7, [1.01, 2, 3, 4, 5, 6, 7.01], true],
  ])('with %i a week and letters %j days ago: %s', (lettersPerWeek, days, isDue) => {
    expect(isLetterDue(atMost(lettersPerWeek), sent(...days), now)).toBe(isDue);
  });
});

describe('what a letter tells of', () => {
  const period = digestPeriod(sent(3), now);
  const told = (fields: Parameters<typeof buildNotification>[0], topics = [...letterTopics]) =>
    letterCandidates([buildNotification({ at: daysAgo(1), ...fields })], { topics }, period).length;

  it('begins where the last letter ended, and ends a few minutes ago', () => {
    expect(told({ at: new Date(period.after.getTime() + 1) })).toBe(1);
    expect(told({ at: period.after })).toBe(0);
    expect(told({ at: minutesAgo(digestLimits.settleMinutes) })).toBe(1);
    expect(told({ at: minutesAgo(digestLimits.settleMinutes - 1) })).toBe(0);
  });

  it('is nothing older than two weeks, with or without letters before', () => {
    expect(digestPeriod(null, now).after).toEqual(daysAgo(14));
    expect(digestPeriod(sent(90), now).after).toEqual(daysAgo(14));
  });

  it('is what is not read yet, of the topics that are wanted', () => {
    expect(told({ readAt: daysAgo(0.5) })).toBe(0);
    expect(told({}, [...withTopic(defaultNotificationSettings, 'texts', false).topics])).toBe(0);
    expect(told({}, ['texts'])).toBe(1);
  });

  it('comes newest first, and is looked at up to a limit', () => {
    const many = Array.from({ length: 200 }, (_, index) =>
      buildNotification({ id: `n${index}`, at: minutesAgo(10 + index) }),
    );
    const candidates = letterCandidates(many.toReversed(), defaultNotificationSettings, period);
    expect(candidates).toEqual(many.slice(0, digestLimits.candidates));
  });
});

describe('the record of a letter', () => {
  it('keeps the latest seven, newest first, and how far it told', () => {
    const record = recordAfterLetter(sent(1, 2, 3, 4, 5, 6, 7), digestPeriod(null, now), now);
    expect(record).toEqual({
      sentAt: [0, 1, 2, 3, 4, 5, 6].map(daysAgo),
      upTo: minutesAgo(digestLimits.settleMinutes),
    });
    expect(recordAfterLetter(null, digestPeriod(null, now), now).sentAt).toEqual([now]);
  });
});

it('a topic is taken out and put back in its place', () => {
  const without = withTopic(defaultNotificationSettings, 'accounts', false);
  expect(without.topics).toEqual(letterTopics.filter((topic) => topic !== 'accounts'));
  expect(withTopic(without, 'accounts', true)).toEqual(defaultNotificationSettings);
});
