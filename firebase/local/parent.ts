import { execFile } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { promisify } from 'node:util';

const CHECK_MS = 1_000;

/**
 * Calls back when the process that started this one is gone. Between `npm start` and this process there are a shell and tsx,
 * which outlive an npm that was killed, so npm itself is watched as well.
 */
export function whenParentIsGone(callback: () => void): void {
  const parent = process.ppid;
  let ancestors: readonly number[] = [parent];
  void ancestorsUpToNpm().then((found) => {
    ancestors = [parent, ...found];
  });
  const timer = setInterval(() => {
    if (process.ppid === parent && ancestors.every(isAlive)) return;
    clearInterval(timer);
    callback();
  }, CHECK_MS);
  timer.unref();
}

async function ancestorsUpToNpm(): Promise<number[]> {
  if (process.env.npm_lifecycle_event === undefined || process.platform === 'win32') return [];
  const list = await promisify(execFile)('ps', ['-A', '-o', 'pid=,ppid=,args=']).catch(() => ({
    stdout: '',
  }));
  const processes = new Map<number, { parent: number; command: string }>();
  for (const line of list.stdout.split('\n')) {
    const [, pid, parent, command] = /^\s*(\d+)\s+(\d+)\s+(.*)$/.exec(line) ?? [];
    if (command !== undefined) processes.set(Number(pid), { parent: Number(parent), command });
  }
  const found: number[] = [];
  for (let pid = process.ppid; pid > 1; pid = processes.get(pid)?.parent ?? 0) {
    found.push(pid);
    if (/^(npm|pnpm|yarn) |[\\/](npm|pnpm|yarn)(-cli)?(\.c?js)? /.test(`${processes.get(pid)?.command} `))
      return found;
  }
  return []; // Not started by npm after all: what is further up may end without us.
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    const status = `/proc/${pid}/stat`;
    return !existsSync(status) || !readFileSync(status, 'utf8').includes(') Z '); // A zombie has ended.
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
