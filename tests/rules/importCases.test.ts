import { randomBytes } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type App, deleteApp, initializeApp } from 'firebase-admin/app';
import { type Firestore, initializeFirestore } from 'firebase-admin/firestore';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { exportCaseFile } from '#firebase/admin/exportCases.ts';
import { type ImportInput, importCaseFile } from '#firebase/admin/importCases.ts';
import { withDates } from '#firebase/admin/readRecord.ts';
import { buildDraft } from '#firebase/seed/builders.ts';
import { demonstrationCases } from '#firebase/seed/demonstrationCases.ts';
import { firstDocuments } from '#firebase/seed/documents.ts';
import { personas } from '#firebase/seed/people.ts';
import { exportCsv } from '#src/domain/caseCsv.ts';
import { exportJson } from '#src/domain/caseFile.ts';
import { paragraphs } from '#src/domain/richText.ts';
import { exportedCase, exportedLibrary } from '#tests/support/exportedCases.ts';
import { plantedCsv, plantedJson } from '#tests/support/plantedErrors.ts';
import { emulatorAddress } from '#tests/support/rulesEmulator.ts';

const library = fileURLToPath(new URL('../../firebase/seed/content/cases.json', import.meta.url));
const now = new Date('2026-11-24T00:00:00Z');
const seeded = firstDocuments();

/** An import brings no pictures; the demonstration network has drawings of its own beside the file. */
const withoutPictures = exportedLibrary.map((one) => ({
  ...one,
  caseStudy: { ...one.caseStudy, content: { ...one.caseStudy.content, pictures: [] } },
}));

let app: App;
let db: Firestore;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'import-'));
});

afterAll(() => rm(folder, { recursive: true }));

// An empty project with its member governments for every test.
beforeEach(async () => {
  const { host, port } = emulatorAddress();
  const projectId = `demo-import-${randomBytes(4).toString('hex')}`;
  app = initializeApp({ projectId }, projectId);
  db = initializeFirestore(app);
  db.settings({ host: `${host}:${port}`, ssl: false });
  const batch = db.batch();
  for (const { path, data } of seeded) {
    if (path.startsWith('organisations/') || path.startsWith('public/')) batch.set(db.doc(path), data);
  }
  await batch.commit();
});

afterEach(async () => {
  await db.terminate();
  await deleteApp(app);
});

describe('import-cases', () => {
  it('makes the library of the seed from nothing, and does nothing when it is repeated', async () => {
    expect(await importFile(library)).toBe(
      '26 imported, 0 there already, 0 there and different (left as they are).',
    );
    const expected = seeded.filter(({ path, data }) => isOfTheLibrary(path, data)).map(bare);
    const written = await allDocuments();
    const first = written.filter(({ path, data }) => isOfTheLibrary(path, data));
    expect(first.map(({ path }) => path)).toEqual(expected.map(({ path }) => path).sort());
    for (const document of expected) {
      expect(first.find(({ path }) => path === document.path)).toEqual(document);
    }

    expect(await importFile(library)).toBe(
      '0 imported, 26 there already, 0 there and different (left as they are).',
    );
    expect(await allDocuments()).toEqual(written);
  });

  it('goes on where it was interrupted, and leaves alone what somebody has changed', async () => {
    const some = await fileWith('some.json', exportJson(withoutPictures.slice(0, 3), now));
    await importFile(some);
    const [first] = demonstrationCases;
    await db.doc(`caseStudies/${first?.id}`).update('content.title', 'Another title');
    expect(await importFile(library)).toBe(
      `23 imported, 2 there already, 1 there and different (left as they are): ${first?.id}.`,
    );
    expect((await db.doc(`caseStudies/${first?.id}`).get()).get('content.title')).toBe('Another title');
    const shard = (await db.doc('catalog/s0001').get()).data();
    expect(Object.keys(shard?.entries ?? {})).toHaveLength(26);
    expect(shard?.writes).toBe(26);
  });

  it('writes nothing when it only says what it would do', async () => {
    expect(await importFile(library, { isDryRun: true })).toMatch(/^26 would be imported, 0 there already/);
    expect(await allDocuments()).toEqual([]);
  });

  it.each([
    ['json', plantedJson(exportJson(withoutPictures, now))],
    ['csv', plantedCsv(exportCsv(withoutPictures))],
  ])(
    'reports twenty planted errors of a %s file, and nothing else, and writes nothing',
    async (kind, planted) => {
      const file = await fileWith(`planted.${kind}`, planted.text);
      const report = await importFile(file).then(
        (line) => `no error: ${line}`,
        (error: Error) => error.message,
      );
      const [listed = '', verdict = ''] = report.split('\n\n');
      const expected = planted.expected.map(({ line, field }) =>
        expect.stringMatching(new RegExp(`^line ${line}, .*, ${field.replace(/[.[\]]/g, '\\$&')}: `)),
      );
      expect(listed.split('\n')).toHaveLength(20);
      expect(listed.split('\n')).toEqual(expect.arrayContaining(expected));
      expect(verdict).toBe(`${file} has 20 problems. Nothing was written.`);
      expect(await allDocuments()).toEqual([]);
    },
  );

  it('does not take an id under which somebody is writing', async () => {
    await db.doc('submissions/suwon-ecomobility').set({ title: 'A draft' });
    await expect(importFile(library)).rejects.toThrow('suwon-ecomobility: somebody is writing under this id');
    expect((await db.collection('caseStudies').count().get()).data().count).toBe(0);
  });

  it('does not take a case whose pictures are not there', async () => {
    const file = await fileWith('pictures.json', exportJson(exportedLibrary, now));
    await expect(importFile(file)).rejects.toThrow(
      'medellin-green-corridors: there is no media/medellin-green-corridors-00 in this project',
    );
    expect(await allDocuments()).toEqual([]);
  });
});

