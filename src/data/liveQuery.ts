import { hashKey, type QueryClient, type QueryKey, queryOptions } from '@tanstack/react-query';
import type { Unsubscribe } from 'firebase/firestore';
import { DataError, toDataError } from './errors.ts';

/** Long enough to go to another screen and come back, or to one that shows the same, without it being read again. */
const lingerMs = 30_000;

const listeners = new WeakMap<QueryClient, Map<string, Unsubscribe>>();

/**
 * A Firestore listener as a query: one listener for all observers, which ends half a minute after the last
 * of them. `staleTime` must stay 0: with a longer one, returning later would show old data with no listener behind it.
 */
export function liveQuery<T>(options: { queryKey: QueryKey; subscribe: Subscribe<T> }) {
  const { queryKey, subscribe } = options;
  return queryOptions<T, DataError>({
    queryKey,
    staleTime: 0,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
    networkMode: 'always',
    retry: false,
    queryFn: ({ client, signal }) => listen<T>({ client, signal, queryKey, subscribe }),
  });
}

type Subscribe<T> = (next: (value: T) => void, fail: (error: unknown) => void) => Unsubscribe;

function listen<T>(options: {
  client: QueryClient;
  signal: AbortSignal;
  queryKey: QueryKey;
  subscribe: Subscribe<T>;
}): Promise<T> {
  const { client, signal, queryKey, subscribe } = options;
  const active = listenersOf(client);
  const hash = hashKey(queryKey);
  const known = client.getQueryData<T>(queryKey);
  // A further observer refetches because of `staleTime` 0; the running listener keeps its answer current.
  if (active.has(hash) && known !== undefined) return Promise.resolve(known);

  return new Promise<T>((resolve, reject) => {
    let isAnswered = false;
    let leaving: ReturnType<typeof setTimeout> | undefined;
    const unsubscribe = subscribe(
      (value) => {
        if (isAnswered) client.setQueryData<T>(queryKey, value);
        isAnswered = true;
        resolve(value);
      },
      (error) => {
        end();
        // Refused after it had answered (a suspended member, say): asking again brings the reason to the screen.
        // Where nobody looks, what was there is not to be seen on return either.
        if (isAnswered) {
          client.removeQueries({ queryKey, exact: true, type: 'inactive' });
          void client.refetchQueries({ queryKey, exact: true, type: 'active' });
        } else reject(toDataError(error));
      },
    );
    const stopWatching = client.getQueryCache().subscribe((event) => {
      if (event.query.queryHash !== hash) return;
      if (event.type === 'removed') end();
      if (event.type === 'observerAdded') clearTimeout(leaving);
      if (event.type === 'observerRemoved' && event.query.getObserversCount() === 0 && isAnswered) {
        clearTimeout(leaving);
        leaving = setTimeout(end, lingerMs);
      }
    });
    const end = () => {
      clearTimeout(leaving);
      if (active.get(hash) === end) active.delete(hash);
      stopWatching();
      unsubscribe();
    };
    active.get(hash)?.();
    active.set(hash, end);
    // Left before the first answer: TanStack cancels the query, so that a later visit starts anew.
    signal.addEventListener('abort', () => {
      if (isAnswered) return;
      end();
      reject(new DataError('unknown', { cause: signal.reason }));
    });
  });
}

function listenersOf(client: QueryClient): Map<string, Unsubscribe> {
  const known = listeners.get(client);
  if (known) return known;
  const created = new Map<string, Unsubscribe>();
  listeners.set(client, created);
  return created;
}
