import { limit, orderBy, type QueryConstraint, where } from 'firebase/firestore';
import { beforeEach, describe, expect, it } from 'vitest';
import { activeMembers, everybodyBut, listGroup, listRaw } from '#tests/support/rawAccess.ts';
import { accountName, eventWorld, storedAccount } from '#tests/support/rawAccounts.ts';
import {
  assertEachAllowed,
  assertEachRefused,
  assertRefused,
  rulesEnvironment,
} from '#tests/support/rulesEnvironment.ts';
import { authorsCity, buildMember, minutesAgo, otherCity } from '#tests/support/rulesFixtures.ts';

const rules = rulesEnvironment('city-pages');
const membersOnly = ['member', 'author', 'colleague', 'otherAuthor'] as const;

describe('the people of a city', () => {
  const people = (city: string, ...more: QueryConstraint[]) => [
    where('organisationId', '==', city),
    where('status', '==', 'active'),
    orderBy('createdAt'),
    ...more,
  ];

  it('are listed to active members: who is in, and nobody else', async () => {
    await rules.write({
      'members/suspended': buildMember({ organisationId: authorsCity, status: 'suspended' }),
      'members/waiting': buildMember({ organisationId: authorsCity, status: 'pending' }),
    });
    await assertEachAllowed(activeMembers, (who) =>
      listRaw(rules.as(who), 'members', ...people(authorsCity, limit(49))),
    );
    const listed = await listRaw(rules.as('member'), 'members', ...people(authorsCity, limit(49)));
    expect(listed.docs.map(({ id }) => id).sort()).toEqual(['author', 'colleague', 'moderatorOfCity']);
  });

  it('are listed to nobody else', async () => {
    await assertEachRefused(everybodyBut(...activeMembers), (who) =>
      listRaw(rules.as(who), 'members', ...people(authorsCity, limit(49))),
    );
  });

  it.each<[string, QueryConstraint[]]>([
    ['without a limit', people(authorsCity)],
    ['with a higher limit', people(authorsCity, limit(101))],
    [
      'who are not in',
      [where('organisationId', '==', authorsCity), where('status', '==', 'suspended'), limit(9)],
    ],
    ['in any state', [where('organisationId', '==', authorsCity), limit(9)]],
    ['of all cities', [where('status', '==', 'active'), limit(9)]],
    [
      'of all cities but one',
      [where('status', '==', 'active'), where('organisationId', '!=', otherCity), limit(9)],
    ],
    ['of no city', [where('status', '==', 'active'), where('organisationId', '==', null), limit(9)]],
  ])('are not listed %s', async (_name, constraints) => {
    await assertEachRefused(membersOnly, (who) => listRaw(rules.as(who), 'members', ...constraints));
  });
});

describe('what a city’s people have told', () => {
  const told = (until = minutesAgo(15), ...more: QueryConstraint[]): QueryConstraint[] => [
    where('organisationId', '==', authorsCity),
    where('status', '==', 'live'),
    where('visibleFrom', '<=', until),
    orderBy('visibleFrom', 'desc'),
    ...more,
  ];
  const named = accountName('named');
  const ahead = new Date(Date.now() + 3_600_000);

  beforeEach(() =>
    rules.write({
      ...eventWorld,
      ...storedAccount({}, { id: named }),
      ...storedAccount({ status: 'held' }, { id: accountName('held') }),
      ...storedAccount({ attribution: 'unnamed' }, { id: accountName('unnamed') }),
    }),
  );

  it('is listed to active members: what is live and named', async () => {
    await assertEachAllowed(activeMembers, (who) =>
      listGroup(rules.as(who), 'accounts', ...told(undefined, limit(6))),
    );
    const found = await listGroup(rules.as('member'), 'accounts', ...told(undefined, limit(6)));
    expect(found.docs.map(({ id }) => id)).toEqual([named]);
  });

  it('is listed to nobody else', async () => {
    await assertEachRefused(everybodyBut(...activeMembers), (who) =>
      listGroup(rules.as(who), 'accounts', ...told(undefined, limit(6))),
    );
  });

  it.each<[string, QueryConstraint[]]>([
    ['without a limit', told()],
    ['under embargo', told(ahead, limit(6))],
    [
      'while it waits',
      [
        where('organisationId', '==', authorsCity),
        where('status', '==', 'held'),
        where('visibleFrom', '<=', minutesAgo(15)),
        limit(6),
      ],
    ],
    [
      'in any state',
      [where('organisationId', '==', authorsCity), where('visibleFrom', '<=', minutesAgo(15)), limit(6)],
    ],
    ['of all cities', [where('status', '==', 'live'), where('visibleFrom', '<=', minutesAgo(15)), limit(6)]],
    [
      'without a name',
      [
        where('organisationId', '==', null),
        where('status', '==', 'live'),
        where('visibleFrom', '<=', minutesAgo(15)),
        limit(6),
      ],
    ],
  ])('is not listed %s', async (_name, constraints) => {
    for (const who of membersOnly) await assertRefused(listGroup(rules.as(who), 'accounts', ...constraints));
  });
});
