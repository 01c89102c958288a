import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { ask } from './ask.ts';
import type { Java } from './findJava.ts';
import { FIREBASE_CLI, firebaseCliEnvironment } from './firebaseCli.ts';
import { SetupError } from './setupError.ts';

const PACKAGE = 'google-cloud-cli-firestore-emulator';
const IN_GOOGLE_CLOUD_SDK = join('platform', 'cloud-firestore-emulator', 'cloud-firestore-emulator.jar');
/** What the emulator that firebase-tools downloads today is compiled for. */
const JAVA_OF_DOWNLOAD = 21;

/** The Firestore emulator: named by FIRESTORE_EMULATOR_JAR, else installed, else downloaded by firebase-tools. */
export async function findFirestoreJar(java: Java): Promise<string> {
  const named = process.env.FIRESTORE_EMULATOR_JAR;
  if (named) {
    if (existsSync(named)) return named;
    throw new SetupError(`FIRESTORE_EMULATOR_JAR names ${named}, which does not exist.`);
  }
  return (
    (await jarOfPackageManager()) ?? (await jarOfGoogleCloudSdk()) ?? jarOfFirebaseTools() ?? download(java)
  );
}

/** Asked before gcloud, because it answers in 20 ms instead of a second. */
async function jarOfPackageManager(): Promise<string | undefined> {
  const files = (await ask('dpkg', '-L', PACKAGE)) ?? (await ask('rpm', '-ql', PACKAGE)) ?? '';
  return files.split('\n').find((file) => /firestore-emulator[^/]*\.jar$/.test(file) && existsSync(file));
}

async function jarOfGoogleCloudSdk(): Promise<string | undefined> {
  const root = await ask('gcloud', 'info', '--format=value(installation.sdk_root)');
  const jar = root && join(root.trim(), IN_GOOGLE_CLOUD_SDK);
  return jar && existsSync(jar) ? jar : undefined;
}

function jarOfFirebaseTools(): string | undefined {
  const folder = process.env.FIREBASE_EMULATORS_PATH ?? join(homedir(), '.cache', 'firebase', 'emulators');
  const newest = (existsSync(folder) ? readdirSync(folder) : [])
    .filter((file) => /^cloud-firestore-emulator-.*\.jar$/.test(file))
    .sort((a, b) => a.localeCompare(b, 'en', { numeric: true }))
    .at(-1);
  return newest && join(folder, newest);
}

function download(java: Java): string {
  if (java.version >= JAVA_OF_DOWNLOAD) {
    console.log('Downloading the Firestore emulator …');
    spawnSync(process.execPath, [FIREBASE_CLI, 'setup:emulators:firestore'], {
      cwd: tmpdir(), // Where it leaves its debug log.
      env: firebaseCliEnvironment(tmpdir()),
      stdio: ['ignore', 'inherit', 'inherit'],
    });
    const jar = jarOfFirebaseTools();
    if (jar) return jar;
  }
  throw new SetupError(
    `The Firestore emulator was not found: install it (apt install ${PACKAGE}, or gcloud components install cloud-firestore-emulator), ` +
      `name its jar in FIRESTORE_EMULATOR_JAR, or have it downloaded with Java ${JAVA_OF_DOWNLOAD} or newer and access to the internet.`,
  );
}
