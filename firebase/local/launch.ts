import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { SeedTarget } from '#firebase/seed/seed.ts';
import { clearUsers, readUsers, restoreUsers, startAuthEmulator } from './authEmulator.ts';
import type { Address } from './callEmulator.ts';
import { clearFirestore, isFirestoreEmpty, startFirestoreEmulator } from './firestoreEmulator.ts';
import type { GuardedProcess } from './guardedProcess.ts';
import { loadRules, noRules } from './loadRules.ts';
import { exit, stopAtExit } from './shutdown.ts';
import { readSnapshot, snapshotWriter } from './snapshots.ts';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));
export const RULES_FILE = join(ROOT, 'firebase', 'firestore.rules');
const SAVE_EVERY_MS = 20_000;

interface LaunchOptions {
  readonly projectId: string;
  /** Where data is kept from run to run; nothing is kept if left out. */
  readonly dataDir?: string;
  /** Forget what dataDir holds. */
  readonly fresh?: boolean;
  /** Called when there are neither documents nor users. */
  readonly seed?: (target: SeedTarget) => Promise<void>;
  /** The usual ports, taken if free. Without them ports are random, so that runs side by side do not meet. */
  readonly preferredPorts?: { readonly firestore: number; readonly auth: number };
  readonly logDir?: string;
  readonly rulesFile?: string;
  readonly quiet?: boolean;
  /** Its Firestore is used, for a project of another name; Auth knows only one, and is started in any case. */
  readonly beside?: LocalFirebase;
}

export interface LocalFirebase {
  readonly projectId: string;
  readonly firestore: Address;
  readonly auth: Address;
  /** Puts other rules into force; throws on any error or warning in them. */
  loadRules(text: string): Promise<void>;
  /** Removes all documents and users. */
  clear(): Promise<void>;
  stop(): Promise<void>;
}

/** Starts Firestore, with our rules for this project, and Auth, both empty or as they were left in `dataDir`. They end with this process at the latest. */
export async function launchFirebase(options: LaunchOptions): Promise<LocalFirebase> {
  const { projectId, dataDir, preferredPorts, rulesFile = RULES_FILE } = options;
  const say = (line: string) => options.quiet || console.log(line);
  const runFolder = await mkdtemp(join(tmpdir(), 'local-firebase-'));
  const removeRunFolder = stopAtExit(() => rm(runFolder, { recursive: true, force: true }));
  const noRulesFile = join(runFolder, 'none.rules');
  await writeFile(noRulesFile, noRules);
  const logDir = options.logDir ?? runFolder;
  await mkdir(logDir, { recursive: true });
  if (dataDir && options.fresh) await rm(dataDir, { recursive: true, force: true });
  const snapshot = dataDir === undefined ? undefined : await readSnapshot(dataDir);

  say('Starting Firestore and Auth …');
  const startFirestore = async () => {
    const started = options.beside
      ? { address: options.beside.firestore, child: undefined }
      : await startFirestoreEmulator({
          preferredPort: preferredPorts?.firestore,
          // It reads the portal's rules for seconds, which it should not do for every project that a test invents.
          rulesFile: noRulesFile,
          seedFrom: snapshot?.documents,
          logFile: join(logDir, 'firestore.log'),
        });
    await loadRules(started.address, projectId, basename(rulesFile), await readFile(rulesFile, 'utf8'));
    return started;
  };
  const [firestore, auth] = await Promise.all([
    startFirestore(),
    startAuthEmulator({
      preferredPort: preferredPorts?.auth,
      projectId,
      runFolder,
      logFile: join(logDir, 'auth.log'),
    }),
  ]);
  if (firestore.child) endWith('Firestore', firestore.child);
  endWith('Auth', auth.child);

  if (snapshot) await restoreUsers(auth.address, projectId, snapshot.users);

  const users = await readUsers(auth.address, projectId);
  if (options.seed && users.length === 0 && (await isFirestoreEmpty(firestore.address, projectId))) {
    say('Filling them with demonstration data …');
    await options.seed({
      projectId,
      firestoreHost: hostAndPort(firestore.address),
      authHost: hostAndPort(auth.address),
    });
  }
  // Only from here on: a seed that was interrupted is not kept, so the next start does it anew.
  const stopSaving =
    dataDir && saveRegularly(snapshotWriter(dataDir, projectId, firestore.address, auth.address));

  return {
    projectId,
    firestore: firestore.address,
    auth: auth.address,
    loadRules: (text) => loadRules(firestore.address, projectId, basename(rulesFile), text),
    clear: async () => {
      await Promise.all([clearFirestore(firestore.address, projectId), clearUsers(auth.address, projectId)]);
    },
    stop: async () => {
      if (stopSaving) await stopSaving();
      await Promise.all([firestore.child?.stop(), auth.child.stop()]);
      await removeRunFolder();
    },
  };
}

export function hostAndPort({ host, port }: Address): string {
  return `${host}:${port}`;
}

/** Without one of the emulators nothing works: says what it said last and ends the run. */
function endWith(name: string, child: GuardedProcess): void {
  void child.exited.then(() => {
    if (child.stopping()) return;
    console.error(`The ${name} emulator ended unexpectedly. Its last lines:\n${child.lastLines()}`);
    void exit(1);
  });
}

/** Saves now, every few seconds and at the end; returns a way to end it. */
function saveRegularly(save: () => Promise<void>): () => Promise<void> {
  let saving = Promise.resolve();
  const saveNext = () => {
    saving = saving
      .then(save)
      .catch((error: unknown) => console.error(`Local data could not be saved: ${error}`));
    return saving;
  };
  void saveNext();
  const timer = setInterval(saveNext, SAVE_EVERY_MS);
  return stopAtExit(async () => {
    clearInterval(timer);
    await saveNext();
  });
}
