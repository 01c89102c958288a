import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseUsers, readUsers, type Users } from './authEmulator.ts';
import type { Address } from './callEmulator.ts';
import { exportedFile, exportFirestore } from './firestoreEmulator.ts';

// The emulators keep everything in memory. A snapshot is a folder with all documents and all users of one moment; it is written
// under another name and renamed when complete, so a run that is killed at any time leaves a whole one behind.

const SNAPSHOT = /^snapshot-(\d+)$/;
const EXPORT_FOLDER = 'firestore';
const USERS_FILE = 'users.json';

interface Snapshot {
  readonly documents: string;
  readonly users: Users;
}

/** The newest snapshot in a folder, if there is one. */
export async function readSnapshot(dataFolder: string): Promise<Snapshot | undefined> {
  const number = (await snapshotNumbers(dataFolder)).at(-1);
  if (number === undefined) return undefined;
  const folder = snapshotFolder(dataFolder, number);
  return {
    documents: exportedFile(join(folder, EXPORT_FOLDER)),
    users: parseUsers(await readFile(join(folder, USERS_FILE), 'utf8')),
  };
}

/** Returns a function that writes a snapshot if anything changed since the last one. */
export function snapshotWriter(
  dataFolder: string,
  projectId: string,
  firestore: Address,
  auth: Address,
): () => Promise<void> {
  let lastDigest: string | undefined;

  return async () => {
    await mkdir(dataFolder, { recursive: true });
    const earlier = await readdir(dataFolder);
    const next = ((await snapshotNumbers(dataFolder)).at(-1) ?? 0) + 1;
    const unfinished = join(dataFolder, `unfinished-${process.pid}-${next}`);

    await exportFirestore(firestore, projectId, join(unfinished, EXPORT_FOLDER));
    await writeFile(join(unfinished, USERS_FILE), JSON.stringify(await readUsers(auth, projectId), null, 1));
    const digest = await digestOf(unfinished);
    if (digest === lastDigest) return rm(unfinished, { recursive: true });

    await rename(unfinished, snapshotFolder(dataFolder, next));
    lastDigest = digest;
    for (const name of earlier) await rm(join(dataFolder, name), { recursive: true, force: true });
  };
}

/** Without the export's metadata, which holds the time of the export. */
async function digestOf(folder: string): Promise<string> {
  const digest = createHash('sha256');
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile() && !entry.name.endsWith('export_metadata'));
  for (const path of files.map((file) => join(file.parentPath, file.name)).sort()) {
    digest.update(await readFile(path));
  }
  return digest.digest('hex');
}

async function snapshotNumbers(dataFolder: string): Promise<number[]> {
  const names = await readdir(dataFolder).catch(() => []);
  return names.flatMap((name) => Number(SNAPSHOT.exec(name)?.[1] ?? []) || []).sort((a, b) => a - b);
}

function snapshotFolder(dataFolder: string, number: number): string {
  return join(dataFolder, `snapshot-${number}`);
}
