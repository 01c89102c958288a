import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildAccount } from '#firebase/seed/eventBuilders.ts';
import { accountReasons, type ReaderFacts, rankAccounts } from './accountRelevance.ts';
import { pathways, topics, type WorldRegion, worldRegions } from './classification.ts';
import { attributions, type FirstHandAccount } from './firstHandAccount.ts';
import { noInterests } from './relevance.ts';

const now = new Date('2026-11-12T12:00:00Z');
const hoursAgo = (hours: number) => new Date(now.getTime() - hours * 3_600_000);
const regions = new Map<string, WorldRegion>([
  ['ghent', 'europe'],
  ['quito', 'south-america'],
  ['suva', 'oceania'],
]);
const cities = [...regions.keys()];
const people = ['ana', 'joris'];
const sessions = ['shade', 'waste', 'water'];
const nobody: ReaderFacts = { interests: noInterests, agenda: [], regions };

function account(id: string, fields: Partial<FirstHandAccount> = {}): FirstHandAccount {
  return buildAccount({ id, organisationId: 'quito', visibleFrom: hoursAgo(5), ...fields });
}

/** Also of a kind that the rules refuse: unnamed, and yet with a city. */
const anyAccount = (id: string): fc.Arbitrary<FirstHandAccount> =>
  fc
    .record({
      visibleFrom: fc.integer({ min: -2, max: 400 }).map(hoursAgo),
      pathways: fc.subarray([...pathways], { maxLength: 3 }),
      topics: fc.subarray([...topics], { maxLength: 3 }),
      organisationId: fc.constantFrom(...cities, 'unlisted', null),
      authorUid: fc.constantFrom(...people, null),
      authorName: fc.constantFrom('Ana', null),
      attribution: fc.constantFrom(...attributions),
      sessionId: fc.constantFrom(...sessions, null),
      useful: fc.nat({ max: 100_000 }),
    })
    .map((fields) => account(id, fields));
const anyAccounts = fc
  .integer({ min: 1, max: 12 })
  .chain((count) => fc.tuple(...Array.from({ length: count }, (_, index) => anyAccount(`a${index}`))));
const anyReader: fc.Arbitrary<ReaderFacts> = fc.record({
  interests: fc.record({
    pathways: fc.subarray([...pathways]),
    topics: fc.subarray([...topics], { maxLength: 5 }),
    regions: fc.subarray([...worldRegions]),
    followedTopics: fc.subarray([...topics], { maxLength: 5 }),
    events: fc.constantFrom(['cop'], []),
    cities: fc.subarray(cities),
    people: fc.subarray(people),
  }),
  agenda: fc.subarray(sessions),
  regions: fc.constant(regions),
});
const placeOf = (ranked: readonly { account: FirstHandAccount }[], id: string) =>
  ranked.findIndex((one) => one.account.id === id);
const kindsOf = (one: FirstHandAccount, reader: ReaderFacts) =>
  accountReasons(one, reader).map(({ kind }) => kind);

describe('what is told first', () => {
  it('concerns the reader, then was found useful, then is new', () => {
    const reader: ReaderFacts = {
      interests: { ...noInterests, topics: ['urban-heat'], cities: ['ghent'], regions: ['oceania'] },
      agenda: ['shade'],
      regions,
    };
    const ranked = rankAccounts(
      [
        account('new', { visibleFrom: now }),
        account('useful', { useful: 40, visibleFrom: hoursAgo(300) }),
        account('topic', { topics: ['urban-heat'], visibleFrom: hoursAgo(300) }),
        account('city', { organisationId: 'ghent', visibleFrom: hoursAgo(299) }),
        account('origin', { organisationId: 'suva', visibleFrom: hoursAgo(300) }),
        account('session', { sessionId: 'shade', visibleFrom: hoursAgo(300) }),
      ],
      reader,
      now,
    );
    expect(ranked.map((one) => [one.account.id, one.reasons])).toEqual([
      ['session', [{ kind: 'agenda' }]],
      ['city', [{ kind: 'city', organisationId: 'ghent' }]],
      ['origin', [{ kind: 'origin', region: 'oceania' }]],
      ['topic', [{ kind: 'topic', topics: ['urban-heat'] }]],
      ['useful', [{ kind: 'useful', count: 40 }]],
      ['new', [{ kind: 'time' }]],
    ]);
  });

  it('is newest first for a reader of whom nothing is known', () => {
    const ranked = rankAccounts([account('old', { visibleFrom: hoursAgo(30) }), account('new')], nobody, now);
    expect(ranked.map((one) => one.account.id)).toEqual(['new', 'old']);
  });
});