describe('export-cases', () => {
  it.each(['json', 'csv'] as const)(
    'writes a %s file that an import finds nothing new in',
    async (format) => {
      await importFile(library);
      const file = join(folder, `all.${format}`);
      const input = { file, format, portal: 'https://portal.example', now };
      expect(await exportCaseFile(db, input)).toBe(`26 case studies are in ${file}.`);
      expect(await importFile(file)).toMatch(/^0 imported, 26 there already/);
    },
  );

  it('lets no mailbox out, and what did not work only where it was released', async () => {
    const secret = paragraphs('The pumps failed twice.');
    const open = paragraphs('The valves stuck.');
    const [kept, released] = [
      buildDraft({ memberOnly: { whatDidNotWork: secret } }),
      buildDraft({ content: { releasesWhatDidNotWork: true }, memberOnly: { whatDidNotWork: open } }),
    ];
    const record = {
      organisationId: 'gn-2797656',
      publishedAt: now,
      checkLevel: 'checked',
      demonstration: false,
    } as const;
    const cases = [
      exportedCase({ ...record, ...kept, id: 'kept' }),
      exportedCase({ ...record, ...released, id: 'released' }),
    ];
    await importFile(await fileWith('two.json', exportJson(cases, now)));
    await db.doc('caseStudies/kept/memberOnly/1').update({ whatDidNotWork: secret });
    for (const format of ['json', 'csv'] as const) {
      const file = join(folder, `two.${format}`);
      await exportCaseFile(db, { file, format, portal: 'https://portal.example', now });
      const text = await readFile(file, 'utf8');
      expect(text).toContain('valves stuck');
      expect(text).not.toContain('pumps failed');
      expect(text).not.toContain('@');
    }
  });
});

function importFile(file: string, overrides: Partial<ImportInput> = {}): Promise<string> {
  return importCaseFile(db, {
    file,
    authorUid: personas.demonstrationEditor.uid,
    publishedBy: personas.moderator.uid,
    reason: '',
    isDryRun: false,
    now,
    ...overrides,
  });
}

async function fileWith(name: string, text: string): Promise<string> {
  const file = join(folder, name);
  await writeFile(file, text);
  return file;
}

interface StoredDocument {
  path: string;
  data: Record<string, unknown>;
}

/** Everything but the member governments, in the order of the paths. */
async function allDocuments(): Promise<StoredDocument[]> {
  const groups = [
    'caseStudies',
    'revisions',
    'memberOnly',
    'catalog',
    'submissions',
    'audit',
    'notifications',
  ];
  const found = await Promise.all(groups.map((group) => db.collectionGroup(group).get()));
  return found
    .flatMap(({ docs }) =>
      docs.map((document) => bare({ path: document.ref.path, data: withDates(document.data()) })),
    )
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** Cases that went on after their publication, which a file of cases does not tell. */
const later = seeded
  .filter(({ path, data }) => /^caseStudies\/[^/]+$/.test(path) && data.version !== 1)
  .map(({ path }) => path.slice('caseStudies/'.length));
const ids = demonstrationCases.map(({ id }) => id).filter((id) => !later.includes(id));

function isOfTheLibrary(path: string, data: Record<string, unknown>): boolean {
  const [collection, id = '', ...below] = path.split('/');
  if (collection === 'catalog') return true;
  if (collection === 'caseStudies') return ids.includes(id);
  if (collection === 'submissions') return ids.includes(id) && below.length === 0;
  if (collection === 'audit') return ids.some((one) => id === `${one}-publish`);
  return path.includes('/notifications/') && ids.includes(String(data.caseStudyId));
}

/** Without what cannot be the same: pictures beside the file, the time of the last write, the name of the save. */
function bare({ path, data }: StoredDocument): StoredDocument {
  const plain: Record<string, unknown> = { ...data };
  if (isRecord(plain.content)) plain.content = { ...plain.content, pictures: [] };
  if (path.startsWith('submissions/')) plain.editId = '';
  if (path.startsWith('catalog/') && isRecord(plain.entries)) {
    for (const field of ['updatedAt', 'writes', 'lastId']) plain[field] = null;
    plain.entries = Object.fromEntries(
      Object.entries(plain.entries)
        .filter(([id]) => ids.includes(id))
        .map(([id, entry]) => [id, isRecord(entry) ? { ...entry, cover: null } : entry]),
    );
  }
  return { path, data: plain };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
