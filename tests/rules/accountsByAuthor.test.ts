import { limit, orderBy, where } from 'firebase/firestore';
import { beforeEach, expect, it } from 'vitest';
import { withoutId } from '#firebase/seed/builders.ts';
import { buildAccount } from '#firebase/seed/eventBuilders.ts';
import { activeMembers, everybodyBut, listGroup } from '#tests/support/rawAccess.ts';
import { accountName, eventWorld, nameOf } from '#tests/support/rawAccounts.ts';
import {
  assertEachAllowed,
  assertEachRefused,
  assertRefused,
  rulesEnvironment,
} from '#tests/support/rulesEnvironment.ts';
import { authorsCity, minutesAgo } from '#tests/support/rulesFixtures.ts';

const rules = rulesEnvironment('accounts-by-author');
const account = (fields: Partial<ReturnType<typeof buildAccount>>) =>
  withoutId(
    buildAccount({
      attribution: 'named',
      authorUid: 'author',
      authorName: nameOf('author'),
      organisationId: authorsCity,
      status: 'live',
      visibleFrom: minutesAgo(60),
      ...fields,
    }),
  );
const byAuthor = [
  where('authorUid', '==', 'author'),
  where('status', '==', 'live'),
  where('visibleFrom', '<=', minutesAgo(1)),
  orderBy('visibleFrom', 'desc'),
];

beforeEach(() =>
  rules.write({
    ...eventWorld,
    [`events/week/accounts/${accountName('one')}`]: account({}),
    [`events/other/accounts/${accountName('two')}`]: account({}),
    [`events/other/accounts/${accountName('held')}`]: account({ status: 'held' }),
    [`events/other/accounts/${accountName('else')}`]: account({ authorUid: 'colleague' }),
  }),
);

it('what one person told of all events under their name is for active members', async () => {
  await assertEachAllowed(activeMembers, async (who) => {
    expect((await listGroup(rules.as(who), 'accounts', ...byAuthor, limit(20))).size).toBe(2);
  });
  await assertEachRefused(everybodyBut(...activeMembers), (who) =>
    listGroup(rules.as(who), 'accounts', ...byAuthor, limit(20)),
  );
});

it('it is no way to what waits, is under embargo, or has no name', async () => {
  const [author, live, visible] = byAuthor;
  if (!author || !live || !visible) throw new Error('a filter is missing');
  const none = where('authorUid', '==', null);
  const soon = where('visibleFrom', '<=', minutesAgo(-60));
  for (const filters of [
    [author, live],
    [author, visible],
    [live, visible],
    [none, live, visible],
    [author, live, soon],
  ])
    await assertRefused(listGroup(rules.as('member'), 'accounts', ...filters, limit(20)));
  await assertRefused(listGroup(rules.as('member'), 'accounts', ...byAuthor));
  await assertRefused(listGroup(rules.as('member'), 'accounts', ...byAuthor, limit(101)));
});
