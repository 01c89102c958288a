import type { FinderAnswers, FinderKind } from '#src/domain/finder.ts';
import { beforeForgetting } from '../client/deviceStore.ts';
import { DataError, toDataError } from '../errors.ts';
import type { Finder } from './port.ts';
import type { Answered, FromFinder, SyncTime, ToFinder } from './protocol.ts';
import { followShards } from './sync.ts';

/**
 * The finder of a browser: a worker that holds the library, and here only the listener that feeds it. `onEnd` is called
 * when it has ended, at sign-out or because the worker could not be loaded; a next one can then be started.
 */
export function startFinder(onEnd: () => void): Finder {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
  const listeners = new Set<() => void>();
  const questions = waitingQuestions();
  let since: SyncTime | null = null;
  let stop = () => {};
  let catalog = promised();

  const say = (message: ToFinder) => worker.postMessage(message);
  const tellChange = () => {
    for (const listener of listeners) listener();
  };

  const follow = (from: SyncTime) => {
    stop = followShards(from, {
      onShard: (shard) => say({ say: 'shards', shards: [shard], until: null }),
      onUpToDate: (until) => {
        since = until ?? since;
        say({ say: 'shards', shards: [], until });
        catalog.arrive();
      },
      onError: (error) => {
        const wasThere = catalog.isThere();
        stop();
        stop = () => {};
        catalog.fail(toDataError(error));
        // Refused after it had answered (a suspended member, say): asking again brings the reason to the screen.
        if (wasThere) {
          catalog = promised();
          catalog.fail(toDataError(error));
          tellChange();
        }
      },
    });
  };

  const end = (error: DataError) => {
    stop();
    worker.terminate();
    catalog.fail(error);
    questions.failAll(error);
    onEnd();
    tellChange();
  };

  worker.onmessage = ({ data }: MessageEvent<FromFinder>) => {
    if (data.say === 'answer') questions.settle(data);
    if (data.say === 'failed') questions.fail(data.number, new DataError('unknown', { cause: data.message }));
    if (data.say === 'changed') tellChange();
    if (data.say === 'recalled') {
      since = data.until;
      if (data.cases > 0) catalog.arrive();
      follow(data.until);
    }
  };
  // Nothing else fails there: the worker's own code could not be had.
  worker.onerror = () => end(new DataError(navigator.onLine ? 'unknown' : 'offline'));
  // What it holds belongs to who signs out; ended, it cannot keep anything on the device after that either.
  beforeForgetting(() => end(new DataError('denied')));

  return {
    ask: async (kind, question) => {
      if (catalog.hasFailed() && since) {
        catalog = promised();
        follow(since);
      }
      await catalog.promise;
      const asked = questions.put(kind);
      say({ say: 'ask', number: asked.number, kind, question });
      return asked.answer;
    },
    putOrganisations: (list) => say({ say: 'organisations', list }),
    putLabels: (labels) => say({ say: 'labels', labels }),
    onChange: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

function promised() {
  let state: 'waiting' | 'there' | 'failed' = 'waiting';
  let resolve = () => {};
  let reject = (_error: DataError) => {};
  const promise = new Promise<void>((onThere, onFailure) => {
    resolve = onThere;
    reject = onFailure;
  });
  // Whoever asks hears of it; nobody may be asking.
  promise.catch(() => undefined);
  return {
    promise,
    isThere: () => state === 'there',
    hasFailed: () => state === 'failed',
    arrive: () => {
      if (state === 'waiting') state = 'there';
      resolve();
    },
    fail: (error: DataError) => {
      if (state === 'waiting') state = 'failed';
      reject(error);
    },
  };
}

type Settlers = { [K in FinderKind]: Map<number, (answer: FinderAnswers[K]) => void> };

function waitingQuestions() {
  const settlers: Settlers = {
    find: new Map(),
    places: new Map(),
    cases: new Map(),
    match: new Map(),
    duplicates: new Map(),
    newSince: new Map(),
    ofCity: new Map(),
    coverage: new Map(),
    status: new Map(),
  };
  const failures = new Map<number, (error: DataError) => void>();
  let last = 0;

  function put<K extends FinderKind>(kind: K): { number: number; answer: Promise<FinderAnswers[K]> } {
    last += 1;
    const number = last;
    const answer = new Promise<FinderAnswers[K]>((resolve, reject) => {
      settlers[kind].set(number, resolve);
      failures.set(number, reject);
    });
    return { number, answer };
  }

  function settle<K extends FinderKind>({ number, kind, answer }: Answered<K>): void {
    const forKind: Map<number, (answer: FinderAnswers[K]) => void> = settlers[kind];
    forKind.get(number)?.(answer);
    forKind.delete(number);
    failures.delete(number);
  }

  function fail(number: number, error: DataError): void {
    failures.get(number)?.(error);
    failures.delete(number);
    for (const one of Object.values(settlers)) one.delete(number);
  }

  return {
    put,
    settle,
    fail,
    failAll: (error: DataError) => {
      for (const number of [...failures.keys()]) fail(number, error);
    },
  };
}
