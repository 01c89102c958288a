import { deleteField, limit, orderBy, serverTimestamp, where } from 'firebase/firestore';
import { beforeEach, describe, expect, it } from 'vitest';
import {
  changeItems,
  createReadingList,
  deleteReadingList,
  describeReadingList,
  restoreReadingList,
} from '#src/data/reading-lists/commands.ts';
import { readingListId, readingListInputSchema, readingListSchema } from '#src/domain/readingList.ts';
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
  assertFailsAs,
  assertRefused,
  rulesEnvironment,
} from '#tests/support/rulesEnvironment.ts';
import { before, minutesAgo } from '#tests/support/rulesFixtures.ts';

const rules = rulesEnvironment('readingLists');
const own = 'readingLists/author-00';
const shared = 'readingLists/author-01';
const words = { name: 'Shade', note: 'For the council.', items: ['tram', 'shade'], shared: false };
const stored = (fields: object = {}) => ({
  ownerUid: 'author',
  ...words,
  createdAt: before,
  updatedAt: before,
  ...fields,
});
const fresh = (ownerUid: string, fields: object = {}) =>
  stored({ ownerUid, createdAt: serverTimestamp(), updatedAt: serverTimestamp(), ...fields });
const others = activeMembers.filter((who) => who !== 'author');

beforeEach(() => rules.write({ [own]: stored(), [shared]: stored({ shared: true }) }));

describe('reading a list', () => {
  it('is for its owner, shared or not', async () => {
    expect((await getRaw(rules.as('author'), own)).get('name')).toBe('Shade');
    expect((await getRaw(rules.as('author'), shared)).get('name')).toBe('Shade');
  });

  it('is for every active member while it is shared, for nobody else', async () => {
    await assertEachAllowed(others, (who) => getRaw(rules.as(who), shared));
    await assertEachRefused(everybodyBut(...activeMembers), (who) => getRaw(rules.as(who), shared));
    await assertEachRefused(everybodyBut('author'), (who) => getRaw(rules.as(who), own));
  });

  it('finds nothing under a free number of one’s own; under another’s it is refused', async () => {
    expect((await getRaw(rules.as('author'), 'readingLists/author-07')).exists()).toBe(false);
    await assertEachRefused(everybodyBut('author'), (who) => getRaw(rules.as(who), 'readingLists/author-07'));
    await assertRefused(getRaw(rules.as('author'), 'readingLists/author-99'));
  });

  it('is not for an owner who is suspended, nor does a record without its mark count as shared', async () => {
    await rules.write({
      'readingLists/suspended-00': stored({ ownerUid: 'suspended' }),
      'readingLists/colleague-00': { ownerUid: 'colleague', name: 'Old' },
    });
    await assertRefused(getRaw(rules.as('suspended'), 'readingLists/suspended-00'));
    await assertRefused(getRaw(rules.as('author'), 'readingLists/colleague-00'));
  });
});

describe('listing', () => {
  const mine = [where('ownerUid', '==', 'author'), orderBy('updatedAt', 'desc')];
  const byMembers = [where('shared', '==', true), orderBy('updatedAt', 'desc')];

  it('is of one’s own lists, or of shared ones', async () => {
    expect((await listRaw(rules.as('author'), 'readingLists', ...mine, limit(30))).size).toBe(2);
    expect((await listRaw(rules.as('member'), 'readingLists', ...byMembers, limit(24))).size).toBe(1);
    await assertEachAllowed(activeMembers, (who) =>
      listRaw(rules.as(who), 'readingLists', ...byMembers, limit(24)),
    );
  });

  it('is refused to everybody else', async () => {
    await assertEachRefused(everybodyBut('author'), (who) =>
      listRaw(rules.as(who), 'readingLists', ...mine, limit(30)),
    );
    await assertEachRefused(everybodyBut(...activeMembers), (who) =>
      listRaw(rules.as(who), 'readingLists', ...byMembers, limit(24)),
    );
  });

  it('is refused without a filter, with one that only hopes, and without a limit', async () => {
    const db = rules.as('member');
    await assertRefused(listRaw(db, 'readingLists', limit(24)));
    await assertRefused(listRaw(db, 'readingLists', where('shared', '!=', false), limit(24)));
    await assertRefused(listRaw(db, 'readingLists', where('shared', '==', false), limit(24)));
    await assertRefused(listRaw(db, 'readingLists', where('ownerUid', '!=', 'moderator'), limit(24)));
    await assertRefused(listRaw(db, 'readingLists', where('items', 'array-contains', 'tram'), limit(24)));
    await assertRefused(listRaw(db, 'readingLists', ...byMembers));
    await assertRefused(listRaw(db, 'readingLists', ...byMembers, limit(101)));
  });
});

