import { limit, onSnapshot, orderBy, query, Timestamp, where } from 'firebase/firestore';
import { database } from '../client/database.ts';
import { collections } from '../schema/collections.ts';
import type { RawShard, SyncTime } from './protocol.ts';

/** Far more shards than ten thousand cases need; the rules ask for a limit. */
const shardsMax = 60;

type Handlers = {
  /** One shard that changed. */
  onShard: (shard: RawShard) => void;
  /** All shards up to this time were handed over; null when nothing changed since the last time. */
  onUpToDate: (until: SyncTime | null) => void;
  onError: (error: unknown) => void;
};

/**
 * The shards that changed after a time, newest first, and from then on each that changes. Nothing is checked here: that
 * is the worker's part. Returns how to stop.
 */
export function followShards(since: SyncTime, { onShard, onUpToDate, onError }: Handlers): () => void {
  let isOver = false;
  let work = Promise.resolve();
  const stop = onSnapshot(
    query(
      collections(database()).catalog.withConverter(null),
      where('updatedAt', '>', new Timestamp(since.seconds, since.nanoseconds)),
      orderBy('updatedAt', 'desc'),
      limit(shardsMax),
    ),
    (snapshot) => {
      // An empty first answer from the local cache says nothing yet.
      if (snapshot.metadata.fromCache && snapshot.empty && since.seconds === 0) return;
      // A write of this device that the server has not seen yet comes again with its time.
      const changed = snapshot
        .docChanges()
        .flatMap(({ doc, type }) => (type === 'removed' || doc.metadata.hasPendingWrites ? [] : [doc]));
      const until = newest(changed.map((doc): unknown => doc.get('updatedAt')));
      work = work.then(async () => {
        for (const doc of changed) {
          if (isOver) return;
          // Seven hundred entries take some milliseconds: each shard in a task of its own.
          onShard({ id: doc.id, entries: doc.get('entries') });
          await pause();
        }
        if (!isOver) onUpToDate(until);
      });
    },
    onError,
  );
  return () => {
    isOver = true;
    stop();
  };
}

function newest(times: readonly unknown[]): SyncTime | null {
  return times.reduce<Timestamp | null>(
    (best, time) =>
      time instanceof Timestamp && (best === null || time.valueOf() > best.valueOf()) ? time : best,
    null,
  );
}

function pause(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, 0);
  });
}
