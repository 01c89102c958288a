import { limit, where } from 'firebase/firestore';
import { beforeEach, describe, it } from 'vitest';
import { everybodyBut, getRaw, listRaw, moderators } from '#tests/support/rawAccess.ts';
import { eventWorld, one, storedAccount } from '#tests/support/rawAccounts.ts';
import {
  assertEachAllowed,
  assertEachRefused,
  assertRefused,
  rulesEnvironment,
} from '#tests/support/rulesEnvironment.ts';

const rules = rulesEnvironment('account-authors');
const parent = 'events/week/accountAuthors';
const mayKnow = ['author', ...moderators] as const;

beforeEach(() => rules.write({ ...eventWorld, ...storedAccount({ attribution: 'unnamed' }) }));

describe('who wrote an account', () => {
  it('is read by its author and the secretariat only', async () => {
    await assertEachAllowed(mayKnow, (who) => getRaw(rules.as(who), `${parent}/${one}`));
    await assertEachRefused(everybodyBut(...mayKnow), (who) => getRaw(rules.as(who), `${parent}/${one}`));
  });

  it('is listed for one’s own accounts only', async () => {
    const of = (uid: string) => where('authorUid', '==', uid);
    await listRaw(rules.as('author'), parent, of('author'), limit(100));
    await assertEachRefused(everybodyBut('author'), (who) =>
      listRaw(rules.as(who), parent, of('author'), limit(100)),
    );
    await assertRefused(listRaw(rules.as('author'), parent, limit(100)));
    await assertRefused(listRaw(rules.as('author'), parent, of('author'), limit(101)));
  });
});
