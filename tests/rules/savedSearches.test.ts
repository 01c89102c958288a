import { deleteField, doc, limit, serverTimestamp, setDoc } from 'firebase/firestore';
import * as v from 'valibot';
import { beforeEach, describe, expect, it } from 'vitest';
import {
  deleteSearch,
  markSearchSeen,
  renameSearch,
  restoreSearch,
  saveSearch,
} from '#src/data/saved-searches/commands.ts';
import { savedSearchIds, savedSearchInputSchema } from '#src/domain/savedSearch.ts';
import { describeParity } from '#tests/support/describeParity.ts';
import { deleteRaw, everybodyBut, getRaw, listRaw, setRaw, updateRaw } from '#tests/support/rawAccess.ts';
import { assertEachRefused, assertRefused, rulesEnvironment } from '#tests/support/rulesEnvironment.ts';
import { before, minutesAgo, type PersonaName } from '#tests/support/rulesFixtures.ts';

const rules = rulesEnvironment('saved-searches');
const collection = 'members/author/savedSearches';
const stored = `${collection}/00`;
const input = { name: 'Heat in Europe', query: 'q=heat&region=europe' };
const record = { ...input, seenAt: before, createdAt: before };
const now = () => ({ ...input, seenAt: serverTimestamp(), createdAt: serverTimestamp() });
const create = (who: PersonaName, data: object, number = '05') =>
  setRaw(rules.as(who), `members/${who}/savedSearches/${number}`, data);

beforeEach(() => rules.write({ [stored]: record }));

describe('reading saved searches', () => {
  it('is for their owner, by one and as a list of at most a hundred', async () => {
    expect((await getRaw(rules.as('author'), stored)).get('name')).toBe(input.name);
    expect((await listRaw(rules.as('author'), collection, limit(20))).size).toBe(1);
    await assertRefused(listRaw(rules.as('author'), collection));
    await assertRefused(listRaw(rules.as('author'), collection, limit(101)));
  });

  it('is for nobody else, moderators included', async () => {
    await assertEachRefused(everybodyBut('author'), (who) => getRaw(rules.as(who), stored));
    await assertEachRefused(everybodyBut('author'), (who) => listRaw(rules.as(who), collection, limit(20)));
  });

  it('is not for their owner while suspended, unverified or waiting', async () => {
    await assertEachRefused(['suspended', 'unverified', 'pending'], (who) =>
      getRaw(rules.as(who), `members/${who}/savedSearches/00`),
    );
    await assertEachRefused(['suspended', 'unverified', 'pending'], (who) =>
      listRaw(rules.as(who), `members/${who}/savedSearches`, limit(20)),
    );
  });
});

describe('saving a search', () => {
  it('takes the first place that is free, also when another device was quicker', async () => {
    await rules.write({ [`${collection}/01`]: record });
    await saveSearch(rules.as('author'), 'author', input, ['00']);
    const saved = await rules.read(`${collection}/02`);
    expect(saved).toMatchObject(input);
    expect(saved?.seenAt).toEqual(saved?.createdAt);
  });

  it('stops when all places are taken', async () => {
    await rules.write(Object.fromEntries(savedSearchIds.map((id) => [`${collection}/${id}`, record])));
    await expect(saveSearch(rules.as('author'), 'author', input, savedSearchIds)).rejects.toMatchObject({
      kind: 'invalid',
    });
    await expect(saveSearch(rules.as('author'), 'author', input, [])).rejects.toMatchObject({
      kind: 'invalid',
    });
  });

  it.each(['20', '99', '5', '005', 'heat', '0x'])('is refused in the place %s', async (number) => {
    await assertRefused(create('author', now(), number));
    await create('author', now(), '19');
  });

  it.each<[string, object]>([
    ['seen in the future', { seenAt: new Date(Date.now() + 3_600_000) }],
    ['saved in the future', { createdAt: new Date(Date.now() + 3_600_000) }],
    ['seen at no time', { seenAt: null }],
    ['saved at no time', { createdAt: 'today' }],
    ['without a name', { name: ' ' }],
    ['with a name of two lines', { name: 'Heat\nin Europe' }],
    ['with no question', { query: '' }],
    ['with an endless question', { query: 'a'.repeat(1001) }],
    ['with a field more', { shared: true }],
  ])('is refused %s', async (_name, fields) => {
    await assertRefused(create('author', { ...now(), ...fields }));
  });

  it('is refused with a field less', async () => {
    await assertRefused(create('author', { ...input, seenAt: serverTimestamp() }));
  });

  it('is for active members, each in their own places', async () => {
    await create('member', now());
    await create('moderator', now());
    await assertEachRefused(['suspended', 'unverified', 'pending'], (who) => create(who, now()));
    await assertEachRefused(everybodyBut('author'), (who) =>
      setRaw(rules.as(who), `${collection}/05`, now()),
    );
  });
});

describe('changing a saved search', () => {
  it('gives it another name', async () => {
    await renameSearch(rules.as('author'), 'author', '00', 'Cooling');
    expect(await rules.read(stored)).toMatchObject({ ...input, name: 'Cooling' });
  });

  it('marks what is there as seen', async () => {
    await markSearchSeen(rules.as('author'), 'author', '00');
    expect((await rules.read(stored))?.seenAt).not.toEqual(before);
  });

  it.each<[string, object]>([
    ['another question', { query: 'q=rain' }],
    ['another beginning', { createdAt: serverTimestamp() }],
    ['another time of looking', { seenAt: minutesAgo(60) }],
    ['no name', { name: '' }],
    ['a field more', { shared: true }],
    ['a field less', { name: deleteField() }],
  ])('is refused with %s', async (_name, fields) => {
    await assertRefused(updateRaw(rules.as('author'), stored, fields));
  });

  it('is for nobody else', async () => {
    await assertEachRefused(everybodyBut('author'), (who) =>
      updateRaw(rules.as(who), stored, { name: 'Mine' }),
    );
  });

  it('is not for its owner while suspended', async () => {
    await rules.write({ 'members/suspended/savedSearches/00': record });
    await assertRefused(renameSearch(rules.as('suspended'), 'suspended', '00', 'Mine'));
    await assertRefused(deleteSearch(rules.as('suspended'), 'suspended', '00'));
  });
});

describe('deleting a saved search', () => {
  it('is undone by putting it back as it was', async () => {
    await deleteSearch(rules.as('author'), 'author', '00');
    expect(await rules.read(stored)).toBeUndefined();
    await restoreSearch(rules.as('author'), 'author', { id: '00', ...record });
    expect((await getRaw(rules.as('author'), stored)).data()).toMatchObject(input);
  });

  it('is for nobody else', async () => {
    await assertEachRefused(everybodyBut('author'), (who) => deleteRaw(rules.as(who), stored));
  });
});

describe('at its limits', () => {
  const parity = rulesEnvironment('saved-search-parity', { isCovered: false });
  let place = 0;
  describeParity({
    name: 'members/savedSearches',
    schema: v.object(savedSearchInputSchema.entries),
    valid: input,
    store: async (fields) => {
      place = (place + 1) % savedSearchIds.length;
      const path = `${collection}/${savedSearchIds[place]}`;
      await parity.remove(path);
      await setDoc(doc(parity.as('author'), path), {
        ...fields,
        seenAt: serverTimestamp(),
        createdAt: serverTimestamp(),
      });
    },
  });
});
