import { constants } from 'node:os';
import { whenParentIsGone } from './parent.ts';
import { SetupError } from './setupError.ts';

type Stop = () => Promise<void> | void;

const PATIENCE_MS = 15_000;
/** npm and tsx pass a Ctrl-C on that the terminal has already sent to everyone; only a later one is a second one. */
const REPEATED_SIGNAL_MS = 1_000;

const stops: Stop[] = [];
let listening = false;
let endingSince: number | undefined;

/** Has `stop` called when this process ends, whatever ends it; the last one registered goes first. Returns a way to stop now. */
export function stopAtExit(stop: Stop): () => Promise<void> {
  listen();
  stops.push(stop);
  return async () => {
    const index = stops.indexOf(stop);
    if (index === -1) return;
    stops.splice(index, 1);
    await stop();
  };
}

/** Stops everything that was registered, then ends this process. */
export async function exit(code: number): Promise<void> {
  if (endingSince !== undefined) return;
  endingSince = Date.now();
  // What is not stopped by then is ended by its watchdog.
  setTimeout(() => process.exit(code), PATIENCE_MS);
  for (let stop = stops.pop(); stop; stop = stops.pop()) {
    try {
      await stop();
    } catch (error) {
      console.error(error);
    }
  }
  process.exit(code);
}

/** Ends this process because of an error, which is shown. */
export async function exitWith(error: unknown): Promise<void> {
  if (endingSince !== undefined) return; // It comes of what has been stopped.
  console.error(error instanceof SetupError ? error.message : error);
  await exit(1);
}

function listen(): void {
  if (listening) return;
  listening = true;
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    const code = 128 + constants.signals[signal];
    process.on(signal, () => {
      if (endingSince !== undefined && Date.now() - endingSince > REPEATED_SIGNAL_MS) process.exit(code);
      void exit(code);
    });
  }
  process.on('uncaughtException', exitWith);
  // Once the terminal or the parent is gone, nobody reads what is printed.
  process.stdout.on('error', () => {});
  process.stderr.on('error', () => {});
  whenParentIsGone(() => void exit(1));
}
