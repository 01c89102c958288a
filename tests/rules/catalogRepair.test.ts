import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { type App, deleteApp, initializeApp } from 'firebase-admin/app';
import { FieldPath, FieldValue, type Firestore, initializeFirestore } from 'firebase-admin/firestore';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { rebuildCatalog } from '#firebase/admin/catalog/rebuildCatalog.ts';
import { verifyCatalog } from '#firebase/admin/catalog/verifyCatalog.ts';
import { randomOf } from '#firebase/admin/synthetic/random.ts';
import { writeInBulk } from '#firebase/admin/writeInBulk.ts';
import { brokenCatalog } from '#tests/support/brokenCatalog.ts';
import { emulatorAddress } from '#tests/support/rulesEmulator.ts';

const projectId = `demo-repair-${randomBytes(4).toString('hex')}`;
const command = fileURLToPath(new URL('../../firebase/admin/run.ts', import.meta.url));
const seed = Number(process.env.REPAIR_SEED ?? randomBytes(2).readUInt16BE());
const random = randomOf(seed, 'kills');
const broken = brokenCatalog();
const quiet = { tell: () => undefined };

let app: App;
let db: Firestore;
/** The catalog that an undisturbed rebuild leaves, and how often that wrote. */
let whole: string;
let wholeWrites = 0;

beforeAll(async () => {
  const { host, port } = emulatorAddress();
  app = initializeApp({ projectId }, projectId);
  db = initializeFirestore(app);
  db.settings({ host: `${host}:${port}`, ssl: false });
  await writeInBulk(db, broken.cases, () => undefined);
});

afterAll(async () => {
  await db.terminate();
  await deleteApp(app);
});

beforeEach(async () => {
  const batch = db.batch();
  for (const { ref } of (await db.collection('catalog').get()).docs) batch.delete(ref);
  for (const { path, data } of broken.shards) batch.set(db.doc(path), data);
  for (const one of (await db.collection('caseStudies').select('shard').get()).docs) {
    const shard = broken.places.get(one.id);
    if (one.get('shard') !== shard) batch.update(one.ref, { shard });
  }
  await batch.commit();
});

describe('catalog verify', () => {
  it('lists every planted fault and nothing else', async () => {
    const [listed = '', verdict = ''] = (await failureOf(verifyCatalog(db, quiet))).split('\n\n');
    expect(listed.split('\n').sort()).toEqual([...broken.faults].sort());
    expect(verdict).toMatch(new RegExp(`^${broken.faults.length} differences `));
  });
});

