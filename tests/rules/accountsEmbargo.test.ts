import {
  collection,
  collectionGroup,
  type Firestore,
  getCountFromServer,
  limit,
  orderBy,
  type QueryConstraint,
  query,
  where,
} from 'firebase/firestore';
import { beforeEach, describe, expect, it } from 'vitest';
import { postAccount } from '#src/data/first-hand-accounts/commands.ts';
import { canReadAccount } from '#src/domain/permissions.ts';
import { isAllowed } from '#tests/support/isAllowed.ts';
import {
  activeMembers,
  everybodyBut,
  getRaw,
  listGroup,
  listRaw,
  moderators,
  type Somebody,
} from '#tests/support/rawAccess.ts';
import {
  accountInput,
  accountName,
  accountsPath,
  eventWorld,
  one,
  storedAccount,
  storedReply,
  trusted,
  writer,
} from '#tests/support/rawAccounts.ts';
import {
  assertEachAllowed,
  assertEachRefused,
  assertRefused,
  rulesEnvironment,
} from '#tests/support/rulesEnvironment.ts';
import { before, minutesAgo, type Persona, personas } from '#tests/support/rulesFixtures.ts';

const rules = rulesEnvironment('embargo');
const path = `${accountsPath}/${one}`;
const hour = 3_600_000;
const ahead = new Date(Date.now() + hour);
const membersOnly = activeMembers.filter((who) => !moderators.some((moderator) => moderator === who));
const readers = ['author', ...moderators] as const;

/** What the app asks; of a while ago, because to a connection that is open its beginning is the present. */
const shown = (until = minutesAgo(15)): QueryConstraint[] => [
  where('status', '==', 'live'),
  where('visibleFrom', '<=', until),
  orderBy('visibleFrom', 'desc'),
];
const count = (db: Firestore, ...constraints: QueryConstraint[]) =>
  getCountFromServer(query(collection(db, accountsPath), ...constraints));

beforeEach(() => rules.write(eventWorld));

describe('an account under embargo', () => {
  beforeEach(async () => {
    await rules.write(trusted('author'));
    await postAccount(rules.as('author'), writer('author', true), {
      eventId: 'week',
      accountId: one,
      input: { ...accountInput, pictureAlt: 'A full hall' },
      writtenAt: minutesAgo(5),
      embargoUntil: ahead,
      picture: new TextEncoder().encode('RIFF\u0001\u0002\u0003\u0004WEBPVP8 '),
    });
    await rules.write(storedReply());
  });

  it('is read by its author and by moderators, by name', async () => {
    await assertEachAllowed(readers, (who) => getRaw(rules.as(who), path));
    await assertEachRefused(everybodyBut(...readers), (who) => getRaw(rules.as(who), path));
  });

  it('has a picture and replies that are read by these only', async () => {
    const picture = `events/week/accountPictures/${one}`;
    await assertEachAllowed(readers, (who) => getRaw(rules.as(who), picture));
    await assertEachRefused(everybodyBut(...readers), (who) => getRaw(rules.as(who), picture));
    const replies = (who: Somebody) =>
      listRaw(rules.as(who), `${path}/replies`, where('hidden', '==', false), limit(9));
    await assertEachAllowed(readers, replies);
    await assertEachRefused(everybodyBut(...readers), replies);
    const reply = `${path}/replies/${accountName('question')}`;
    await assertEachRefused(everybodyBut(...readers), (who) => getRaw(rules.as(who), reply));
  });

  it('is in nobody’s list of what can be read, nor in its count', async () => {
    for (const who of activeMembers) {
      expect((await listRaw(rules.as(who), accountsPath, ...shown(), limit(20))).size).toBe(0);
      expect((await count(rules.as(who), ...shown(), limit(100))).data().count).toBe(0);
    }
  });

  it('is in moderators’ own list', async () => {
    await assertEachAllowed(moderators, async (who) => {
      expect((await listRaw(rules.as(who), accountsPath, limit(100))).size).toBe(1);
      expect((await count(rules.as(who), limit(100))).data().count).toBe(1);
    });
  });

  it.each<[string, QueryConstraint[]]>([
    ['all', []],
    ['those that are live', [where('status', '==', 'live')]],
    ['those visible from a later time', [where('status', '==', 'live'), where('visibleFrom', '>', before)]],
    ['those visible in an hour', shown(new Date(ahead.getTime() + 1))],
    ['those visible at any time', shown(new Date(8_000_000_000_000))],
    ['those visible from just then', [where('status', '==', 'live'), where('visibleFrom', '==', ahead)]],
    ['those not held', [where('status', '!=', 'held'), where('visibleFrom', '<=', before)]],
    [
      'those live or held',
      [where('status', 'in', ['live', 'held']), where('visibleFrom', '<=', minutesAgo(15))],
    ],
    ['one’s own', [where('authorUid', '==', 'author')]],
    ['those of a day', [where('day', '==', accountInput.day)]],
    ['those in order', [where('status', '==', 'live'), orderBy('visibleFrom', 'desc')]],
  ])('is not listed or counted by members who ask for %s', async (_name, constraints) => {
    for (const who of membersOnly) {
      await assertRefused(listRaw(rules.as(who), accountsPath, ...constraints, limit(20)));
      await assertRefused(count(rules.as(who), ...constraints, limit(20)));
      await assertRefused(listGroup(rules.as(who), 'accounts', ...constraints, limit(20)));
    }
  });

  it('is read by every active member when it has ended, and by nobody else', async () => {
    await rules.write(storedAccount({ visibleFrom: minutesAgo(20) }));
    await assertEachAllowed(activeMembers, (who) => getRaw(rules.as(who), path));
    await assertEachAllowed(activeMembers, async (who) => {
      expect((await listRaw(rules.as(who), accountsPath, ...shown(), limit(20))).size).toBe(1);
      expect((await count(rules.as(who), ...shown(), limit(100))).data().count).toBe(1);
    });
    await assertEachRefused(everybodyBut(...activeMembers), (who) => getRaw(rules.as(who), path));
    await assertEachRefused(everybodyBut(...activeMembers), (who) =>
      listRaw(rules.as(who), accountsPath, ...shown(), limit(20)),
    );
    await assertEachRefused(everybodyBut(...activeMembers), (who) =>
      count(rules.as(who), ...shown(), limit(100)),
    );
  });
});