describe('an unnamed account', () => {
  it('has no reason by its author or city, even if its record had one', () => {
    const reader = {
      ...nobody,
      interests: { ...noInterests, cities: ['quito'], regions: [...worldRegions], people: ['joris'] },
    };
    const by = { authorUid: 'joris', authorName: 'Joris Peeters' };
    expect(kindsOf(account('named', by), reader)).toEqual(['person', 'city', 'origin']);
    expect(kindsOf(account('unnamed', { ...by, attribution: 'unnamed' }), reader)).toEqual(['time']);
  });

  it('stands where it stands whichever city it came from, and whoever wrote it', () => {
    fc.assert(
      fc.property(anyAccounts, anyReader, fc.constantFrom(...cities, null), (accounts, reader, city) => {
        const from = (organisationId: string | null) => {
          const origin = { organisationId, authorUid: organisationId === null ? null : 'joris' };
          return accounts.map((one) => (one.attribution === 'unnamed' ? { ...one, ...origin } : one));
        };
        const places = (organisationId: string | null) =>
          rankAccounts(from(organisationId), reader, now).map((one) => [one.account.id, one.reasons]);
        expect(places(city)).toEqual(places(null));
      }),
    );
  });
});

describe('ranking, whatever the accounts and readers', () => {
  it('has every account once, in the same order whatever order they come in', () => {
    fc.assert(
      fc.property(anyAccounts, anyReader, (accounts, reader) => {
        const ranked = rankAccounts(accounts, reader, now);
        expect(ranked.map((one) => one.account.id).toSorted()).toEqual(
          accounts.map(({ id }) => id).toSorted(),
        );
        expect(rankAccounts(accounts.toReversed(), reader, now)).toEqual(ranked);
      }),
    );
  });

  it('tells what matches the reader before everything else, however useful or new that is', () => {
    fc.assert(
      fc.property(anyAccounts, anyReader, (accounts, reader) => {
        const matches = rankAccounts(accounts, reader, now).map(({ reasons }) =>
          reasons.some(({ kind }) => kind !== 'useful' && kind !== 'time'),
        );
        expect(matches).toEqual(matches.toSorted((a, b) => Number(b) - Number(a)));
      }),
    );
  });

  it('never takes an account down for one more match, nor for one more member who found it useful', () => {
    fc.assert(
      fc.property(anyAccounts, anyReader, fc.nat(), (accounts, reader, pick) => {
        const chosen = accounts[pick % accounts.length];
        if (!chosen) return;
        const before = placeOf(rankAccounts(accounts, reader, now), chosen.id);
        const [session] = reader.agenda;
        const more: Partial<FirstHandAccount>[] = [
          { useful: chosen.useful + 1 },
          ...(session === undefined ? [] : [{ sessionId: session }]),
          ...[...reader.interests.topics, ...reader.interests.followedTopics]
            .filter((one) => !chosen.topics.includes(one))
            .map((one) => ({ topics: [...chosen.topics, one] })),
          ...reader.interests.pathways
            .filter((one) => !chosen.pathways.includes(one))
            .map((one) => ({ pathways: [...chosen.pathways, one] })),
        ];
        for (const match of more) {
          const changed = accounts.map((one) => (one.id === chosen.id ? { ...one, ...match } : one));
          expect(placeOf(rankAccounts(changed, reader, now), chosen.id)).toBeLessThanOrEqual(before);
        }
      }),
    );
  });

  it('says nothing but what holds, and all of it', () => {
    fc.assert(
      fc.property(anyAccount('one'), anyReader, (one, reader) => {
        const { interests, agenda } = reader;
        const reasons = accountReasons(one, reader);
        const kinds = reasons.map(({ kind }) => kind);
        const common = <T>(some: readonly T[], others: readonly T[]) =>
          some.filter((value) => others.includes(value)).toSorted();
        const found = (kind: (typeof kinds)[number]) => reasons.find((reason) => reason.kind === kind);
        const inPathways = common(one.pathways, interests.pathways);
        const inFollowed = common(one.topics, interests.followedTopics);
        const inTopics = common(one.topics, interests.topics).filter((topic) => !inFollowed.includes(topic));
        const author = one.attribution === 'named' ? one.authorUid : null;
        const city = one.attribution === 'named' ? one.organisationId : null;
        const region = city === null ? undefined : regions.get(city);
        expect(new Set(kinds).size).toBe(kinds.length);
        expect(found('pathway')).toEqual(
          inPathways.length > 0 ? { kind: 'pathway', pathways: inPathways } : undefined,
        );
        expect(found('topic')).toEqual(inTopics.length > 0 ? { kind: 'topic', topics: inTopics } : undefined);
        expect(found('followedTopic')).toEqual(
          inFollowed.length > 0 ? { kind: 'followedTopic', topics: inFollowed } : undefined,
        );
        expect(found('person')).toEqual(
          author !== null && interests.people.includes(author)
            ? { kind: 'person', uid: author, name: one.authorName ?? '' }
            : undefined,
        );
        expect(found('city')).toEqual(
          city !== null && interests.cities.includes(city)
            ? { kind: 'city', organisationId: city }
            : undefined,
        );
        expect(found('origin')).toEqual(
          region !== undefined && interests.regions.includes(region) ? { kind: 'origin', region } : undefined,
        );
        expect(kinds.includes('agenda')).toBe(one.sessionId !== null && agenda.includes(one.sessionId));
        expect(found('useful')).toEqual(one.useful > 0 ? { kind: 'useful', count: one.useful } : undefined);
        expect(kinds.includes('time')).toBe(kinds.length === 1 && kinds[0] === 'time');
        expect(kinds.length).toBeGreaterThan(0);
      }),
    );
  });
});
