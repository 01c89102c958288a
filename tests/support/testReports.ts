import { existsSync, readdirSync } from 'node:fs';
import { readFile, rm } from 'node:fs/promises';
import { join, relative } from 'node:path';
import * as v from 'valibot';
import { ROOT } from '#firebase/local/launch.ts';
import { SetupError } from '#firebase/local/setupError.ts';
import { type CommandLog, type Outcome, RESULTS } from './runStep.ts';

const vitestReport = v.object({
  numPassedTests: v.number(),
  numFailedTests: v.number(),
  testResults: v.array(
    v.object({
      name: v.string(),
      status: v.string(),
      assertionResults: v.array(v.object({ status: v.string() })),
    }),
  ),
});

/** Runs some of Vitest's projects. A test file in their folders that none of them ran is a failure: it would be green for ever. */
export async function runVitest(
  command: CommandLog,
  projects: readonly string[],
  mustRun: (path: string) => boolean,
  env: NodeJS.ProcessEnv = {},
): Promise<Outcome> {
  const file = join(RESULTS, `vitest-${projects.join('-')}.json`);
  await rm(file, { force: true });
  const code = await command(
    'vitest',
    [
      'run',
      ...projects.flatMap((project) => ['--project', project]),
      ...['--reporter=dot', '--reporter=json', `--outputFile.json=${file}`],
    ],
    env,
  );
  const report = v.parse(vitestReport, JSON.parse(await readFile(file, 'utf8')));
  // A file that could not even be loaded has no failed test to count.
  const unloaded = report.testResults.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && !assertionResults.some((assertion) => assertion.status === 'failed'),
  );
  const ran = new Set(report.testResults.map(({ name }) => relative(ROOT, name).replaceAll('\\', '/')));
  const left = testFiles().filter((path) => mustRun(path) && !ran.has(path));
  if (left.length > 0) {
    throw new SetupError(`No project in vite.config.ts includes these tests:\n${left.join('\n')}`);
  }
  return withExitCode(code, {
    passed: report.numPassedTests,
    failed: report.numFailedTests + unloaded.length,
  });
}

function testFiles(): string[] {
  return ['src', 'firebase', 'tests']
    .flatMap((folder) =>
      readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' }).map((path) =>
        join(folder, path),
      ),
    )
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => /\.test\.tsx?$/.test(path));
}

const playwrightSpec = v.object({
  title: v.string(),
  tests: v.array(
    v.object({
      status: v.string(),
      results: v.array(
        v.object({
          status: v.string(),
          error: v.optional(v.object({ message: v.optional(v.string()) })),
          attachments: v.array(v.object({ name: v.string(), path: v.optional(v.string()) })),
        }),
      ),
    }),
  ),
});
const playwrightReport = v.object({
  stats: v.object({ expected: v.number(), unexpected: v.number(), flaky: v.number() }),
  // One per file; a `describe` in it is a suite of its own, one level down.
  suites: v.array(
    v.object({
      specs: v.array(playwrightSpec),
      suites: v.optional(v.array(v.object({ specs: v.array(playwrightSpec) }))),
    }),
  ),
});

/** Runs one project of the journeys' configuration. */
export async function runPlaywright(
  command: CommandLog,
  project: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv,
): Promise<Outcome> {
  const file = join(RESULTS, `playwright-${project}.json`);
  await rm(file, { force: true });
  const code = await command(
    'playwright',
    [
      'test',
      '-c',
      'tests/support/playwright.config.ts',
      '--project',
      project,
      '--reporter=list,json',
      ...args,
    ],
    // It colours by itself, and warns of being told twice.
    { ...env, PLAYWRIGHT_JSON_OUTPUT_FILE: file, NO_COLOR: undefined, FORCE_COLOR: '0' },
  );
  if (!existsSync(file)) return withExitCode(code, { passed: 0, failed: 0 });
  const { stats, suites } = v.parse(playwrightReport, JSON.parse(await readFile(file, 'utf8')));
  await describeTroubles(
    suites.flatMap(({ specs, suites: inner = [] }) => [...specs, ...inner.flatMap((one) => one.specs)]),
  );
  return withExitCode(code, { passed: stats.expected + stats.flaky, failed: stats.unexpected });
}

/** Names what needed a second try, and shows what was on the page where it failed: the machine may be gone by then. */
async function describeTroubles(specs: readonly v.InferOutput<typeof playwrightSpec>[]): Promise<void> {
  for (const { title, tests } of specs) {
    for (const { status, results } of tests) {
      if (status !== 'flaky' && status !== 'unexpected') continue;
      const failed = results.find((result) => result.status !== 'passed');
      if (status === 'flaky')
        console.log(`! passed only at the second try: ${title}\n${failed?.error?.message}`);
      const page = failed?.attachments.find(({ name }) => name === 'error-context')?.path;
      if (page && existsSync(page)) console.log((await readFile(page, 'utf8')).slice(0, pageShown));
    }
  }
}

/** Characters: the outline of a page, without flooding the log of the run. */
const pageShown = 6000;

/** A runner may fail without a failed test, by an error between two of them. */
function withExitCode(code: number, { passed, failed }: Outcome): Outcome {
  return { passed, failed: failed === 0 && (code !== 0 || passed === 0) ? 1 : failed };
}
