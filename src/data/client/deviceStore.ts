import { clear, createStore, get, set, type UseStore } from 'idb-keyval';

let store: UseStore | undefined;

function deviceStore(): UseStore {
  store ??= createStore('portal-device', 'kept');
  return store;
}

/** Something this device kept of the portal; undefined where storage is closed (private windows). */
export async function recall(key: string): Promise<unknown> {
  return get<unknown>(key, deviceStore()).catch(() => undefined);
}

/** Keeps a value for the next visit; failing to is no error, only slower. */
export async function keep(key: string, value: unknown): Promise<void> {
  await set(key, value, deviceStore()).catch(() => undefined);
}

export async function forgetKept(): Promise<void> {
  await clear(deviceStore()).catch(() => undefined);
}
