// `npm test`: the check of everything. `tsx tests/run.ts journeys|screenshots [names …]`: only these, in a browser.
import { requireChromium } from '#firebase/local/findChromium.ts';
import { HOSTING_INIT_VARIABLE, hostingInitOf } from '#firebase/local/hostingInit.ts';
import { hostAndPort, type LocalFirebase, launchFirebase } from '#firebase/local/launch.ts';
import { servePortal } from '#firebase/local/portalServer.ts';
import { SetupError } from '#firebase/local/setupError.ts';
import { exit, exitWith } from '#firebase/local/shutdown.ts';
import { seed } from '#firebase/seed/seed.ts';
import { asOneCheck, type Outcome, runStep, type Step } from './support/runStep.ts';
import { runPlaywright, runVitest } from './support/testReports.ts';

async function run(): Promise<number> {
  const [only, ...names] = process.argv.slice(2);
  if (only === undefined) return report([lint, typecheck, units, rules, build, inBrowser('journeys')]);
  if (only === 'journeys' || only === 'screenshots') return report([build, inBrowser(only, names)]);
  throw new SetupError('Usage: tsx tests/run.ts [journeys|screenshots [names …]]');
}

/** Runs the steps in turn, all of them: one failure should not hide the next. */
async function report(steps: readonly Step[]): Promise<number> {
  const total: Outcome = { passed: 0, failed: 0 };
  for (const step of steps) {
    const { passed, failed } = await runStep(step);
    total.passed += passed;
    total.failed += failed;
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
      const init = JSON.stringify(hostingInitOf(await localFirebase()));
      process.env[HOSTING_INIT_VARIABLE] = init;
      const env = {
        PORTAL_URL: await servePortal('build'),
        CHROME_PATH: chromium,
        [HOSTING_INIT_VARIABLE]: init,
      };
      return runPlaywright(command, project, names, env);
    },
  };
}

let launched: Promise<LocalFirebase> | undefined;

/** One Firebase for the whole run: rules tests have projects of their own in it. */
function localFirebase(): Promise<LocalFirebase> {
  launched ??= launchFirebase({ projectId: 'demo-test', quiet: true, seed });
  return launched;
}

async function inTurn(...commands: (() => Promise<number>)[]): Promise<number[]> {
  const codes: number[] = [];
  for (const command of commands) codes.push(await command());
  return codes;
}

run().then(exit, exitWith);
