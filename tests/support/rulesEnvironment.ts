import { randomBytes } from 'node:crypto';
import { appendFile, readFile } from 'node:fs/promises';
import {
  initializeTestEnvironment,
  type RulesTestContext,
  type RulesTestEnvironment,
} from '@firebase/rules-unit-testing';
import { FirebaseError } from 'firebase/app';
import {
  collection,
  collectionGroup,
  type DocumentData,
  deleteDoc,
  doc,
  type Firestore,
  getDoc,
  getDocs,
  setLogLevel,
  writeBatch,
} from 'firebase/firestore';
import { afterAll, afterEach, beforeAll, beforeEach, expect } from 'vitest';
import { loadRules, noRules } from '#firebase/local/loadRules.ts';
import { DataError } from '#src/data/errors.ts';
import { type CoverageLine, readCoverage } from './rulesCoverage.ts';
import { COVERAGE_VARIABLE, emulatorAddress, RULES_FILE } from './rulesEmulator.ts';
import { type PersonaName, personas, world } from './rulesFixtures.ts';

export type Documents = Record<string, DocumentData>;

interface Options {
  /** Tests under changed rules, for instance of the limits of the engine. */
  change?: (rules: string) => string;
  /** False for tests that write so much that asking what they made the rules decide would take too long. */
  isCovered?: boolean;
}

interface Database {
  readonly projectId: string;
  hasRules: boolean;
  testsSinceRules: number;
}

/** The emulator remembers every value of every expression until it gets rules anew: after so many tests. */
const testsPerRules = { covered: 40, uncovered: 100 };

/**
 * The emulator takes seconds to read the rules, so all test files of a process use these in turn: Vitest keeps the
 * process, and with it this state, from file to file. What is not to be reported is kept apart: a report is long.
 */
const covered = newDatabase('covered');
const uncovered = newDatabase('uncovered');

function newDatabase(name: string): Database {
  const projectId = `demo-rules-${name.toLowerCase()}-${randomBytes(4).toString('hex')}`;
  return { projectId, hasRules: false, testsSinceRules: 0 };
}

/**
 * A database with the portal's rules. Before each test it holds the personas and their cities (`world`) and nothing
 * else. Call it once at the top of a test file; the name is for one with changed rules.
 */
export function rulesEnvironment(name: string, options: Options = {}) {
  const { change = (rules: string) => rules, isCovered = options.change === undefined } = options;
  const database = options.change ? newDatabase(name) : isCovered ? covered : uncovered;
  const { projectId } = database;
  const clients = new Map<string, Firestore>();
  let environment: RulesTestEnvironment | undefined;
  let owner: Firestore | undefined;
  let endOwner: () => void = () => undefined;

  beforeAll(async () => {
    // Every refusal would be logged as an error of the connection.
    setLogLevel('silent');
    const address = emulatorAddress();
    if (!database.hasRules) await startDatabase();
    const started = await initializeTestEnvironment({ projectId, firestore: address });
    environment = started;
    // The library's rules-free client lives as long as this callback; a new one for each write would be slow.
    owner = await new Promise<Firestore>((resolve, reject) => {
      started
        .withSecurityRulesDisabled((context) => {
          resolve(modular(context));
          return new Promise((end) => {
            endOwner = end;
          });
        })
        .catch(reject);
    });
  });

  beforeEach(reset);

  afterEach(async () => {
    database.testsSinceRules += 1;
    if (database.testsSinceRules < testsPerRules[isCovered ? 'covered' : 'uncovered']) return;
    if (isCovered) await addToReport(await readCoverage(emulatorAddress(), projectId));
    await putRules();
  });

  afterAll(async () => {
    if (options.change) await loadRules(emulatorAddress(), projectId, 'none.rules', noRules);
    endOwner();
    await environment?.cleanup();
  });

  async function startDatabase(): Promise<void> {
    await putRules();
    database.hasRules = true;
    // What is left at the end of the run is read by rulesGlobalSetup.
    if (isCovered) await addToReport(projectId);
  }

  async function putRules(): Promise<void> {
    const text = await readFile(RULES_FILE, 'utf8');
    await loadRules(emulatorAddress(), projectId, 'firestore.rules', change(text));
    database.testsSinceRules = 0;
  }

  function started(): RulesTestEnvironment {
    if (!environment) throw new Error('the rules environment is used outside a test');
    return environment;
  }

  async function reset(): Promise<void> {
    await started().clearFirestore();
    await write(world);
  }

  function ownerClient(): Firestore {
    if (!owner) throw new Error('the rules environment is used outside a test');
    return owner;
  }

  /** The database as a persona sees it. */
  function as(persona: PersonaName | 'anonymous'): Firestore {
    if (persona === 'anonymous') return client('anonymous', () => started().unauthenticatedContext());
    const { uid, email, emailVerified } = personas[persona];
    return asUser(uid, { email, email_verified: emailVerified });
  }

  /** The database as somebody with this token sees it. */
  function asUser(
    uid: string,
    token: { email?: string; email_verified?: boolean; visit?: number },
  ): Firestore {
    return client(JSON.stringify({ uid, token }), () => started().authenticatedContext(uid, token));
  }

  function client(key: string, create: () => RulesTestContext): Firestore {
    const known = clients.get(key) ?? modular(create());
    clients.set(key, known);
    return known;
  }

  /** Stores documents past the rules. */
  async function write(documents: Documents): Promise<void> {
    const db = ownerClient();
    const batch = writeBatch(db);
    for (const [path, data] of Object.entries(documents)) batch.set(doc(db, path), data);
    await batch.commit();
  }

  /** Removes a document past the rules. */
  async function remove(path: string): Promise<void> {
    await deleteDoc(doc(ownerClient(), path));
  }

  /** What is stored, past the rules; undefined when there is nothing. */
  async function read(path: string): Promise<DocumentData | undefined> {
    return (await getDoc(doc(ownerClient(), path))).data();
  }

  /** Where documents of a collection of this name are stored, anywhere, past the rules. */
  async function pathsOf(collectionId: string): Promise<string[]> {
    return (await getDocs(collectionGroup(ownerClient(), collectionId))).docs.map(({ ref }) => ref.path);
  }

  return { projectId, reset, as, asUser, write, remove, read, pathsOf };
}

