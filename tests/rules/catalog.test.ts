import { limit, orderBy, serverTimestamp, where } from 'firebase/firestore';
import { beforeEach, describe, expect, it } from 'vitest';
import { entryOf } from '#firebase/seed/builders.ts';
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
import { buildCaseStudy, buildLibrary, buildShard } from '#tests/support/rulesFixtures.ts';

const rules = rulesEnvironment('catalog');
const shard = 'catalog/s0001';

beforeEach(() => rules.write(buildLibrary('tram')));

describe('reading the catalog', () => {
  const changed = [where('updatedAt', '>', new Date(0)), orderBy('updatedAt', 'desc'), limit(60)];
  const newest = [orderBy('number', 'desc'), limit(1)];

  it('active members read a shard and ask for what changed', async () => {
    await assertEachAllowed(activeMembers, (who) => getRaw(rules.as(who), shard));
    expect((await listRaw(rules.as('member'), 'catalog', ...changed)).size).toBe(1);
    expect((await listRaw(rules.as('moderator'), 'catalog', ...newest)).size).toBe(1);
  });

  it('nobody else does', async () => {
    const others = everybodyBut(...activeMembers);
    await assertEachRefused(others, (who) => getRaw(rules.as(who), shard));
    await assertEachRefused(others, (who) => listRaw(rules.as(who), 'catalog', ...changed));
  });

  it('a list needs a limit of at most a hundred', async () => {
    await assertRefused(listRaw(rules.as('member'), 'catalog'));
    await assertRefused(listRaw(rules.as('member'), 'catalog', limit(101)));
  });
});

describe('the catalog follows the library and nothing else', () => {
  const entry = entryOf(buildCaseStudy());
  const write = (fields: object) => ({ lastId: 'tram', writes: 2, updatedAt: serverTimestamp(), ...fields });

  it('nobody touches an entry by itself, even one that says the truth', async () => {
    await assertEachRefused(everybodyBut(), (who) =>
      updateRaw(rules.as(who), shard, write({ 'entries.tram': entry })),
    );
    await assertEachRefused(['author', 'moderator', 'admin'], (who) =>
      updateRaw(rules.as(who), shard, write({ 'entries.tram.title': 'The best of all' })),
    );
  });

  it('nobody adds a case that is not there', async () => {
    await assertEachRefused(['author', 'moderator', 'admin'], (who) =>
      updateRaw(rules.as(who), shard, write({ lastId: 'ghost', 'entries.ghost': entry })),
    );
  });

  it('nobody empties it', async () => {
    await assertEachRefused(['author', 'moderator', 'admin'], (who) =>
      updateRaw(rules.as(who), shard, write({ entries: {} })),
    );
  });

  it('nobody opens a shard by itself', async () => {
    await assertEachRefused(['author', 'moderator', 'admin'], (who) =>
      setRaw(rules.as(who), 'catalog/s0002', {
        ...buildShard({ number: 2, lastId: 'tram', entries: { tram: entry } }),
        updatedAt: serverTimestamp(),
      }),
    );
  });

  it('nobody deletes a shard', async () => {
    await assertEachRefused(everybodyBut(), (who) => deleteRaw(rules.as(who), shard));
  });
});
