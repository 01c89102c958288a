import { randomBytes } from 'node:crypto';
import { type App, deleteApp, initializeApp } from 'firebase-admin/app';
import { type Firestore, initializeFirestore, Timestamp } from 'firebase-admin/firestore';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { publishDue } from '#firebase/admin/publishDue.ts';
import { buildUpdateInput } from '#firebase/seed/eventBuilders.ts';
import { emulatorAddress } from '#tests/support/rulesEmulator.ts';

const projectId = `demo-publish-due-${randomBytes(4).toString('hex')}`;
const now = new Date('2026-11-20T12:00:00Z');
const feed = 'events/week/feed/latest';
const place = (name: string) => `events/week/updates/${name}`;
const scheduled = (publishAt: string) => ({
  ...buildUpdateInput(),
  status: 'scheduled',
  publishAt: Timestamp.fromDate(new Date(publishAt)),
  publishedAt: null,
  version: 1,
  correction: '',
  correctedAt: null,
  createdAt: Timestamp.fromDate(now),
  updatedAt: Timestamp.fromDate(now),
  updatedBy: 'moderator',
});

let app: App;
let db: Firestore;

beforeAll(() => {
  const { host, port } = emulatorAddress();
  app = initializeApp({ projectId }, projectId);
  db = initializeFirestore(app);
  db.settings({ host: `${host}:${port}`, ssl: false });
});

afterAll(async () => {
  await db.terminate();
  await deleteApp(app);
});

beforeEach(async () => {
  await db.recursiveDelete(db.collection('events'));
  await Promise.all([
    db.doc('events/week').set({ name: 'Week' }),
    db.doc(place('due')).set(scheduled('2026-11-20T11:59:00Z')),
    db.doc(place('also')).set(scheduled('2026-11-20T12:00:00Z')),
    db.doc(place('later')).set(scheduled('2026-11-20T12:01:00Z')),
  ]);
});

const statusOf = async (name: string): Promise<unknown> => (await db.doc(place(name)).get()).get('status');

describe('publish-due', () => {
  it('publishes what is due, tells its feed of it, and has nothing to do the second time', async () => {
    expect(await publishDue(db, { isDryRun: false, now })).toBe('2 updates published.');
    expect(await Promise.all(['due', 'also', 'later'].map(statusOf))).toEqual([
      'published',
      'published',
      'scheduled',
    ]);
    const told = (await db.doc(feed).get()).data();
    expect(Object.keys(told?.entries).toSorted()).toEqual(['also', 'due']);
    expect(told?.entries.due).toMatchObject({ title: buildUpdateInput().title, version: 1 });
    expect(told?.writes).toBe(2);
    expect(await publishDue(db, { isDryRun: false, now })).toBe('0 updates published.');
  });

  it('publishes each once when two run at the same time', async () => {
    await Promise.all([
      publishDue(db, { isDryRun: false, now }),
      publishDue(db, { eventId: 'week', isDryRun: false, now }),
    ]);
    expect((await db.doc(feed).get()).get('writes')).toBe(2);
  });

  it('writes nothing in a dry run', async () => {
    expect(await publishDue(db, { isDryRun: true, now })).toBe('2 updates due; nothing was written.');
    expect(await statusOf('due')).toBe('scheduled');
    expect((await db.doc(feed).get()).exists).toBe(false);
  });

  it('leaves a feed alone that it cannot read, and says so', async () => {
    await db.doc(feed).set({ entries: 'none' });
    await expect(publishDue(db, { isDryRun: false, now })).rejects.toThrow(`${feed} is not readable`);
    expect((await db.doc(feed).get()).data()).toEqual({ entries: 'none' });
    expect(await statusOf('due')).toBe('scheduled');
  });
});
