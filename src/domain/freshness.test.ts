import { expect, it } from 'vitest';
import { type Freshness, nextFreshness } from './freshness.ts';

const earlier = new Date('2026-11-09T09:00:00Z');
const now = new Date('2026-11-09T10:42:00Z');
const both = { programme: true, feed: true };
const none = { programme: false, feed: false };
const fresh: Freshness = { isFresh: true, heardAt: earlier };
const stale: Freshness = { isFresh: false, heardAt: earlier };

it('is fresh once the server has answered for both', () => {
  expect(nextFreshness(stale, { ...both, feed: false }, now)).toEqual(stale);
  expect(nextFreshness(stale, both, now)).toEqual({ isFresh: true, heardAt: now });
});

it('was fresh until the moment the network went', () => {
  expect(nextFreshness(fresh, none, now)).toEqual({ isFresh: false, heardAt: now });
});

it('does not become newer by what the device had anyway', () => {
  expect(nextFreshness(stale, none, now)).toEqual(stale);
  expect(nextFreshness({ isFresh: false, heardAt: null }, none, now)).toEqual({
    isFresh: false,
    heardAt: null,
  });
});
