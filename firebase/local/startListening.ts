import { setTimeout } from 'node:timers/promises';
import type { Address } from './callEmulator.ts';
import { isPortFree } from './freePort.ts';
import type { GuardedProcess } from './guardedProcess.ts';
import { SetupError } from './setupError.ts';

const START_TIMEOUT_MS = 180_000;
const ATTEMPTS = 3;

interface Attempt {
  readonly child: GuardedProcess;
  readonly address: Address;
  readonly ports: readonly number[];
  /** Whether its log says that it listens. An answer alone proves nothing: it may come from whoever took the port. */
  readonly isReady: (log: string) => boolean;
}

/**
 * Starts an emulator and waits until it answers. Between finding a free port and listening on it another run can take it:
 * then `start` is called again, to find another.
 */
export async function startListening(
  name: string,
  start: () => Promise<Attempt>,
): Promise<{ child: GuardedProcess; address: Address }> {
  for (let attempt = 1; ; attempt++) {
    const { child, address, ports, isReady } = await start();
    const problem = await untilReady(child, address, isReady);
    if (problem === undefined) return { child, address };
    await child.stop();
    const taken = (await Promise.all(ports.map(isPortFree))).includes(false);
    if (attempt < ATTEMPTS && taken) continue;
    throw new SetupError(`The ${name} emulator ${problem}. Its last lines:\n${child.lastLines()}`);
  }
}

async function untilReady(
  child: GuardedProcess,
  address: Address,
  isReady: (log: string) => boolean,
): Promise<'did not start' | `did not answer within ${number} s` | undefined> {
  let ended = false;
  void child.exited.then(() => {
    ended = true;
  });
  const deadline = Date.now() + START_TIMEOUT_MS;
  while (Date.now() < deadline) {
    if (ended) return 'did not start';
    if (isReady(child.log()) && (await answers(address))) return undefined;
    await setTimeout(100);
  }
  return `did not answer within ${START_TIMEOUT_MS / 1000} s`;
}

async function answers({ host, port }: Address): Promise<boolean> {
  try {
    return (await fetch(`http://${host}:${port}/`, { signal: AbortSignal.timeout(5_000) })).ok;
  } catch {
    return false;
  }
}
