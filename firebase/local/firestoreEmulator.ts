import { mkdir } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import * as v from 'valibot';
import { type Address, callEmulator, LOCALHOST } from './callEmulator.ts';
import { findFirestoreJar } from './findFirestoreJar.ts';
import { findJava } from './findJava.ts';
import { freePort } from './freePort.ts';
import { type GuardedProcess, startGuarded } from './guardedProcess.ts';
import { SetupError } from './setupError.ts';
import { startListening } from './startListening.ts';

interface FirestoreEmulatorOptions {
  readonly preferredPort?: number | undefined;
  /** The rules of every project that has not been given others. */
  readonly rulesFile: string;
  readonly logFile: string;
  /** What exportFirestore wrote. */
  readonly seedFrom?: string | undefined;
}

/** Starts the Firestore emulator. */
export async function startFirestoreEmulator(
  options: FirestoreEmulatorOptions,
): Promise<{ child: GuardedProcess; address: Address }> {
  const java = await findJava();
  const jar = await findFirestoreJar(java);
  const started = startListening('Firestore', async () => {
    const port = await freePort(options.preferredPort);
    // On a small machine, threads that collect garbage beside the others only take their turns from them.
    const args = ['-Xmx3g', '-XX:+UseSerialGC', '-Duser.language=en', '-cp', jar];
    args.push('com.google.cloud.datastore.emulator.firestore.CloudFirestore'); // The jar names no main class.
    args.push('--host', LOCALHOST, '--port', String(port), '--rules', options.rulesFile);
    if (options.seedFrom) args.push('--seed_from_export', options.seedFrom);
    return {
      child: startGuarded({ command: java.command, args, logFile: options.logFile }),
      address: { host: LOCALHOST, port },
      ports: [port],
      isReady: (log) => log.includes('Dev App Server is now running'),
    };
  });
  return started.catch((error: unknown) => {
    if (!(error instanceof Error && error.message.includes('UnsupportedClassVersionError'))) throw error;
    throw new SetupError(
      `${jar} needs a newer Java than the ${java.version} of ${java.command}: install it or set JAVA_HOME.`,
    );
  });
}

export async function clearFirestore(address: Address, projectId: string): Promise<void> {
  await callEmulator(address, 'DELETE', `/emulator/v1/projects/${projectId}/databases/(default)/documents`);
}

export async function isFirestoreEmpty(address: Address, projectId: string): Promise<boolean> {
  const path = `/v1/projects/${projectId}/databases/(default)/documents:listCollectionIds`;
  const answer = v.parse(
    v.object({ collectionIds: v.optional(v.array(v.string()), []) }),
    (await callEmulator(address, 'POST', path, {})) ?? {},
  );
  return answer.collectionIds.length === 0;
}

/** Writes all documents into a folder; returns the file that `seedFrom` takes. */
export async function exportFirestore(address: Address, projectId: string, folder: string): Promise<string> {
  await mkdir(dirname(folder), { recursive: true });
  await callEmulator(address, 'POST', `/emulator/v1/projects/${projectId}:export`, {
    database: `projects/${projectId}/databases/(default)`,
    export_directory: dirname(folder),
    export_name: basename(folder),
  });
  return exportedFile(folder);
}

export function exportedFile(folder: string): string {
  return join(folder, `${basename(folder)}.overall_export_metadata`);
}
