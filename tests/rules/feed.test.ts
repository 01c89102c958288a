import { limit, serverTimestamp, Timestamp, where } from 'firebase/firestore';
import { beforeEach, describe, expect, it } from 'vitest';
import { buildUpdateInput } from '#firebase/seed/eventBuilders.ts';
import {
  correctUpdate,
  deleteDraftUpdate,
  pinUpdate,
  publishDueUpdates,
  publishUpdate,
  saveUpdate,
  scheduleUpdate,
  withdrawUpdate,
} from '#src/data/events/updateCommands.ts';
import {
  activeMembers,
  commit,
  deleteRaw,
  everybodyBut,
  getRaw,
  listRaw,
  moderators,
  setRaw,
  updateRaw,
} from '#tests/support/rawAccess.ts';
import {
  assertEachAllowed,
  assertEachRefused,
  assertRefused,
  rulesEnvironment,
} from '#tests/support/rulesEnvironment.ts';
import { before } from '#tests/support/rulesFixtures.ts';

const rules = rulesEnvironment('feed');
const editor = { uid: 'moderator' };
const words = buildUpdateInput();
const told = { ...words, publishedAt: before, version: 1, correction: '', correctedAt: null };
const state = {
  status: 'draft',
  publishAt: null,
  publishedAt: null,
  version: 1,
  correction: '',
  correctedAt: null,
  createdAt: before,
  updatedAt: before,
  updatedBy: 'moderator',
};
const feed = 'events/week/feed/latest';
const place = (name: string) => `events/week/updates/${name}`;
const later = Timestamp.fromMillis(Date.now() + 3_600_000);

beforeEach(() =>
  rules.write({
    [place('draft')]: { ...words, ...state },
    [place('due')]: { ...words, ...state, status: 'scheduled', publishAt: before },
    [place('out')]: { ...words, ...state, status: 'published', publishedAt: before },
    [place('gone')]: { ...words, ...state, status: 'published', publishedAt: before },
    [feed]: { entries: { out: told }, lastId: 'out', writes: 1, updatedAt: before },
  }),
);

/** What `publishUpdate` sends for the draft, part by part. */
function publishing(entry: object = {}, head: object = {}, fields: object = {}) {
  const now = serverTimestamp();
  return [
    {
      how: 'update' as const,
      path: place('draft'),
      data: { status: 'published', publishedAt: now, updatedAt: now, updatedBy: 'moderator', ...fields },
    },
    {
      how: 'update' as const,
      path: feed,
      data: {
        'entries.draft': { ...told, publishedAt: now, ...entry },
        lastId: 'draft',
        writes: 2,
        updatedAt: now,
        ...head,
      },
    },
  ];
}

describe('reading updates', () => {
  it('and the feed is for every active member; what is not out, for moderators only', async () => {
    const published = where('status', '==', 'published');
    for (const path of [feed, place('out')]) {
      await assertEachAllowed(activeMembers, (who) => getRaw(rules.as(who), path));
      await assertEachRefused(everybodyBut(...activeMembers), (who) => getRaw(rules.as(who), path));
    }
    await assertEachAllowed(activeMembers, (who) =>
      listRaw(rules.as(who), 'events/week/updates', published, limit(100)),
    );
    for (const name of ['draft', 'due']) {
      await assertEachAllowed(moderators, (who) => getRaw(rules.as(who), place(name)));
      await assertEachRefused(everybodyBut(...moderators), (who) => getRaw(rules.as(who), place(name)));
    }
    await assertEachRefused(everybodyBut(...moderators), (who) =>
      listRaw(rules.as(who), 'events/week/updates', limit(100)),
    );
    await assertEachAllowed(moderators, (who) => listRaw(rules.as(who), 'events/week/updates', limit(100)));
  });
});

describe('a draft', () => {
  const started = (fields: object = {}) => ({
    ...words,
    ...state,
    createdAt: serverTimestamp(),
    updatedAt: serverTimestamp(),
    ...fields,
  });

  it('is started by moderators, each under their own name', async () => {
    await assertEachAllowed(moderators, (who) =>
      setRaw(rules.as(who), place(`by-${who}`), started({ updatedBy: who })),
    );
    await assertEachRefused(everybodyBut(...moderators), (who) =>
      setRaw(rules.as(who), place(`by-${who}`), started({ updatedBy: who })),
    );
  });

  it.each<[string, object]>([
    ['in the name of somebody else', { updatedBy: 'admin' }],
    ['created at another time', { createdAt: before }],
    ['changed at another time', { updatedAt: before }],
    ['as already out', { status: 'published', publishedAt: serverTimestamp() }],
    ['as scheduled', { status: 'scheduled', publishAt: later }],
    ['in a later version', { version: 2 }],
    ['with a correction', { correction: 'Not so.' }],
    ['without a word', { title: ' ' }],
    ['with a field more', { secret: '' }],
  ])('is not started %s', async (_name, fields) => {
    await assertRefused(setRaw(rules.as('moderator'), place('new'), started(fields)));
    await setRaw(rules.as('moderator'), place('new'), started());
  });
});