async function addToReport(line: CoverageLine): Promise<void> {
  const file = process.env[COVERAGE_VARIABLE];
  if (file) await appendFile(file, `${JSON.stringify(line)}\n`);
}

/** The same client as the data layer's functions are typed for. */
function modular(context: RulesTestContext): Firestore {
  return collection(context.firestore(), 'any').firestore;
}

/**
 * Passes if the rules refuse, and for no other reason: neither a missing document nor a condition that could not be
 * worked out within the engine's limits. Takes a raw write, a read, or a command of the data layer.
 */
export async function assertRefused(attempt: Promise<unknown>): Promise<void> {
  const outcome = await attempt.then(
    () => 'allowed',
    (error: unknown) => error,
  );
  if (outcome === 'allowed') expect.fail('expected a refusal, but the rules allowed it');
  const error = outcome instanceof DataError && outcome.cause !== undefined ? outcome.cause : outcome;
  if (!(error instanceof FirebaseError && error.code === 'permission-denied')) throw error;
  const broken = brokenRefusal(error.message);
  if (broken) expect.fail(`refused for the wrong reason: ${broken}\n${error.message}`);
}

/**
 * The part of a refusal's message that says the rules could not be worked out. The emulator works them out twice, and
 * the first time without what is stored, where any long rule runs out of budget: only the second time counts, which
 * is the last of at least two entries for one statement.
 */
function brokenRefusal(message: string): string | undefined {
  const entries = message.split(/(?<=@ L\d+), /);
  const statement = (entry: string) => /for '\w+' @ L\d+$/.exec(entry)?.[0];
  return entries.find((entry, index) => {
    if (/(Function|Variable) not found/i.test(entry)) return true;
    const same = (other: string) => statement(other) === statement(entry);
    return (
      /maximum of 1000/.test(entry) &&
      entries.slice(0, index).some(same) &&
      !entries.slice(index + 1).some(same)
    );
  });
}

/** Passes if the rules refuse each of these people. */
export async function assertEachRefused<Name extends string>(
  people: readonly Name[],
  attempt: (who: Name) => Promise<unknown>,
): Promise<void> {
  await Promise.all(people.map((who) => assertRefused(attempt(who)).catch(blame(who))));
}

/** Passes if the rules allow each of these people. */
export async function assertEachAllowed<Name extends string>(
  people: readonly Name[],
  attempt: (who: Name) => Promise<unknown>,
): Promise<void> {
  await Promise.all(people.map((who) => attempt(who).catch(blame(who))));
}

function blame(who: string) {
  return (cause: unknown) => {
    throw new Error(`${who}: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
  };
}

/** Passes if a command ends with this kind of data error. */
export async function assertFailsAs(kind: DataError['kind'], attempt: Promise<unknown>): Promise<void> {
  const outcome = await attempt.then(
    () => 'succeeded',
    (error: unknown) => error,
  );
  if (!(outcome instanceof DataError))
    expect.fail(`expected a DataError of kind ${kind}, got ${String(outcome)}`);
  expect(outcome.kind).toBe(kind);
}