describe('a new list', () => {
  it('is made by active members, for themselves', async () => {
    await assertEachAllowed(activeMembers, (who) =>
      createReadingList(rules.as(who), { uid: who }, { list: words, known: [] }),
    );
    await assertEachRefused(everybodyBut(...activeMembers), (who) =>
      setRaw(rules.as(who), `readingLists/${who}-05`, fresh(who)),
    );
  });

  it('is refused for somebody else, under their name or under one’s own', async () => {
    await assertRefused(setRaw(rules.as('member'), 'readingLists/author-05', fresh('author')));
    await assertRefused(setRaw(rules.as('member'), 'readingLists/author-05', fresh('member')));
    await assertRefused(setRaw(rules.as('member'), 'readingLists/member-05', fresh('author')));
  });

  it.each([
    'readingLists/author-30',
    'readingLists/author-5',
    'readingLists/author',
    'readingLists/x-author-05',
  ])('is refused under the name %s', async (path) => {
    await assertRefused(setRaw(rules.as('author'), path, fresh('author')));
    await setRaw(rules.as('author'), 'readingLists/author-29', fresh('author'));
  });

  it.each<[string, object]>([
    ['made earlier', { createdAt: minutesAgo(5) }],
    ['changed earlier', { updatedAt: minutesAgo(5) }],
    ['with a case twice', { items: ['tram', 'tram'] }],
    ['with a field more', { pinned: true }],
  ])('is refused %s', async (_name, fields) => {
    await assertRefused(setRaw(rules.as('author'), 'readingLists/author-05', fresh('author', fields)));
    await setRaw(rules.as('author'), 'readingLists/author-05', fresh('author'));
  });

  it('passes over a number that another tab took', async () => {
    const id = await createReadingList(rules.as('author'), { uid: 'author' }, { list: words, known: [] });
    expect(id).toBe('author-02');
  });

  it('is one too many after thirty', async () => {
    const known = Array.from({ length: 30 }, (_, number) => `author-${String(number).padStart(2, '0')}`);
    await assertFailsAs(
      'tooMany',
      createReadingList(rules.as('author'), { uid: 'author' }, { list: words, known }),
    );
  });
});

