import { describe, expect, it, vi } from 'vitest';
import { openNetwork, reader, sourceOf, toldOf } from '#tests/support/toldEvents.ts';
import { digestLimits } from './digest.ts';
import type { MatterReader } from './letterMatters.ts';
import { nextLetter } from './nextLetter.ts';
import type { Notification } from './notification.ts';
import { defaultNotificationSettings as settings } from './notificationSettings.ts';

const now = new Date('2026-11-24T12:00:00Z');
const hoursAgo = (hours: number) => new Date(now.getTime() - hours * 3_600_000);
const letterOf = (list: readonly Notification[], read: Partial<MatterReader> = {}) =>
  nextLetter(sourceOf(list, { ...openNetwork, ...read }), { uid: reader, settings, record: null, now });

const answered = toldOf('questionAnswered', 1, hoursAgo(3));
const followed = toldOf('questionFollowed', 1, hoursAgo(3));
const asked = toldOf('questionAsked', 1, hoursAgo(3));
const askedOfAccount = toldOf('accountQuestion', 1, hoursAgo(3));
const released = toldOf('accountReleased', 1, hoursAgo(3));
const hidden = toldOf('accountHidden', 1, hoursAgo(3));
const published = toldOf('published', 1, hoursAgo(3));
const returned = toldOf('returned', 1, hoursAgo(3));
const message = toldOf('message', 1, hoursAgo(3));

describe('a letter leaves out what members do not see any more', () => {
  it.each<[string, Notification, Partial<MatterReader>]>([
    ['a question that was hidden', asked, { question: async () => ({ hidden: true, followers: [] }) }],
    ['a question that is gone', answered, { question: async () => null }],
    ['an answer that was hidden', answered, { answer: async () => ({ hidden: true }) }],
    ['an account that is held', released, account('held')],
    ['an account that was hidden', askedOfAccount, account('hidden')],
    ['an account under embargo', askedOfAccount, account('live', hoursAgo(-3))],
    ['a reply that was hidden', askedOfAccount, { reply: async () => ({ hidden: true }) }],
    [
      'a case that is archived',
      published,
      { caseStudy: async () => ({ status: 'archived', authorUids: [reader] }) },
    ],
    ['a message of somebody suspended', message, { member: async () => ({ status: 'suspended' }) }],
  ])('%s', async (_what, notification, read) => {
    expect((await letterOf([notification], read)).items).toEqual([]);
    expect((await letterOf([notification])).items).toEqual([notification]);
  });

  it('and what is no longer theirs', async () => {
    const unfollowed = { question: async () => ({ hidden: false, followers: ['joris'] }) };
    expect((await letterOf([followed], unfollowed)).items).toEqual([]);
    expect((await letterOf([answered], unfollowed)).items).toEqual([answered]);
    const left = { submission: async () => ({ authorUids: ['joris'] }) };
    expect((await letterOf([returned], left)).items).toEqual([]);
    const handedOver = { caseStudy: async () => ({ status: 'published' as const, authorUids: ['joris'] }) };
    expect((await letterOf([published], handedOver)).items).toEqual([]);
  });

  it('but tells whoever wrote an account that it was hidden', async () => {
    expect((await letterOf([hidden], account('hidden'))).items).toEqual([hidden]);
  });
});

it('a letter has so many items, says that there is more, and asks for each thing once', async () => {
  const question = vi.fn(openNetwork.question);
  const many = Array.from({ length: 100 }, (_, n) => toldOf('questionAnswered', n, hoursAgo(n + 1)));
  const letter = await letterOf(many, { question });
  expect(letter.items).toEqual(many.slice(0, digestLimits.items));
  expect(letter.hasMore).toBe(true);
  expect(question).toHaveBeenCalledTimes(9);
  expect((await letterOf(many.slice(0, digestLimits.items))).hasMore).toBe(false);
});

it('nothing is read where no time has passed', async () => {
  const source = { ...sourceOf([answered]), unread: vi.fn() };
  const record = { sentAt: [now], upTo: now };
  expect((await nextLetter(source, { uid: reader, settings, record, now })).items).toEqual([]);
  expect(source.unread).not.toHaveBeenCalled();
});

function account(status: 'live' | 'held' | 'hidden', visibleFrom = new Date(0)): Partial<MatterReader> {
  return { account: async () => ({ status, visibleFrom }) };
}
