import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pathways, topics, worldRegions } from './classification.ts';
import { urgencies } from './eventUpdate.ts';
import {
  type Interests,
  noInterests,
  rankByRelevance,
  rankByTime,
  relevanceReasons,
  type TailoredItem,
} from './relevance.ts';

const now = new Date('2026-11-12T12:00:00Z');
const hoursAgo = (hours: number) => new Date(now.getTime() - hours * 3_600_000);

function item(id: string, fields: Partial<TailoredItem> = {}): TailoredItem {
  return {
    id,
    eventId: 'cop',
    at: hoursAgo(5),
    pathways: [],
    topics: [],
    regions: [],
    organisationId: null,
    author: null,
    urgency: 'normal',
    pinned: false,
    ...fields,
  };
}

const cities = ['ghent', 'quito', 'suva'];
const events = ['cop', 'forum'];
const people = ['ana', 'joris'];
const anyItem = (id: string): fc.Arbitrary<TailoredItem> =>
  fc.record({
    id: fc.constant(id),
    eventId: fc.constantFrom(...events),
    at: fc.integer({ min: -2, max: 400 }).map(hoursAgo),
    pathways: fc.subarray([...pathways], { maxLength: 3 }),
    topics: fc.subarray([...topics], { maxLength: 3 }),
    regions: fc.subarray([...worldRegions], { maxLength: 3 }),
    organisationId: fc.constantFrom(...cities, null),
    author: fc.constantFrom(...people.map((uid) => ({ uid, name: `Name of ${uid}` })), null),
    urgency: fc.constantFrom(...urgencies),
    pinned: fc.boolean(),
  });
const anyItems = fc
  .integer({ min: 1, max: 12 })
  .chain((count) => fc.tuple(...Array.from({ length: count }, (_, index) => anyItem(`i${index}`))));
const anyInterests: fc.Arbitrary<Interests> = fc.record({
  pathways: fc.subarray([...pathways]),
  topics: fc.subarray([...topics], { maxLength: 5 }),
  regions: fc.subarray([...worldRegions]),
  followedTopics: fc.subarray([...topics], { maxLength: 5 }),
  events: fc.subarray(events),
  cities: fc.subarray(cities),
  people: fc.subarray(people),
});
const placeOf = (ranked: readonly { item: TailoredItem }[], id: string) =>
  ranked.findIndex((one) => one.item.id === id);

describe('what is told first', () => {
  const resilient: Interests = { ...noInterests, pathways: ['resilient'], regions: ['europe'] };

  it('concerns the reader, then everybody, then others, however new that is', () => {
    const ranked = rankByRelevance(
      [
        item('others', { pathways: ['circular'], at: now }),
        item('everybody', { at: hoursAgo(200) }),
        item('mine', { pathways: ['resilient'], at: hoursAgo(300) }),
      ],
      resilient,
      now,
    );
    expect(ranked.map((one) => one.item.id)).toEqual(['mine', 'everybody', 'others']);
    expect(ranked.map((one) => one.reasons.map(({ kind }) => kind))).toEqual([
      ['pathway'],
      ['everybody'],
      ['others'],
    ]);
  });

  it('is what cannot wait, and before that what the secretariat pinned', () => {
    const ranked = rankByRelevance(
      [
        item('mine', { pathways: ['resilient'], regions: ['europe'] }),
        item('urgent', { pathways: ['circular'], urgency: 'now' }),
        item('pinned', { pathways: ['circular'], pinned: true }),
      ],
      resilient,
      now,
    );
    expect(ranked.map((one) => one.item.id)).toEqual(['pinned', 'urgent', 'mine']);
  });

  it('is what the reader follows, with the reason: a person by name, a topic, and a topic of the profile only once', () => {
    const reader: Interests = {
      ...noInterests,
      topics: ['coasts', 'urban-heat'],
      followedTopics: ['urban-heat'],
      people: ['joris'],
    };
    const ranked = rankByRelevance(
      [
        item('others', { topics: ['housing'], at: now }),
        item('chosen', { topics: ['coasts'] }),
        item('followed', { topics: ['urban-heat'] }),
        item('person', {
          topics: ['housing'],
          author: { uid: 'joris', name: 'Joris Peeters' },
          at: hoursAgo(1),
        }),
      ],
      reader,
      now,
    );
    expect(ranked.map((one) => [one.item.id, ...one.reasons])).toEqual([
      ['person', { kind: 'person', uid: 'joris', name: 'Joris Peeters' }, { kind: 'others' }],
      ['followed', { kind: 'followedTopic', topics: ['urban-heat'] }],
      ['chosen', { kind: 'topic', topics: ['coasts'] }],
      ['others', { kind: 'others' }],
    ]);
  });

  it('is newer among equals', () => {
    const ranked = rankByRelevance([item('old', { at: hoursAgo(30) }), item('new')], resilient, now);
    expect(ranked.map((one) => one.item.id)).toEqual(['new', 'old']);
  });
});

