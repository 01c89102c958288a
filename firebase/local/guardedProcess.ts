import { spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { stopAtExit } from './shutdown.ts';

const WATCHDOG = fileURLToPath(new URL('watchdog.js', import.meta.url));

export interface GuardedProcess {
  /** The exit code, once it has ended. */
  readonly exited: Promise<number>;
  /** Whether we asked it to end. */
  readonly stopping: () => boolean;
  /** The end of its log. */
  readonly lastLines: () => string;
  readonly log: () => string;
  readonly stop: () => Promise<void>;
}

interface GuardedProcessOptions {
  readonly command: string;
  readonly args: readonly string[];
  readonly env?: NodeJS.ProcessEnv;
  readonly cwd?: string;
  /** Where its output goes; the terminal if left out. */
  readonly logFile?: string;
}

/** Starts a command that can't outlive us: see watchdog.js. */
export function startGuarded({ command, args, env, cwd, logFile }: GuardedProcessOptions): GuardedProcess {
  const output = logFile === undefined ? 'inherit' : openSync(logFile, 'w');
  const watchdog = spawn(process.execPath, [WATCHDOG, command, ...args], {
    cwd,
    env,
    stdio: ['ignore', output, output, 'ipc'],
    // A group of its own: Ctrl-C in the terminal reaches only us, and we save before we stop it.
    detached: process.platform !== 'win32',
    windowsHide: true,
  });
  if (typeof output === 'number') closeSync(output);

  let stopping = false;
  const exited = new Promise<number>((resolve) => {
    let reported = 1;
    watchdog.on('message', (code) => {
      if (typeof code === 'number') reported = code;
    });
    watchdog.on('exit', () => {
      endGroup(watchdog.pid); // In case someone killed the watchdog alone.
      resolve(reported);
    });
    watchdog.on('error', () => resolve(reported));
  });
  const log = () => (logFile === undefined ? '' : readFileSync(logFile, 'utf8'));
  const stop = stopAtExit(async () => {
    stopping = true;
    if (watchdog.connected) watchdog.disconnect();
    await exited;
  });
  return {
    exited,
    stopping: () => stopping,
    log,
    lastLines: () => log().trimEnd().split('\n').slice(-20).join('\n'),
    stop,
  };
}

function endGroup(pid: number | undefined): void {
  if (pid === undefined || process.platform === 'win32') return;
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // Nobody is left in it.
  }
}
