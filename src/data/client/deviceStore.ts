import { clear, createStore, get, getMany, set, setMany, type UseStore } from 'idb-keyval';

let store: UseStore | undefined;
const endings = new Set<() => void>();

function deviceStore(): UseStore {
  store ??= createStore('portal-device', 'kept');
  return store;
}

/** Something this device kept of the portal; undefined where storage is closed (private windows). */
export async function recall(key: string): Promise<unknown> {
  return get<unknown>(key, deviceStore()).catch(() => undefined);
}

/** Several at once, in the order of their keys. */
export async function recallAll(keys: readonly string[]): Promise<unknown[]> {
  return getMany<unknown>([...keys], deviceStore()).catch(() => keys.map(() => undefined));
}

/** Keeps a value for the next visit; failing to is no error, only slower. */
export async function keep(key: string, value: unknown): Promise<void> {
  await set(key, value, deviceStore()).catch(() => undefined);
}

export async function keepAll(entries: readonly [string, unknown][]): Promise<void> {
  await setMany([...entries], deviceStore()).catch(() => undefined);
}

/** Whoever might still keep something stops when the device is to forget. */
export function beforeForgetting(stop: () => void): void {
  endings.add(stop);
}

export async function forgetKept(): Promise<void> {
  for (const stop of endings) stop();
  endings.clear();
  await clear(deviceStore()).catch(() => undefined);
}
