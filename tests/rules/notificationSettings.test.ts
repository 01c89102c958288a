import { deleteField, limit, serverTimestamp } from 'firebase/firestore';
import { beforeEach, describe, expect, it } from 'vitest';
import { markAllRead, saveNotificationSettings } from '#src/data/notifications/commands.ts';
import { letterTopics } from '#src/domain/notificationKinds.ts';
import { notificationSettingsInputSchema } from '#src/domain/notificationSettings.ts';
import { describeParity } from '#tests/support/describeParity.ts';
import {
  activeMembers,
  deleteRaw,
  everybodyBut,
  getRaw,
  listRaw,
  setRaw,
  updateRaw,
} from '#tests/support/rawAccess.ts';
import {
  assertEachAllowed,
  assertEachRefused,
  assertRefused,
  rulesEnvironment,
} from '#tests/support/rulesEnvironment.ts';
import { before, buildNotification, minutesAgo } from '#tests/support/rulesFixtures.ts';

const rules = rulesEnvironment('notificationSettings');
const place = (who: string) => `members/${who}/private/notifications`;
const digest = 'members/author/private/digest';
const choice = { lettersPerWeek: 2, topics: ['texts', 'answers'] };
const fresh = (fields: object = {}) => ({ ...choice, updatedAt: serverTimestamp(), ...fields });
const record = { sentAt: [before], upTo: before };

beforeEach(() => rules.write({ [place('author')]: { ...choice, updatedAt: before }, [digest]: record }));

describe('reading which letters somebody wants, and which they got', () => {
  it.each([place('author'), digest])('is for its owner alone: %s', async (path) => {
    expect((await getRaw(rules.as('author'), path)).exists()).toBe(true);
    await assertEachRefused(everybodyBut('author'), (who) => getRaw(rules.as(who), path));
  });

  it('finds nothing before the first choice and the first letter', async () => {
    expect((await getRaw(rules.as('member'), place('member'))).exists()).toBe(false);
    expect((await getRaw(rules.as('member'), 'members/member/private/digest')).exists()).toBe(false);
  });

  it('is never a list', async () => {
    await assertRefused(listRaw(rules.as('author'), 'members/author/private', limit(2)));
  });
});

describe('choosing letters', () => {
  it('is for every active member, the first time and later', async () => {
    await assertEachAllowed(activeMembers, (who) =>
      saveNotificationSettings(rules.as(who), who, { lettersPerWeek: 0, topics: [...letterTopics] }),
    );
    await saveNotificationSettings(rules.as('author'), 'author', { lettersPerWeek: 7, topics: [] });
    expect(await rules.read(place('author'))).toMatchObject({ lettersPerWeek: 7, topics: [] });
  });

  it('is not for anybody else, moderators included', async () => {
    await assertEachRefused(everybodyBut('author'), (who) => setRaw(rules.as(who), place('author'), fresh()));
  });

  it('is not for somebody who is not active', async () => {
    await assertEachRefused(['pending', 'suspended', 'left', 'unverified', 'verifiedWithoutRecord'], (who) =>
      setRaw(rules.as(who), place(who), fresh()),
    );
  });

  it.each<[string, object]>([
    ['at another time', { updatedAt: minutesAgo(5) }],
    ['with a field more', { mail: 'a@b.example' }],
    ['without topics', { topics: deleteField() }],
  ])('is refused %s', async (_name, fields) => {
    await assertRefused(updateRaw(rules.as('author'), place('author'), fresh(fields)));
    await updateRaw(rules.as('author'), place('author'), fresh());
  });

  it('is not undone by deleting', async () => {
    await assertEachRefused(['author', 'moderator', 'admin'], (who) =>
      deleteRaw(rules.as(who), place('author')),
    );
  });
});

describe('the record of letters', () => {
  it('is written by nobody through the rules', async () => {
    await assertEachRefused(everybodyBut(), (who) =>
      setRaw(rules.as(who), 'members/member/private/digest', record),
    );
    await assertEachRefused(['author', 'moderator', 'admin'], (who) =>
      updateRaw(rules.as(who), digest, { sentAt: [] }),
    );
    await assertEachRefused(['author', 'moderator', 'admin'], (who) => deleteRaw(rules.as(who), digest));
  });
});

describe('marking everything as read', () => {
  it('reaches what no list has shown, in more than one batch', async () => {
    const paths = Array.from({ length: 130 }, (_, n) => `members/author/notifications/older~${n}`);
    const readBefore = buildNotification({ readAt: before });
    await rules.write({
      ...Object.fromEntries(paths.map((path) => [path, buildNotification()])),
      'members/author/notifications/read~1': readBefore,
    });
    await markAllRead(rules.as('author'), 'author');
    const stored = await Promise.all(paths.map((path) => rules.read(path)));
    expect(stored.filter((one) => one?.readAt === null)).toEqual([]);
    expect((await rules.read('members/author/notifications/read~1'))?.readAt.toDate()).toEqual(before);
  });

  it('is refused while suspended', async () => {
    await rules.write({ 'members/suspended/notifications/older~2': buildNotification() });
    await assertRefused(markAllRead(rules.as('suspended'), 'suspended'));
  });
});

describeParity({
  name: 'members/private/notifications',
  schema: notificationSettingsInputSchema,
  valid: { lettersPerWeek: 3, topics: [...letterTopics] },
  store: (settings) =>
    setRaw(rules.as('author'), place('author'), { ...settings, updatedAt: serverTimestamp() }),
});