describe('changing a list', () => {
  it('is for its owner', async () => {
    await describeReadingList(rules.as('author'), { listId: 'author-00', fields: { shared: true } });
    expect(await rules.read(own)).toMatchObject({ ...words, shared: true });
    await describeReadingList(rules.as('author'), { listId: 'author-00', fields: { name: 'Sun', note: '' } });
    expect(await rules.read(own)).toMatchObject({ name: 'Sun', note: '', shared: true });
  });

  it('is for nobody else, shared or not', async () => {
    const fields = { name: 'Taken', updatedAt: serverTimestamp() };
    await assertEachRefused(everybodyBut('author'), (who) => updateRaw(rules.as(who), own, fields));
    await assertEachRefused(everybodyBut('author'), (who) => updateRaw(rules.as(who), shared, fields));
  });

  it('is not for its owner while suspended', async () => {
    await rules.write({ 'readingLists/suspended-00': stored({ ownerUid: 'suspended' }) });
    await assertRefused(
      updateRaw(rules.as('suspended'), 'readingLists/suspended-00', {
        name: 'Again',
        updatedAt: serverTimestamp(),
      }),
    );
  });

  it.each<[string, object]>([
    ['to another owner', { ownerUid: 'member' }],
    ['with another birthday', { createdAt: serverTimestamp() }],
    ['at another time', { updatedAt: minutesAgo(1) }],
    ['without a name', { name: ' ' }],
    ['with a field more', { pinned: true }],
    ['with a field less', { note: deleteField() }],
    ['with a case twice', { items: ['tram', 'tram'] }],
    ['with a case that is no name', { items: ['caseStudies/tram'] }],
    ['shared with some word', { shared: 'members' }],
  ])('is refused %s', async (_name, fields) => {
    const change = { updatedAt: serverTimestamp(), ...fields };
    await assertRefused(updateRaw(rules.as('author'), own, change));
    await updateRaw(rules.as('author'), own, { name: 'Sun', updatedAt: serverTimestamp() });
  });

  it('keeps what two tabs add at the same moment', async () => {
    const db = rules.as('author');
    await Promise.all([
      changeItems(db, { listId: 'author-00', change: { kind: 'add', caseStudyId: 'one' } }),
      changeItems(rules.asUser('author', { email: 'author@mailbox.example', email_verified: true }), {
        listId: 'author-00',
        change: { kind: 'add', caseStudyId: 'two' },
      }),
      changeItems(db, { listId: 'author-00', change: { kind: 'remove', caseStudyId: 'tram' } }),
    ]);
    const items: string[] = (await rules.read(own))?.items;
    expect(items.toSorted()).toEqual(['one', 'shade', 'two']);
  });

  it('does not take a fifty-first case', async () => {
    const items = Array.from({ length: 50 }, (_, number) => `case-${number}`);
    await rules.write({ [own]: stored({ items }) });
    const db = rules.as('author');
    await assertFailsAs(
      'tooMany',
      changeItems(db, { listId: 'author-00', change: { kind: 'add', caseStudyId: 'more' } }),
    );
    await changeItems(db, { listId: 'author-00', change: { kind: 'move', caseStudyId: 'case-49', by: -1 } });
    expect((await rules.read(own))?.items.at(-1)).toBe('case-48');
  });

  it('that is gone says so', async () => {
    await rules.remove(own);
    await assertFailsAs(
      'notFound',
      describeReadingList(rules.as('author'), { listId: 'author-00', fields: { name: 'Late' } }),
    );
  });
});

describe('deleting a list', () => {
  it('is for its owner, who can put it back', async () => {
    const db = rules.as('author');
    await deleteReadingList(db, 'author-00');
    expect(await rules.read(own)).toBeUndefined();
    const list = { id: 'author-00', ownerUid: 'author', ...words, createdAt: before, updatedAt: before };
    await restoreReadingList(db, list);
    expect(await rules.read(own)).toMatchObject(words);
    await assertFailsAs('conflict', restoreReadingList(db, list));
  });

  it('is for nobody else', async () => {
    await assertEachRefused(everybodyBut('author'), (who) => deleteRaw(rules.as(who), own));
    await assertEachRefused(everybodyBut('author'), (who) => deleteRaw(rules.as(who), shared));
    await rules.write({ 'readingLists/suspended-00': stored({ ownerUid: 'suspended' }) });
    await assertRefused(deleteRaw(rules.as('suspended'), 'readingLists/suspended-00'));
  });
});

const fifty = Array.from({ length: 50 }, (_, number) => `case-${number}`);
describe('parity', () => {
  const parity = rulesEnvironment('reading-list-parity', { isCovered: false });

  describeParity({
    name: 'readingLists',
    schema: readingListInputSchema,
    valid: { ...words, items: fifty },
    also: [
      { path: ['items'], what: '51 cases', value: [...fifty, 'more'] },
      { path: ['items'], what: 'a case twice', value: ['tram', 'tram'] },
      ...['a'.repeat(100), 'a'.repeat(101), 'Aa0_~.-', 'a/b', 'a b', 'ä', 'a\nb'].map((value) => ({
        path: ['items', 0],
        what: `“${value}”`,
        value,
      })),
    ],
    // Many are tried at once, and each needs a name that is free.
    store: (record, attempt) => {
      const number = Number(attempt.replace('attempt', ''));
      const who = activeMembers[number % activeMembers.length] ?? 'author';
      const path = `readingLists/${readingListId(who, 2 + (Math.trunc(number / activeMembers.length) % 28))}`;
      return setRaw(parity.as(who), path, {
        ownerUid: who,
        ...record,
        createdAt: serverTimestamp(),
        updatedAt: serverTimestamp(),
      });
    },
  });
});

it('the stored record is what the schema reads', () => {
  expect(Object.keys(readingListSchema.entries).toSorted()).toEqual(
    ['id', ...Object.keys(stored())].toSorted(),
  );
});
