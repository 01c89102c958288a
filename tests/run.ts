// `npm test`: the check of everything. `tsx tests/run.ts journeys|screenshots [names …]`: only these, in a browser.
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { requireChromium } from '#firebase/local/findChromium.ts';
import { HOSTING_INIT_VARIABLE, hostingInitOf } from '#firebase/local/hostingInit.ts';
import { hostAndPort, type LocalFirebase, launchFirebase, ROOT } from '#firebase/local/launch.ts';
import { servePortal } from '#firebase/local/portalServer.ts';
import { SetupError } from '#firebase/local/setupError.ts';
import { exit, exitWith, stopAtExit } from '#firebase/local/shutdown.ts';
import { seed } from '#firebase/seed/seed.ts';
import { BACKENDS_VARIABLE, type JourneyBackend, journeyWorkers } from './support/journeyBackend.ts';
import { asOneCheck, type Outcome, runStep, type Step } from './support/runStep.ts';
import { runPlaywright, runVitest } from './support/testReports.ts';

async function run(): Promise<number> {
  const [only, ...names] = process.argv.slice(2);
  // The compiler keeps one core busy for most of a minute, and the tests of units take the other meanwhile.
  if (only === undefined) {
    return report([[lint], [typecheck, units], [rules], [build], [inBrowser('journeys')]]);
  }
  if (only === 'journeys' || only === 'screenshots') return report([[build], [inBrowser(only, names)]]);
  throw new SetupError('Usage: tsx tests/run.ts [journeys|screenshots [names …]]');
}

/** Runs the steps, those of a stage at once and all of them: one failure should not hide the next. */
async function report(stages: readonly (readonly Step[])[]): Promise<number> {
  const total: Outcome = { passed: 0, failed: 0 };
  for (const stage of stages) {
    for (const { passed, failed } of await Promise.all(stage.map(runStep))) {
      total.passed += passed;
      total.failed += failed;
    }
  }
  console.log(`${total.passed} passed, ${total.failed} failed`);
  return total.failed === 0 ? 0 : 1;
}

const lint: Step = {
  name: 'lint',
  run: (command) =>
    asOneCheck(
      inTurn(
        () => command('biome', ['check', '--error-on-warnings', '.']),
        () => command('knip', ['--config', 'tests/static/knip.json']),
      ),
    ),
};

const typecheck: Step = {
  name: 'typecheck',
  run: (command) => asOneCheck(inTurn(() => command('tsc', ['--noEmit']))),
};

const units: Step = {
  name: 'unit and component tests',
  run: (command) => runVitest(command, ['unit', 'ui'], (path) => !path.startsWith('tests/rules/')),
};

const rules: Step = {
  name: 'rules tests',
  run: async (command) => {
    const { firestore } = await localFirebase();
    const isOurs = (path: string) => path.startsWith('tests/rules/');
    return runVitest(command, ['rules'], isOurs, { FIRESTORE_EMULATOR_HOST: hostAndPort(firestore) });
  },
};

const build: Step = {
  name: 'build',
  run: (command) => asOneCheck(inTurn(() => command('vite', ['build']))),
};

/** The production build in a real browser, with a Firebase that holds the demonstration data. */
function inBrowser(project: 'journeys' | 'screenshots', names: readonly string[] = []): Step {
  return {
    name: project,
    run: async (command) => {
      const chromium = requireChromium();
      const started = await Promise.all(
        Array.from({ length: journeyWorkers }, (_, index) => startBackend(index + 1)),
      );
      const backends: JourneyBackend[] = [];
      for (const backend of started) backends.push(await serve(backend));
      const env = { CHROME_PATH: chromium, [BACKENDS_VARIABLE]: JSON.stringify(backends) };
      return runPlaywright(command, project, names, env);
    },
  };
}

async function startBackend(number: number): Promise<LocalFirebase> {
  const projectId = `demo-journeys-${number}`;
  return launchFirebase({ projectId, quiet: true, seed, beside: await localFirebase() });
}

async function serve(backend: LocalFirebase): Promise<JourneyBackend> {
  const { projectId, firestore, auth } = backend;
  const folder = await mkdtemp(join(tmpdir(), 'portal-'));
  stopAtExit(() => rm(folder, { recursive: true, force: true }));
  await cp(join(ROOT, 'dist'), folder, { recursive: true });
  process.env[HOSTING_INIT_VARIABLE] = JSON.stringify(hostingInitOf(backend));
  return { url: await servePortal({ folder }), folder, projectId, emulators: { auth, firestore } };
}

let launched: Promise<LocalFirebase> | undefined;

/** One Firebase for the whole run: rules tests and each worker of the journeys have projects of their own in it. */
function localFirebase(): Promise<LocalFirebase> {
  launched ??= launchFirebase({ projectId: 'demo-test', quiet: true });
  return launched;
}

async function inTurn(...commands: (() => Promise<number>)[]): Promise<number[]> {
  const codes: number[] = [];
  for (const command of commands) codes.push(await command());
  return codes;
}

run().then(exit, exitWith);