describe('catalog rebuild', () => {
  it('repairs all of it, leaves sound shards alone, and has nothing to do the second time', async () => {
    const sound = await db.doc(`catalog/${broken.soundShard}`).get();
    const counting = killedAt(db, Number.POSITIVE_INFINITY, 'before');
    await rebuildCatalog(counting.db, { ...quiet, isDryRun: false });
    wholeWrites = counting.writes();
    whole = await exported();
    expect(await verifyCatalog(db, quiet)).toMatch(/^The catalog is sound/);
    expect((await sound.ref.get()).updateTime).toEqual(sound.updateTime);
    for (const { path } of broken.shards) expect((await db.doc(path).get()).exists).toBe(true);

    expect(await rebuildCatalog(db, { ...quiet, isDryRun: false })).toMatch(/ 0 writes/);
    expect(await exported()).toBe(whole);
  });

  it('writes nothing when it only says what it would do', async () => {
    const before = await exported();
    const line = await rebuildCatalog(db, { ...quiet, isDryRun: true });
    expect(line).toBe(`${broken.faults.length} differences would be repaired.`);
    expect(await exported()).toBe(before);
  });

  it.each(Array.from({ length: 10 }, (_, index) => index + 1))(
    `ends in the same catalog when it is killed at a random moment (seed ${seed}, kill %i)`,
    async () => {
      const at = random.whole(1, wholeWrites);
      const when = random.pick(['before', 'after'] as const);
      const killed = killedAt(db, at, when);
      expect(await failureOf(rebuildCatalog(killed.db, { ...quiet, isDryRun: false }))).toBe('killed');
      await rebuildCatalog(db, { ...quiet, isDryRun: false });
      expect(await exported(), `killed ${when} write ${at}`).toBe(whole);
    },
  );

  it.each([1, 2])(
    `ends in the same catalog when its process is killed (seed ${seed}, kill %i)`,
    async () => {
      const line = random.whole(1, broken.shards.length - 2);
      await runAndKill(`${line} of`);
      await rebuildCatalog(db, { ...quiet, isDryRun: false });
      expect(await exported(), `killed after line ${line}`).toBe(whole);
      // Two starts of a program each, which a busy machine takes its time for.
    },
    60_000,
  );

  it('keeps what is published, revised and archived meanwhile', async () => {
    const { revised, archived } = broken.bystanders;
    const meanwhile = async () => {
      const shard = db.doc(`catalog/${broken.soundShard}`);
      const entry = (await db.doc('catalog/s0001').get()).get(new FieldPath('entries', revised));
      const study = (await db.doc(`caseStudies/${revised}`).get()).data();
      const batch = db.batch();
      batch.set(db.doc('caseStudies/newcomer'), { ...study, shard: shard.id });
      batch.set(db.doc('caseStudies/newcomer/memberOnly/contact'), { contactOffers: [] });
      batch.update(shard, new FieldPath('entries', 'newcomer'), {
        ...entry,
        facts: withoutCall(entry.facts),
      });
      batch.update(db.doc(`caseStudies/${revised}`), { version: 2 });
      batch.update(db.doc('catalog/s0001'), new FieldPath('entries', revised, 'version'), 2);
      batch.update(db.doc(`caseStudies/${archived}`), { status: 'archived' });
      batch.update(db.doc('catalog/s0001'), new FieldPath('entries', archived), FieldValue.delete());
      await batch.commit();
    };
    await rebuildCatalog(beforeFirstWrite(db, meanwhile), { ...quiet, isDryRun: false });
    expect(await verifyCatalog(db, quiet)).toMatch(/^The catalog is sound/);
    const first = (await db.doc('catalog/s0001').get()).get('entries');
    expect(first[revised].version).toBe(2);
    expect(first[archived]).toBeUndefined();
    const other = (await db.doc(`catalog/${broken.soundShard}`).get()).get('entries');
    expect(other.newcomer.title).toBe(first[revised].title);
  });
});

function withoutCall(facts: string): string {
  const parts = facts.split('.');
  parts[6] = '0';
  return parts.join('.');
}

/** What readers and publishers go by, byte for byte; how often and when a shard was written is not part of it. */
async function exported(): Promise<string> {
  const shards = (await db.collection('catalog').get()).docs.map((shard) => {
    const { entries, number, lastId } = shard.data();
    const sorted = Object.entries(entries).sort(([a], [b]) => (a < b ? -1 : 1));
    return { id: shard.id, number, lastId, entries: sorted };
  });
  const cases = (await db.collection('caseStudies').select('shard').get()).docs.map((one) => [
    one.id,
    one.get('shard'),
  ]);
  return JSON.stringify({ shards, cases });
}

function failureOf(promise: Promise<string>): Promise<string> {
  return promise.then(
    (line) => `no failure: ${line}`,
    (error: Error) => error.message,
  );
}

/** The same database for somebody whose process ends before or right after his n-th write. */
function killedAt(real: Firestore, n: number, when: 'before' | 'after') {
  let writes = 0;
  const killed = intercepted(real, async (run) => {
    writes += 1;
    if (writes === n && when === 'before') throw new Error('killed');
    const result = await run();
    if (writes === n) throw new Error('killed');
    return result;
  });
  return { db: killed, writes: () => writes };
}

function beforeFirstWrite(real: Firestore, act: () => Promise<void>): Firestore {
  let hasActed = false;
  return intercepted(real, async (run) => {
    if (!hasActed) {
      hasActed = true;
      await act();
    }
    return run();
  });
}

function intercepted(real: Firestore, write: <T>(run: () => Promise<T>) => Promise<T>): Firestore {
  return new Proxy(real, {
    get(target, name) {
      if (name === 'runTransaction') {
        const run: Firestore['runTransaction'] = (update, options) =>
          options?.readOnly
            ? target.runTransaction(update, options)
            : write(() => target.runTransaction(update));
        return run;
      }
      const value: unknown = Reflect.get(target, name);
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
}

/** Runs the operators' command and kills it, without warning, when it prints a line that begins so. */
function runAndKill(line: string): Promise<void> {
  const child = spawn(
    process.execPath,
    ['--import', 'tsx', command, 'catalog', 'rebuild', '--project', projectId],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  child.stdout.on('data', (text: Buffer) => {
    if (text.toString().includes(`  ${line}`)) child.kill('SIGKILL');
  });
  return new Promise((resolve) => child.on('exit', () => resolve()));
}
