import { toDataError } from './errors.ts';

/** Smaller differences are the way of the answer, and the second that the header leaves out. */
const unremarkableMs = 2_000;
/** The server's time in a rule may be a little behind the moment of the question: what is that new is shown next time. */
const marginMs = 3_000;
let aheadMs = 0;
let isMeasured = false;

/**
 * Asks for what may be read up to this moment. The rules compare the question with the server's clock and refuse it when
 * the device's is ahead: then the host is asked for the time, by its `Date` header, and the question is put again. A
 * clock that is behind would show what is new too late, so the host is also asked once a visit, beside the question.
 */
export async function askUpToNow<T>(ask: (now: Date) => Promise<T>): Promise<T> {
  if (!isMeasured) void measure(unremarkableMs).catch(() => undefined);
  isMeasured = true;
  const assumed = aheadMs;
  try {
    return await ask(hostNow());
  } catch (error) {
    if (toDataError(error).kind !== 'denied') throw error;
    await measure(0).catch(() => undefined);
    if (aheadMs <= assumed) throw error;
    return ask(hostNow());
  }
}

/** How many milliseconds the device's clock is ahead, asked anew; what is known already when the host does not answer. */
export async function measureClockAhead(): Promise<number> {
  await measure(unremarkableMs).catch(() => undefined);
  return aheadMs;
}

function hostNow(): Date {
  return new Date(Date.now() - aheadMs - marginMs);
}

async function measure(leastMs: number): Promise<void> {
  const response = await fetch('/', { method: 'HEAD', cache: 'no-store' });
  const host = Date.parse(response.headers.get('date') ?? '');
  const difference = Date.now() - host;
  if (Math.abs(difference) > leastMs) aheadMs = difference;
}
