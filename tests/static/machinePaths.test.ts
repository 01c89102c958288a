import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** What is true on one machine only. A folder counts where it begins a path, not inside an address on the web. */
const machineOnly = [
  /(?<![\w.:$}/-])\/(?:home|Users)\/[\w.-]+/,
  /(?<![\w.:$}/-])\/(?:root|tmp|work)\/[\w.-]*/,
  /[A-Z]:\\+Users\\+\w+/,
  /(?<![\w-])(?:registry|deb)\.(?:[\w-]+\.)+[a-z]{2,}/,
];

describe('tracked files', () => {
  it('name no path of a particular machine and no registry', () => {
    const paths = trackedFiles();
    expect(paths.length).toBeGreaterThan(50);
    const found = paths.flatMap((path) =>
      machinePathsIn(readFileSync(`${root}/${path}`, 'utf8')).map((text) => `${path}: ${text}`),
    );
    expect(found).toEqual([]);
  });

  it('would be reported', () => {
    const home = ['', 'home', 'ana', 'portal'].join('/');
    const scratch = ['', 'tmp', 'x.png'].join('/');
    const host = ['registry', 'example', 'org'].join('.');
    expect(machinePathsIn(`cd ${home} && cp "${scratch}" .\nfine\nhttps://${host}/react`)).toEqual([
      `cd ${home} && cp "${scratch}" .`,
      `https://${host}/react`,
    ]);
    expect(
      machinePathsIn('https://example.org/work/plan, src/home/x, "/sign-in", node_modules/tmp/a'),
    ).toEqual([]);
  });
});

function machinePathsIn(text: string): string[] {
  return text
    .split('\n')
    .filter((line) => machineOnly.some((pattern) => pattern.test(line)))
    .map((line) => line.trim().slice(0, 160));
}

/** Also what is new and not ignored, so that it is reported before it is committed. */
function trackedFiles(): string[] {
  return execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    cwd: root,
    encoding: 'utf8',
  })
    .split('\0')
    .filter((path) => path !== '' && existsSync(`${root}/${path}`));
}
