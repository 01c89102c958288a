import { afterEach, beforeEach, expect, it, vi } from 'vitest';

const serverNow = () => Date.now() - ahead;
let ahead = 0;
/** Anew with each module: an error is known by its class. */
let DataError: typeof import('./errors.ts').DataError;
/** As the rules do: refuses a question about the future. */
const ask = vi.fn(async (now: Date) => {
  if (now.getTime() > serverNow()) throw new DataError('denied');
  return now.getTime();
});

beforeEach(async () => {
  vi.resetModules();
  ({ DataError } = await import('./errors.ts'));
  ask.mockClear();
  vi.stubGlobal(
    'fetch',
    async () => new Response(null, { headers: { date: new Date(serverNow()).toUTCString() } }),
  );
});
afterEach(() => vi.unstubAllGlobals());

const load = () => import('./hostClock.ts');

it('takes the device’s clock as long as nobody objects', async () => {
  ahead = 0;
  const { askUpToNow } = await load();
  expect(serverNow() - (await askUpToNow(ask))).toBeLessThan(4_000);
  expect(ask).toHaveBeenCalledOnce();
});

it.each([500, 90_000, 86_400_000])(
  'asks again by the host’s clock when the device is %i ms ahead',
  async (ms) => {
    ahead = ms;
    const { askUpToNow } = await load();
    expect(serverNow() - (await askUpToNow(ask))).toBeLessThan(6_000);
    ask.mockClear();
    await askUpToNow(ask);
    expect(ask).toHaveBeenCalledOnce();
  },
);

it('comes to know that the device is behind', async () => {
  ahead = -600_000;
  const { askUpToNow } = await load();
  await askUpToNow(ask);
  await vi.waitFor(async () => expect(serverNow() - (await askUpToNow(ask))).toBeLessThan(6_000));
});

it('passes a refusal on that has another reason, or that cannot be looked into', async () => {
  ahead = 0;
  const refuse = vi.fn(async () => {
    throw new DataError('denied');
  });
  const { askUpToNow } = await load();
  await expect(askUpToNow(refuse)).rejects.toMatchObject({ kind: 'denied' });
  vi.stubGlobal('fetch', async () => Promise.reject(new TypeError('no network')));
  await expect(askUpToNow(refuse)).rejects.toMatchObject({ kind: 'denied' });
});
