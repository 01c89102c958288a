import { getDoc, limit, serverTimestamp } from 'firebase/firestore';
import { beforeEach, describe, expect, it } from 'vitest';
import { setAgenda, setFollow } from '#src/data/follows/commands.ts';
import { collections } from '#src/data/schema/collections.ts';
import { topics } from '#src/domain/classification.ts';
import { followKinds } from '#src/domain/follows.ts';
import { activeMembers, deleteRaw, everybodyBut, getRaw, listRaw, setRaw } from '#tests/support/rawAccess.ts';
import {
  assertEachAllowed,
  assertEachRefused,
  assertFailsAs,
  assertRefused,
  rulesEnvironment,
} from '#tests/support/rulesEnvironment.ts';
import { before } from '#tests/support/rulesFixtures.ts';

const rules = rulesEnvironment('follows');
const follows = 'members/author/follows/all';
const agenda = 'members/author/agenda/week';
const ids = (count: number) => Array.from({ length: count }, (_, number) => `id-${number}`);
const fresh = (fields: object = {}) => ({
  events: ['week'],
  cities: ['ghent'],
  topics: ['urban-heat'],
  cases: ['shade'],
  people: ['member'],
  updatedAt: serverTimestamp(),
  ...fields,
});
const freshAgenda = (fields: object = {}) => ({
  sessionIds: ['shade'],
  updatedAt: serverTimestamp(),
  ...fields,
});

/** As documents were before topics, cases and people could be followed. */
const earlier = { events: ['week'], cities: [], updatedAt: before };

beforeEach(() =>
  rules.write({
    [follows]: earlier,
    [agenda]: { sessionIds: ['shade'], updatedAt: before },
  }),
);

describe('what a member follows', () => {
  it('is theirs to read, and nobody else’s', async () => {
    expect((await getRaw(rules.as('author'), follows)).get('events')).toEqual(['week']);
    expect((await getRaw(rules.as('author'), agenda)).get('sessionIds')).toEqual(['shade']);
    await assertEachRefused(everybodyBut('author'), (who) => getRaw(rules.as(who), follows));
    await assertEachRefused(everybodyBut('author'), (who) => getRaw(rules.as(who), agenda));
    await assertRefused(listRaw(rules.as('author'), 'members/author/follows', limit(10)));
    await assertRefused(listRaw(rules.as('author'), 'members/author/agenda', limit(10)));
  });

  it('is changed by themselves while they are active', async () => {
    await assertEachAllowed(activeMembers, (uid) =>
      setFollow(rules.as(uid), { uid }, { kind: 'cities', id: 'ghent', isIn: true }),
    );
    await assertEachAllowed(activeMembers, (uid) =>
      setAgenda(rules.as(uid), { uid }, { eventId: 'week', sessionId: 'water', isIn: true }),
    );
    expect(await rules.read(follows)).toMatchObject({ events: ['week'], cities: ['ghent'] });
    expect(await rules.read(agenda)).toMatchObject({ sessionIds: ['shade', 'water'] });
    await setFollow(rules.as('author'), { uid: 'author' }, { kind: 'events', id: 'week', isIn: false });
    expect(await rules.read(follows)).toMatchObject({ events: [], cities: ['ghent'] });
    await assertEachRefused(everybodyBut(...activeMembers), (who) =>
      setRaw(rules.as(who), `members/${who}/follows/all`, fresh()),
    );
    await assertEachRefused(everybodyBut(...activeMembers), (who) =>
      setRaw(rules.as(who), `members/${who}/agenda/week`, freshAgenda()),
    );
  });

  it('is not for others to change, and stays', async () => {
    await assertEachRefused(everybodyBut('author'), (who) => setRaw(rules.as(who), follows, fresh()));
    await assertEachRefused(everybodyBut('author'), (who) => setRaw(rules.as(who), agenda, freshAgenda()));
    await assertRefused(deleteRaw(rules.as('author'), follows));
    await assertRefused(deleteRaw(rules.as('author'), agenda));
  });

  it.each<[string, object]>([
    ['an event too many', { events: ids(51) }],
    ['a city too many', { cities: ids(101) }],
    ['an event twice', { events: ['week', 'week'] }],
    ['something that is no name', { events: [1] }],
    ['a path', { cities: ['organisations/ghent'] }],
    ['an empty name', { cities: [''] }],
    ['a case too many', { cases: ids(101) }],
    ['a person too many', { people: ids(101) }],
    ['a person twice', { people: ['member', 'member'] }],
    ['a topic that is none', { topics: ['weather'] }],
    ['a topic twice', { topics: ['urban-heat', 'urban-heat'] }],
    ['a text for topics', { topics: 'urban-heat' }],
    ['a text for a list', { cities: 'ghent' }],
    ['a field more', { questions: [] }],
    ['another time', { updatedAt: before }],
  ])('is refused with %s', async (_name, fields) => {
    await assertRefused(setRaw(rules.as('author'), follows, fresh(fields)));
    await setRaw(
      rules.as('author'),
      follows,
      fresh({ events: ids(50), cities: ids(100), topics: [...topics], cases: ids(100), people: ids(100) }),
    );
  });

  it('from before there were five lists is readable, and complete after the next change', async () => {
    const stored = await getDoc(collections(rules.as('author')).memberFollows('author'));
    expect(stored.data()).toMatchObject({ events: ['week'], topics: [], cases: [], people: [] });
    await assertRefused(
      setRaw(rules.as('author'), follows, { ...earlier, cities: ['ghent'], updatedAt: serverTimestamp() }),
    );
    await setFollow(rules.as('author'), { uid: 'author' }, { kind: 'people', id: 'member', isIn: true });
    expect(await rules.read(follows)).toMatchObject({
      events: ['week'],
      cities: [],
      topics: [],
      cases: [],
      people: ['member'],
    });
  });

  it.each(followKinds)('keeps %s once, and lets go of them', async (kind) => {
    const id = kind === 'topics' ? 'urban-heat' : 'shade';
    const set = (isIn: boolean) => setFollow(rules.as('author'), { uid: 'author' }, { kind, id, isIn });
    await set(true);
    await set(true);
    expect((await rules.read(follows))?.[kind].filter((one: string) => one === id)).toHaveLength(1);
    await set(false);
    expect((await rules.read(follows))?.[kind]).not.toContain(id);
    expect((await rules.read(follows))?.events).toEqual(['week']);
  });

  it.each<[string, object]>([
    ['a session too many', { sessionIds: ids(151) }],
    ['a session twice', { sessionIds: ['shade', 'shade'] }],
    ['a field more', { note: '' }],
    ['another time', { updatedAt: before }],
  ])('is refused as an agenda with %s', async (_name, fields) => {
    await assertRefused(setRaw(rules.as('author'), agenda, freshAgenda(fields)));
    await setRaw(rules.as('author'), agenda, freshAgenda({ sessionIds: ids(150) }));
  });

  it('is kept under its one name', async () => {
    await assertRefused(setRaw(rules.as('author'), 'members/author/follows/more', fresh()));
  });

  it('says when the list is full', async () => {
    await rules.write({ [follows]: { events: ids(50), cities: [], updatedAt: before } });
    await assertFailsAs(
      'tooMany',
      setFollow(rules.as('author'), { uid: 'author' }, { kind: 'events', id: 'more', isIn: true }),
    );
  });
});
