import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';

export interface SourceFile {
  /** From the root of the repository, with slashes. */
  path: string;
  text: string;
}

const root = fileURLToPath(new URL('../..', import.meta.url));

/** All files below a folder whose name ends in one of the extensions. */
export function readSources(folder: string, ...extensions: string[]): SourceFile[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && extensions.some((extension) => entry.name.endsWith(extension)))
    .map((entry) => readSource(join(entry.parentPath, entry.name).slice(root.length)));
}

export function readSource(path: string): SourceFile {
  return { path: path.replaceAll('\\', posix.sep), text: readFileSync(join(root, path), 'utf8') };
}

/** Folders directly inside one. */
export function foldersIn(folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => `${folder}/${entry.name}`);
}

/** True for a test that stands beside its file, and for everything in tests/. */
export function isTest(path: string): boolean {
  return path.startsWith('tests/') || /\.test\.tsx?$/.test(path);
}