describe.each(['held', 'hidden', 'withdrawn'] as const)('an account that is %s', (status) => {
  beforeEach(() => rules.write(storedAccount({ status, pictureAlt: 'A full hall' })));

  it('is read by its author and by moderators only, with its picture', async () => {
    for (const place of [path, `events/week/accountPictures/${one}`]) {
      await assertEachAllowed(readers, (who) => getRaw(rules.as(who), place));
      await assertEachRefused(everybodyBut(...readers), (who) => getRaw(rules.as(who), place));
    }
  });

  it('is listed and counted by moderators only', async () => {
    const ask = [where('status', '==', status), where('visibleFrom', '<=', minutesAgo(15))];
    await assertEachAllowed(moderators, (who) => listRaw(rules.as(who), accountsPath, ...ask, limit(20)));
    await assertEachRefused(everybodyBut(...moderators), (who) =>
      listRaw(rules.as(who), accountsPath, ...ask, limit(20)),
    );
    await assertEachRefused(everybodyBut(...moderators), (who) => count(rules.as(who), ...ask, limit(20)));
    for (const who of membersOnly)
      expect((await listRaw(rules.as(who), accountsPath, ...shown(), limit(20))).size).toBe(0);
  });
});

describe('a list of accounts', () => {
  it('needs a limit of at most a hundred, also to be counted', async () => {
    for (const most of [[], [limit(101)]]) {
      await assertRefused(listRaw(rules.as('member'), accountsPath, ...shown(), ...most));
      await assertRefused(count(rules.as('member'), ...shown(), ...most));
      await assertRefused(listRaw(rules.as('moderator'), accountsPath, ...most));
    }
  });

  it('over all events is for moderators, and opens no single account and no other collection', async () => {
    const stray = { 'strange/place/accounts/kept': { status: 'held' } };
    await rules.write({ ...storedAccount({ status: 'held' }), ...stray });
    const held = (db: Firestore) =>
      query(collectionGroup(db, 'accounts'), where('status', '==', 'held'), orderBy('postedAt'), limit(100));
    await assertEachAllowed(moderators, async (who) => {
      expect((await getCountFromServer(held(rules.as(who)))).data().count).toBe(1);
    });
    await assertEachRefused(everybodyBut(...moderators), (who) => getCountFromServer(held(rules.as(who))));
    await assertEachRefused(everybodyBut(), (who) => getRaw(rules.as(who), 'strange/place/accounts/kept'));
    for (const group of [
      'accountAuthors',
      'accountPictures',
      'useful',
      'replies',
      'attendance',
      'meetingRequests',
    ])
      await assertEachRefused(everybodyBut(), (who) => listGroup(rules.as(who), group, limit(1)));
  });
});

it('an account that is not there is looked up by active members, and found to be nothing', async () => {
  await assertEachAllowed(activeMembers, async (who) => {
    expect((await getRaw(rules.as(who), path)).exists()).toBe(false);
  });
  await assertEachRefused(everybodyBut(...activeMembers), (who) => getRaw(rules.as(who), path));
});

it('the screens believe of each account what the rules decide, for everybody', async () => {
  const states = [
    { status: 'live', visibleFrom: before },
    { status: 'live', visibleFrom: ahead },
    { status: 'held', visibleFrom: before },
    { status: 'hidden', visibleFrom: before },
    { status: 'withdrawn', visibleFrom: before },
  ] as const;
  for (const state of states) {
    for (const by of ['author', 'moderator'] as const) {
      await rules.write(storedAccount(state, { by }));
      for (const who of everybodyBut()) {
        const expected = canReadAccount(actorOf(who), state, by, new Date());
        expect([who, by, state.status, await isAllowed(getRaw(rules.as(who), path))]).toEqual([
          who,
          by,
          state.status,
          expected,
        ]);
      }
    }
  }
});

function actorOf(who: Somebody) {
  if (who === 'anonymous') return null;
  const { uid, emailVerified, member }: Persona = personas[who];
  return { uid, emailVerified, member };
}