describe('an update', () => {
  it('goes its whole way by the commands of the portal', async () => {
    const db = rules.as('moderator');
    const updateId = await saveUpdate(db, editor, { eventId: 'week', updateId: null, input: words });
    const at = { eventId: 'week', updateId };
    await saveUpdate(db, editor, { ...at, input: { ...words, title: 'Doors open late' } });
    await scheduleUpdate(db, editor, { ...at, publishAt: later.toDate() });
    await scheduleUpdate(db, editor, { ...at, publishAt: null });
    await publishUpdate(db, editor, at);
    await correctUpdate(db, editor, { ...at, input: words, correction: 'They open on time.' });
    await pinUpdate(db, editor, { ...at, pinned: true });
    expect((await rules.read(feed))?.entries[updateId]).toMatchObject({ version: 3, pinned: true });
    await withdrawUpdate(db, editor, at);
    expect(Object.keys((await rules.read(feed))?.entries)).toEqual(['out']);
    await deleteDraftUpdate(db, { eventId: 'week', updateId: 'draft' });
  });

  it('that is due is published once', async () => {
    const db = rules.as('moderator');
    expect(await publishDueUpdates(db, editor, { eventId: 'week', now: new Date() })).toEqual(['due']);
    expect(await publishDueUpdates(db, editor, { eventId: 'week', now: new Date() })).toEqual([]);
  });

  it('that has left the feed can be corrected and withdrawn', async () => {
    const at = { eventId: 'week', updateId: 'gone' };
    await correctUpdate(rules.as('admin'), { uid: 'admin' }, { ...at, input: words, correction: 'Later.' });
    await withdrawUpdate(rules.as('admin'), { uid: 'admin' }, at);
    expect((await rules.read(feed))?.writes).toBe(1);
  });

  it('opens a feed where there is none', async () => {
    await rules.remove(feed);
    await publishUpdate(rules.as('moderator'), editor, { eventId: 'week', updateId: 'draft' });
    expect(await rules.read(feed)).toMatchObject({ writes: 1 });
  });

  it.each<[string, 'author' | 'moderator', object]>([
    ['by somebody who is no moderator', 'author', {}],
    ['with a second entry', 'moderator', { out: told }],
  ])('opens no feed %s', async (_name, who, more) => {
    await rules.remove(feed);
    const [update] = publishing({}, {}, { updatedBy: who });
    const opening = (entries: object = {}) => ({
      how: 'set' as const,
      path: feed,
      data: {
        entries: { draft: { ...told, publishedAt: serverTimestamp() }, ...entries },
        lastId: 'draft',
        writes: 1,
        updatedAt: serverTimestamp(),
      },
    });
    await assertRefused(commit(rules.as(who), [update, opening(more)]));
    await commit(rules.as('moderator'), [publishing()[0], opening()]);
  });

  it('that has left the feed does not come back into it by a correction or a pin', async () => {
    const stamp = { updatedAt: serverTimestamp(), updatedBy: 'moderator' };
    const pinning = (name: string) => [
      { how: 'update' as const, path: place(name), data: { pinned: true, ...stamp } },
      {
        how: 'update' as const,
        path: feed,
        data: {
          [`entries.${name}`]: { ...told, pinned: true },
          lastId: name,
          writes: 2,
          updatedAt: serverTimestamp(),
        },
      },
    ];
    await assertRefused(commit(rules.as('moderator'), pinning('gone')));
    await commit(rules.as('moderator'), pinning('out'));
  });

  it('lets the oldest go from a full feed', async () => {
    const entries = Object.fromEntries(Array.from({ length: 30 }, (_, number) => [`u${number}`, told]));
    await rules.write({ [feed]: { entries, lastId: 'u29', writes: 30, updatedAt: before } });
    await assertRefused(commit(rules.as('moderator'), publishing({}, { writes: 31 })));
    await publishUpdate(rules.as('moderator'), editor, { eventId: 'week', updateId: 'draft' });
    expect(Object.keys((await rules.read(feed))?.entries)).toHaveLength(30);
  });

  it('is published by nobody else, nor without the feed, nor the feed without it', async () => {
    await assertEachRefused(everybodyBut(...moderators), (who) =>
      commit(rules.as(who), publishing({}, {}, { updatedBy: who })),
    );
    const [update, entry] = publishing();
    await assertRefused(commit(rules.as('moderator'), [update]));
    await assertRefused(commit(rules.as('moderator'), [entry]));
    await commit(rules.as('moderator'), publishing());
    await assertRefused(deleteRaw(rules.as('admin'), place('draft')));
    await assertRefused(deleteRaw(rules.as('admin'), feed));
  });

  it.each<[string, object, object]>([
    ...Object.keys(told).map((field): [string, object, object] => [
      `that differs in ${field}`,
      { [field]: 'other' },
      {},
    ]),
    ['with a field more', { secret: '' }, {}],
    ['together with another', {}, { 'entries.out.title': 'Other' }],
    ['without counting', {}, { writes: 1 }],
    ['under another name', {}, { lastId: 'out' }],
    ['at another time', {}, { updatedAt: before }],
  ])('is refused with an entry %s', async (_name, entry, head) => {
    await assertRefused(commit(rules.as('moderator'), publishing(entry, head)));
    await commit(rules.as('moderator'), publishing());
  });

  it.each<[string, string, object]>([
    ['scheduled in the past', 'draft', { status: 'scheduled', publishAt: before }],
    ['saved without a new version', 'draft', { title: 'Other' }],
    ['corrected without a word', 'gone', { title: 'Other', version: 2, correctedAt: serverTimestamp() }],
    ['made a draft again once out', 'gone', { status: 'draft' }],
    ['withdrawn while in the feed', 'out', { status: 'withdrawn' }],
    ['pinned without the feed', 'out', { pinned: true }],
    ['changed by another name', 'gone', { pinned: true, updatedBy: 'admin' }],
  ])('is not %s', async (_name, name, fields) => {
    const head = { updatedAt: serverTimestamp(), updatedBy: 'moderator' };
    await assertRefused(updateRaw(rules.as('moderator'), place(name), { ...head, ...fields }));
    await updateRaw(rules.as('moderator'), place('gone'), { ...head, pinned: true });
  });
});