describe('ranking, whatever the items and interests', () => {
  it('has every item once, in the same order whatever order they come in', () => {
    fc.assert(
      fc.property(anyItems, anyInterests, (items, interests) => {
        const ranked = rankByRelevance(items, interests, now);
        expect(ranked.map((one) => one.item.id).toSorted()).toEqual(items.map(({ id }) => id).toSorted());
        expect(rankByRelevance(items.toReversed(), interests, now)).toEqual(ranked);
      }),
    );
  });

  it('tells pinned ones first, then what cannot wait, then what concerns the reader, and only then the others', () => {
    const group = ({ item, reasons }: { item: TailoredItem; reasons: { kind: string }[] }) => {
      if (item.pinned) return 0;
      if (item.urgency === 'now') return 1;
      const isOnlyForOthers = reasons.every(({ kind }) => ['others', 'urgent', 'event'].includes(kind));
      return isOnlyForOthers ? 3 : 2;
    };
    fc.assert(
      fc.property(anyItems, anyInterests, (items, interests) => {
        const groups = rankByRelevance(items, interests, now).map(group);
        expect(groups).toEqual(groups.toSorted());
      }),
    );
  });

  it('never takes an item down for one more match', () => {
    fc.assert(
      fc.property(anyItems, anyInterests, fc.nat(), (items, interests, pick) => {
        const chosen = items[pick % items.length];
        if (!chosen) return;
        const before = placeOf(rankByRelevance(items, interests, now), chosen.id);
        const more = [
          ...missing(interests.pathways, chosen.pathways).map((one) => ({
            pathways: [...chosen.pathways, one],
          })),
          ...missing([...interests.topics, ...interests.followedTopics], chosen.topics).map((one) => ({
            topics: [...chosen.topics, one],
          })),
          ...missing(interests.regions, chosen.regions).map((one) => ({ regions: [...chosen.regions, one] })),
        ];
        for (const match of more) {
          const changed = items.map((one) => (one.id === chosen.id ? { ...one, ...match } : one));
          expect(placeOf(rankByRelevance(changed, interests, now), chosen.id)).toBeLessThanOrEqual(before);
        }
      }),
    );
  });

  it('never brings an item up for an interest less that spoke for it', () => {
    fc.assert(
      fc.property(anyItems, anyInterests, (items, interests) => {
        const ranked = rankByRelevance(items, interests, now);
        for (const [fewer, spokeFor] of withOneLess(interests)) {
          const without = rankByRelevance(items, fewer, now);
          // Those that lost the same stay in their order, so only the others can have passed.
          for (const one of items.filter(spokeFor))
            expect(placeOf(without, one.id)).toBeGreaterThanOrEqual(placeOf(ranked, one.id));
        }
      }),
    );
  });

  it('says nothing but what holds, and all of it', () => {
    fc.assert(
      fc.property(anyItem('one'), anyInterests, (one, interests) => {
        const reasons = relevanceReasons(one, interests);
        const kinds = reasons.map(({ kind }) => kind);
        const common = <T>(some: readonly T[], others: readonly T[]) =>
          some.filter((value) => others.includes(value)).toSorted();
        const found = <K extends (typeof kinds)[number]>(kind: K) =>
          reasons.find((reason) => reason.kind === kind);
        const tags = one.pathways.length + one.topics.length + one.regions.length;
        const matches = [
          common(one.pathways, interests.pathways),
          common(one.topics, interests.topics).filter((topic) => !interests.followedTopics.includes(topic)),
          common(one.regions, interests.regions),
          common(one.topics, interests.followedTopics),
        ];
        expect(new Set(kinds).size).toBe(kinds.length);
        expect(kinds.length).toBeGreaterThan(0);
        expect(kinds.includes('pinned')).toBe(one.pinned);
        expect(kinds.includes('urgent')).toBe(one.urgency !== 'normal');
        expect(kinds.includes('everybody')).toBe(tags === 0);
        expect(kinds.includes('others')).toBe(tags > 0 && matches.flat().length === 0);
        expect(kinds.includes('event')).toBe(interests.events.includes(one.eventId));
        expect(kinds.includes('city')).toBe(
          one.organisationId !== null && interests.cities.includes(one.organisationId),
        );
        const [inPathways = [], inTopics = [], inRegions = [], inFollowed = []] = matches;
        expect(found('pathway')).toEqual(
          inPathways.length > 0 ? { kind: 'pathway', pathways: inPathways } : undefined,
        );
        expect(found('topic')).toEqual(inTopics.length > 0 ? { kind: 'topic', topics: inTopics } : undefined);
        expect(found('followedTopic')).toEqual(
          inFollowed.length > 0 ? { kind: 'followedTopic', topics: inFollowed } : undefined,
        );
        expect(found('person')).toEqual(
          one.author && interests.people.includes(one.author.uid)
            ? { kind: 'person', ...one.author }
            : undefined,
        );
        expect(found('region')).toEqual(
          inRegions.length > 0 ? { kind: 'region', regions: inRegions } : undefined,
        );
      }),
    );
  });

  it('loses nothing when everything is asked for, newest first', () => {
    fc.assert(
      fc.property(anyItems, anyInterests, (items, interests) => {
        const times = rankByTime(items, interests).map((one) => one.item.at.getTime());
        expect(times).toEqual(items.map(({ at }) => at.getTime()).toSorted((a, b) => b - a));
      }),
    );
  });
});

