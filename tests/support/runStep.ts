import { mkdir } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { startGuarded } from '#firebase/local/guardedProcess.ts';
import { ROOT } from '#firebase/local/launch.ts';
import { SetupError } from '#firebase/local/setupError.ts';

/** How many checks of a step passed and failed. */
export interface Outcome {
  passed: number;
  failed: number;
}

export interface Step {
  name: string;
  run(log: CommandLog): Promise<Outcome>;
}

/** Runs a command and returns its exit code; what it prints is kept, to be shown if the step fails. */
export type CommandLog = (
  command: string,
  args: readonly string[],
  env?: NodeJS.ProcessEnv,
) => Promise<number>;

export const RESULTS = join(ROOT, 'test-results');
const LOGS = join(RESULTS, 'logs');

/** Runs one step, says how long it took, and shows its output if it failed. */
export async function runStep({ name, run }: Step): Promise<Outcome> {
  const started = performance.now();
  const printed: string[] = [];
  const command: CommandLog = async (program, args, env = {}) => {
    await mkdir(LOGS, { recursive: true });
    const child = startGuarded({
      command: program,
      args,
      cwd: ROOT,
      env: {
        ...process.env,
        // Colours of a terminal are noise in a log.
        NO_COLOR: '1',
        FORCE_COLOR: undefined,
        PATH: [join(ROOT, 'node_modules', '.bin'), process.env.PATH].join(delimiter),
        ...env,
      },
      logFile: join(LOGS, `${name.replaceAll(' ', '-')}-${printed.length + 1}.log`),
    });
    const code = await child.exited;
    printed.push(child.log());
    return code;
  };

  let outcome: Outcome;
  try {
    outcome = await run(command);
  } catch (error) {
    outcome = { passed: 0, failed: 1 };
    printed.push(
      error instanceof SetupError ? error.message : String(error instanceof Error ? error.stack : error),
    );
  }
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  const isGood = outcome.failed === 0;
  console.log(
    `${isGood ? '✓' : '✗'} ${name} (${outcome.passed} passed, ${outcome.failed} failed, ${seconds} s)`,
  );
  if (!isGood) console.log(`\n${printed.join('\n').trim()}\n`);
  return outcome;
}

/** A step that is one check: it passes if every command does. */
export async function asOneCheck(codes: Promise<number[]>): Promise<Outcome> {
  const isGood = (await codes).every((code) => code === 0);
  return isGood ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}
