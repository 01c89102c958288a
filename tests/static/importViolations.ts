import { posix } from 'node:path';
import { importsOf } from './importsOf.ts';
import { withoutMarkup, type Zone, zones } from './importTable.ts';
import { isTest, type SourceFile } from './sourceFiles.ts';

/** Everything in these files that the import table does not allow, each as a line with its reason. */
export function importViolations(files: readonly SourceFile[]): string[] {
  return files.flatMap((file) => [...misplaced(file), ...wrongImports(file)]);
}

/** Folders that the table does not know. */
export function unknownFolders(folders: readonly string[]): string[] {
  return folders
    .filter((folder) => !zones.some((zone) => isWithin(zone.place, folder) || isWithin(folder, zone.place)))
    .map(
      (folder) => `${folder} is not in tests/static/importTable.ts: say there what it may import, and why`,
    );
}

function misplaced({ path }: SourceFile): string[] {
  const folder = withoutMarkup.find((place) => path.startsWith(`${place}/`));
  return folder && path.endsWith('.tsx')
    ? [`${path} is a .tsx: ${folder} has no markup, so that it can be used without a screen`]
    : [];
}

function wrongImports(file: SourceFile): string[] {
  const zone = zoneOf(file.path);
  if (!zone) return [`${file.path} is in no folder of tests/static/importTable.ts`];
  if (isTest(file.path)) return [];
  return importsOf(file).flatMap((specifier) => {
    const target = localTarget(file.path, specifier);
    const reason =
      target === undefined ? wrongPackage(zone, specifier) : wrongTarget(zone, file.path, target);
    return reason === undefined ? [] : [`${file.path} imports ${specifier}: ${reason}`];
  });
}

/** The file an import leads to, from the root of the repository; undefined for a package. */
function localTarget(from: string, specifier: string): string | undefined {
  const [path = ''] = specifier.split('?');
  if (path.startsWith('#')) return path.slice(1);
  if (path.startsWith('.')) return posix.join(posix.dirname(from), path);
  return undefined;
}

function wrongTarget(zone: Zone, from: string, target: string): string | undefined {
  if (isTest(target)) return 'only tests import tests';
  const targetZone = zoneOf(target);
  if (!targetZone) return 'it is in no folder of tests/static/importTable.ts';
  if (zone.may === 'anything') return undefined;
  const isSamePlace = placeIn(zone, from) === placeIn(targetZone, target);
  if (
    isSamePlace
      ? zone.may.includes('itself') || zone.may.includes(zone.name)
      : zone.may.includes(targetZone.name)
  ) {
    return undefined;
  }
  const what = zone.name === targetZone.name ? `another ${zone.name}` : targetZone.name;
  return `${zone.name} may not import ${what}: ${zone.why}`;
}

function wrongPackage(zone: Zone, specifier: string): string | undefined {
  const { packages } = zone;
  if (packages === 'anything') return undefined;
  if (packages === 'anything but Firebase') {
    return /^@?firebase(\/|$)/.test(specifier) ? 'only src/data knows Firebase' : undefined;
  }
  if (packages.some((name) => specifier === name || specifier.startsWith(`${name}/`))) return undefined;
  return `${zone.name} may use ${packages.join(', ') || 'no package'} only: ${zone.why}`;
}

function zoneOf(path: string): Zone | undefined {
  return zones.find((zone) => isWithin(zone.place, path));
}

/** The folder that stands for a zone in a path: `src/features/review` for any file in it. */
function placeIn(zone: Zone, path: string): string {
  return path.split('/').slice(0, zone.place.split('/').length).join('/');
}

/** True when `path` is `place` or below it. A `*` is a folder, so a file directly in `src/data` is not in `src/data/*`. */
function isWithin(place: string, path: string): boolean {
  const names = path.split('/');
  const wanted = place.split('/');
  if (place.endsWith('*') && names.length === wanted.length && path.includes('.')) return false;
  return (
    wanted.length <= names.length && wanted.every((name, index) => name === '*' || name === names[index])
  );
}
