import { SetupError } from './setupError.ts';

export interface Address {
  readonly host: string;
  readonly port: number;
}

export const LOCALHOST = '127.0.0.1';
/** To take in our rules costs the emulator seconds, and a machine with much else to do a minute and more. */
const ANSWER_TIMEOUT_MS = 240_000;

const tooBusy = `The emulator did not answer within ${ANSWER_TIMEOUT_MS / 60_000} minutes: is this machine busy with something else?`;

/** Calls an emulator as its owner, for whom no rules apply, and returns the JSON it answers. */
export async function callEmulator(
  address: Address,
  method: 'GET' | 'POST' | 'PUT' | 'DELETE',
  path: string,
  body?: unknown,
): Promise<unknown> {
  const timeout = AbortSignal.timeout(ANSWER_TIMEOUT_MS);
  const answer = fetch(`http://${address.host}:${address.port}${path}`, {
    method,
    headers: { 'content-type': 'application/json', authorization: 'Bearer owner' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    signal: timeout,
  });
  const response = await answer.catch((error: unknown) => {
    throw timeout.aborted ? new SetupError(tooBusy) : error;
  });
  const text = await response.text();
  if (!response.ok)
    throw new EmulatorError(`${method} ${path}: ${response.status} ${text}`, response.status, text);
  return text.trim() === '' ? undefined : JSON.parse(text);
}

export class EmulatorError extends Error {
  readonly status: number;
  readonly answer: string;

  constructor(message: string, status: number, answer: string) {
    super(message);
    this.status = status;
    this.answer = answer;
  }
}