function missing<T>(wanted: readonly T[], there: readonly T[]): T[] {
  return wanted.filter((one) => !there.includes(one));
}

/** Each interest taken away in turn, and whether it spoke for an item. */
function withOneLess(interests: Interests): [Interests, (one: TailoredItem) => boolean][] {
  const without = <T>(list: readonly T[], gone: T) => list.filter((one) => one !== gone);
  return [
    ...interests.pathways.map((gone): [Interests, (one: TailoredItem) => boolean] => [
      { ...interests, pathways: without(interests.pathways, gone) },
      (one) => one.pathways.includes(gone),
    ]),
    ...interests.topics.map((gone): [Interests, (one: TailoredItem) => boolean] => [
      { ...interests, topics: without(interests.topics, gone) },
      (one) => one.topics.includes(gone),
    ]),
    ...interests.regions.map((gone): [Interests, (one: TailoredItem) => boolean] => [
      { ...interests, regions: without(interests.regions, gone) },
      (one) => one.regions.includes(gone),
    ]),
    ...interests.followedTopics.map((gone): [Interests, (one: TailoredItem) => boolean] => [
      { ...interests, followedTopics: without(interests.followedTopics, gone) },
      (one) => one.topics.includes(gone),
    ]),
    ...interests.people.map((gone): [Interests, (one: TailoredItem) => boolean] => [
      { ...interests, people: without(interests.people, gone) },
      (one) => one.author?.uid === gone,
    ]),
    ...interests.cities.map((gone): [Interests, (one: TailoredItem) => boolean] => [
      { ...interests, cities: without(interests.cities, gone) },
      (one) => one.organisationId === gone,
    ]),
    ...interests.events.map((gone): [Interests, (one: TailoredItem) => boolean] => [
      { ...interests, events: without(interests.events, gone) },
      (one) => one.eventId === gone,
    ]),
  ];
}
