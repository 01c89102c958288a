import { randomBytes } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type App, deleteApp, initializeApp } from 'firebase-admin/app';
import { type Firestore, initializeFirestore } from 'firebase-admin/firestore';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { verifyCatalog } from '#firebase/admin/catalog/verifyCatalog.ts';
import { importOrganisationFile } from '#firebase/admin/importOrganisations.ts';
import { mergeOrganisations } from '#firebase/admin/mergeOrganisations.ts';
import { readRecord } from '#firebase/admin/readRecord.ts';
import { cities } from '#firebase/seed/cities.ts';
import { demonstrationDocuments } from '#firebase/seed/documents.ts';
import { personas } from '#firebase/seed/people.ts';
import { organisationEntry, organisationSchema } from '#src/domain/organisation.ts';
import { organisationIdFor } from '#src/domain/organisationImport.ts';
import { emulatorAddress } from '#tests/support/rulesEmulator.ts';

const seeded = demonstrationDocuments(new Date('2026-11-24T11:00:00Z'));
let app: App;
let db: Firestore;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'organisations-'));
});
afterAll(() => rm(folder, { recursive: true }));

// The demonstration network, without its pictures, for every test.
beforeEach(async () => {
  const { host, port } = emulatorAddress();
  const projectId = `demo-organisations-${randomBytes(4).toString('hex')}`;
  app = initializeApp({ projectId }, projectId);
  db = initializeFirestore(app);
  db.settings({ host: `${host}:${port}`, ssl: false });
  const needed = seeded.filter(({ path }) => !/^(media|thumbnails)\//.test(path));
  for (let next = 0; next < needed.length; next += 200) {
    const batch = db.batch();
    for (const { path, data } of needed.slice(next, next + 200)) batch.set(db.doc(path), data);
    await batch.commit();
  }
});
afterEach(async () => {
  await db.terminate();
  await deleteApp(app);
});

const stored = async (id: string) =>
  readRecord(await db.doc(`organisations/${id}`).get(), organisationSchema);
const entries = async () => (await db.doc('public/organisations').get()).get('entries');
const audits = async () =>
  (await db.collection('audit').where('action', '>=', 'organisation.').get()).docs
    .map((entry) => entry.data())
    .filter(({ action }) => action.startsWith('organisation.'));

describe('import-organisations', () => {
  const table = [
    'name,kind,country,region,lat,lng,population,hazards,emailDomains',
    'Łódź,city,Poland,europe,51.76,19.46,670642,heat,lodz.example',
    'Nsukka,town,Nigeria,africa,,,,,nsukka.example',
    'Medellín,city,Colombia,south-america,,,,,',
    'Ghent,town,Belgium,europe,,,,,',
  ];
  const importRows = async (rows: readonly string[], isDryRun = false) => {
    const file = join(folder, 'network.csv');
    await writeFile(file, rows.join('\n'));
    return importOrganisationFile(db, {
      file,
      actorUid: personas.moderator.uid,
      reason: 'from a table',
      isDryRun,
    });
  };
  const lodz = organisationIdFor('Łódź', 'Poland');

  it('adds what is not there, with its entry and its trace, and leaves the rest alone', async () => {
    const before = await entries();
    expect(await importRows(table)).toBe(
      `2 added, 1 there already, 1 there and different (left as they are): ${cities.ghent}.`,
    );
    const added = await stored(lodz);
    expect(added).toMatchObject({ name: 'Łódź', emailDomains: ['lodz.example'], focalPoints: [] });
    const after = await entries();
    expect(Object.keys(after)).toHaveLength(Object.keys(before).length + 2);
    expect(after[lodz]).toEqual(added && organisationEntry(added));
    expect(after[cities.ghent]).toEqual(before[cities.ghent]);
    expect(await audits()).toHaveLength(2);
    expect((await db.doc(`audit/${added?.lastAuditId}`).get()).data()).toMatchObject({
      action: 'organisation.create',
      actorUid: personas.moderator.uid,
      target: `organisations/${lodz}`,
      to: 'Łódź',
    });
  });

  it('does nothing when it is repeated, and goes on where it was interrupted', async () => {
    await importRows(table.slice(0, 2));
    const first = await stored(lodz);
    expect(await importRows(table)).toMatch(/^1 added, 2 there already/);
    expect(await importRows(table)).toMatch(/^0 added, 3 there already/);
    expect(await stored(lodz)).toEqual(first);
  });

  it('writes nothing when it only says what it would do', async () => {
    const before = await entries();
    expect(await importRows(table, true)).toMatch(/^2 would be added, 1 there already/);
    expect(await entries()).toEqual(before);
    expect(await stored(lodz)).toBeNull();
  });

  it('names every problem and writes nothing', async () => {
    await expect(importRows([...table, 'Gent,planet,Belgium,europe,95,3,,,ghent.example'])).rejects.toThrow(
      /line 6, Gent, kind: “planet” is not known here[\s\S]*line 6, Gent, lat: 95 is too large[\s\S]*2 problems\. Nothing was written\.$/,
    );
    expect(await stored(lodz)).toBeNull();
  });
});

describe('merge-organisations', { timeout: 60_000 }, () => {
  const merge = (fields: Partial<Parameters<typeof mergeOrganisations>[1]> = {}) =>
    mergeOrganisations(db, {
      from: cities.medellin,
      into: cities.bonn,
      actorUid: personas.moderator.uid,
      reason: 'one by mistake',
      isDryRun: false,
      ...fields,
    });
  /** Everything that still names a government anywhere. */
  const mentions = async (id: string) => {
    const visit = async (collection: FirebaseFirestore.CollectionReference): Promise<string[]> => {
      const { docs } = await collection.get();
      const inner = await Promise.all(
        docs.map(async ({ ref }) => Promise.all((await ref.listCollections()).map(visit))),
      );
      const named = docs.filter((document) => JSON.stringify(document.data()).includes(`"${id}"`));
      return [...named.map(({ ref }) => ref.path), ...inner.flat(2)];
    };
    const collections = (await db.listCollections()).filter((collection) => collection.id !== 'audit');
    return (await Promise.all(collections.map(visit))).flat().sort();
  };

  it('moves whoever and whatever belongs to one to the other', async () => {
    await db
      .doc(`members/${personas.otherAuthor.uid}/follows/all`)
      .set({ events: [], cities: [cities.medellin, cities.bonn], updatedAt: new Date() });
    expect((await mentions(cities.medellin)).length).toBeGreaterThan(5);
    expect(await merge()).toMatch(
      /^Medellín \(gn-3674962\) is part of Bonn \(gn-2946447\): \d+ members, .*1 caseStudies, \d+ adoptions, \d+ asked or answered, 1 follows moved\.$/,
    );
    expect(await mentions(cities.medellin)).toEqual([]);
    const joined = await stored(cities.bonn);
    expect(joined).toMatchObject({
      name: 'Bonn',
      emailDomains: ['bonn.example', 'medellin.example'],
      focalPoints: ['jonas-member', personas.author.uid, personas.colleague.uid],
      memberSince: 2013,
    });
    const list = await entries();
    expect(list[cities.medellin]).toBeUndefined();
    expect(list[cities.bonn]).toEqual(joined && organisationEntry(joined));
    expect((await db.doc(`members/${personas.otherAuthor.uid}/follows/all`).get()).get('cities')).toEqual([
      cities.bonn,
    ]);
    expect(await audits()).toMatchObject([
      {
        action: 'organisation.merge',
        target: `organisations/${cities.bonn}`,
        from: cities.medellin,
        to: cities.bonn,
        reason: 'one by mistake',
      },
    ]);
    const { leadOrganisationId } = (await db.doc('activities/cool-waiting').get()).data() ?? {};
    expect(leadOrganisationId).toBe(cities.bonn);
    expect((await db.doc('public/activities').get()).get('entries.cool-waiting.cities')).toContain(
      cities.bonn,
    );
    const told: string[] = [];
    await verifyCatalog(db, { tell: (line) => told.push(line) });
    expect(told).toEqual([]);
  });

  it('takes ledgers along, and leaves one beside another of the same case', async () => {
    const ledger = (caseStudyId: string, city: string) =>
      db.doc(`adoptions/${caseStudyId}~${city}`).set({ caseStudyId, organisationId: city, sourceId: 'x' });
    await Promise.all([
      ledger('alone', cities.medellin),
      db.doc(`adoptions/alone~${cities.medellin}/stages/1`).set({ changed: 'Shade' }),
      ledger('both', cities.medellin),
      ledger('both', cities.bonn),
    ]);
    await merge();
    expect((await db.doc(`adoptions/alone~${cities.medellin}`).get()).exists).toBe(false);
    expect((await db.doc(`adoptions/alone~${cities.bonn}`).get()).get('organisationId')).toBe(cities.bonn);
    expect((await db.doc(`adoptions/alone~${cities.bonn}/stages/1`).get()).get('changed')).toBe('Shade');
    expect((await db.doc(`adoptions/both~${cities.medellin}`).get()).get('organisationId')).toBe(cities.bonn);
  });

  it('goes on where it was interrupted, and does nothing when it is repeated', async () => {
    await db.doc(`members/${personas.author.uid}`).update({ organisationId: cities.bonn });
    await merge();
    await db.doc(`members/${personas.colleague.uid}`).update({ organisationId: cities.medellin });
    expect(await merge()).toMatch(/1 members moved\.$/);
    expect(await merge()).toMatch(/nothing that belongs to it moved\.$/);
    expect(await audits()).toHaveLength(1);
  });

  it('writes nothing when it only says what it would do', async () => {
    const before = await mentions(cities.medellin);
    expect(await merge({ isDryRun: true })).toMatch(/ would become part of Bonn .* members, /);
    expect(await mentions(cities.medellin)).toEqual(before);
  });

  it.each([
    [{ into: 'nowhere' }, 'There is no government nowhere.'],
    [{ from: 'nowhere' }, 'There is no government nowhere.'],
    [{ into: cities.medellin }, '--from and --into name the same government.'],
  ])('refuses %j', async (fields, message) => {
    await expect(merge(fields)).rejects.toThrow(message);
  });
});
