import { randomBytes } from 'node:crypto';
import { type App, deleteApp, initializeApp } from 'firebase-admin/app';
import { type Firestore, initializeFirestore } from 'firebase-admin/firestore';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { rebuildDirectory } from '#firebase/admin/rebuildDirectory.ts';
import { emulatorAddress } from '#tests/support/rulesEmulator.ts';
import { buildMember, buildOrganisation, buildProfile, otherCity } from '#tests/support/rulesFixtures.ts';

const projectId = `demo-rebuild-directory-${randomBytes(4).toString('hex')}`;
const told: string[] = [];
const rebuild = (isDryRun = false) => rebuildDirectory(db, { isDryRun, tell: (line) => told.push(line) });
const entries = async () => (await db.collection('directory').get()).docs.map(({ id }) => id);

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
  told.length = 0;
  for (const name of ['profiles', 'members', 'directory', 'organisations'])
    await db.recursiveDelete(db.collection(name));
  const { nameKey: _key, inDirectory: _in, ...older } = buildProfile({ displayName: 'Zoë Older' });
  await Promise.all([
    db.doc(`organisations/${otherCity}`).set(buildOrganisation({ region: 'europe' })),
    db.doc('profiles/older').set(older),
    db.doc('members/older').set(buildMember({ organisationId: otherCity })),
    db.doc('profiles/suspended').set(buildProfile({ displayName: 'Sam' })),
    db.doc('members/suspended').set(buildMember({ status: 'suspended' })),
    db.doc('directory/sam~suspended').set({ uid: 'suspended' }),
    db.doc('profiles/shy').set(buildProfile({ displayName: 'Shy', inDirectory: false })),
    db.doc('members/shy').set(buildMember()),
    db.doc('profiles/broken').set({ displayName: 7 }),
  ]);
});

describe('directory rebuild', () => {
  it('completes older profiles, lists who is active and wants it, and takes out who is not', async () => {
    expect(await rebuild()).toBe('1 profiles completed, 1 entries written, 1 removed.');
    expect(await entries()).toEqual(['zoe older~older']);
    expect((await db.doc('profiles/older').get()).data()).toMatchObject({
      inDirectory: true,
      nameKey: 'zoe older',
    });
    expect((await db.doc('directory/zoe older~older').get()).data()).toMatchObject({
      organisationId: otherCity,
      region: 'europe',
    });
    expect(told).toEqual([expect.stringContaining('profiles/broken')]);
  });

  it('has nothing to do the second time', async () => {
    await rebuild();
    expect(await rebuild()).toBe('0 profiles completed, 0 entries written, 0 removed.');
  });

  it('writes nothing when it only tries', async () => {
    await rebuild(true);
    expect(await entries()).toEqual(['sam~suspended']);
    expect((await db.doc('profiles/older').get()).get('nameKey')).toBeUndefined();
  });
});
