export interface Address {
  readonly host: string;
  readonly port: number;
}

export const LOCALHOST = '127.0.0.1';
const ANSWER_TIMEOUT_MS = 60_000;

/** Calls an emulator as its owner, for whom no rules apply, and returns the JSON it answers. */
export async function callEmulator(
  address: Address,
  method: 'GET' | 'POST' | 'PUT' | 'DELETE',
  path: string,
  body?: unknown,
): Promise<unknown> {
  const response = await fetch(`http://${address.host}:${address.port}${path}`, {
    method,
    headers: { 'content-type': 'application/json', authorization: 'Bearer owner' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    signal: AbortSignal.timeout(ANSWER_TIMEOUT_MS),
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
