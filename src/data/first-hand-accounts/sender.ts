import type { Firestore } from 'firebase/firestore';
import { isOneOf } from '#src/domain/classification.ts';
import {
  afterTry,
  beginTry,
  nextStep,
  type OutboxEntry,
  postingOf,
  recovered,
  type TryOutcome,
  tryProblems,
  withNetwork,
} from '#src/domain/outbox.ts';
import { toDataError } from '../errors.ts';
import { measureClockAhead } from '../hostClock.ts';
import { type AccountWriter, postAccount } from './commands.ts';
import { type Outbox, outboxOf } from './outbox.ts';

interface Sending {
  db: Firestore;
  author: AccountWriter;
  /** An account has arrived. */
  onPosted: (entry: OutboxEntry) => void;
}

/**
 * Sends what waits on this device, one account after the other. Of all open tabs one does it, and when that is closed
 * the next: they take turns by a lock of the browser's. Returns how to stop.
 */
export function startSending(sending: Sending): () => void {
  const end = new AbortController();
  const { signal } = end;
  navigator.locks
    .request(`portal-outbox-${sending.author.uid}`, { signal }, () => sendAll(sending, signal))
    // Given up before its turn came.
    .catch(() => undefined);
  return () => end.abort();
}

async function sendAll(sending: Sending, signal: AbortSignal): Promise<void> {
  const outbox = outboxOf(sending.author.uid);
  const bell = createBell();
  const wake = () => bell.ring();
  const hearNetwork = () => void letAllTry(outbox).then(wake);
  const stopFollowing = outbox.follow(wake);
  signal.addEventListener('abort', wake);
  window.addEventListener('online', hearNetwork);
  try {
    // Whoever had begun to send is gone, or this would not have the lock.
    for (const { id } of await outbox.all()) await outbox.change(id, recovered);
    // Nor did the pause after a failure begin in this tab.
    if (navigator.onLine) await letAllTry(outbox);
    while (!signal.aborted) {
      const lastPostedAt = await outbox.lastPostedAt();
      const step = nextStep(await outbox.all(), { now: new Date(), lastPostedAt });
      if (step.do === 'send') await sendOne(sending, outbox, step.id);
      else await bell.wait(step.do === 'wait' ? step.ms : undefined);
    }
  } finally {
    stopFollowing();
    window.removeEventListener('online', hearNetwork);
  }
}

async function sendOne({ db, author, onPosted }: Sending, outbox: Outbox, id: string): Promise<void> {
  const entry = await outbox.change(id, beginTry);
  if (!entry) return;
  const outcome = await tryToPost(db, author, entry);
  // In this order: after a crash between the two, sending again finds the account there.
  if (outcome === 'posted') await outbox.notePosted(id, new Date());
  await outbox.change(id, (sent) => afterTry(sent, outcome, new Date()));
  if (outcome === 'posted' || outcome === 'alreadyThere') onPosted(entry);
}

async function tryToPost(db: Firestore, author: AccountWriter, entry: OutboxEntry): Promise<TryOutcome> {
  const { id: accountId, eventId, input, picture } = entry;
  try {
    // A refusal may mean that the device's clock is far from the server's.
    const clockAhead = entry.refusals > 0 ? await measureClockAhead() : 0;
    const times = postingOf(entry, { now: new Date(), clockAhead });
    return await postAccount(db, author, { eventId, accountId, input, picture, ...times });
  } catch (error) {
    const { kind } = toDataError(error);
    return isOneOf(tryProblems, kind) ? kind : 'unknown';
  }
}

async function letAllTry(outbox: Outbox): Promise<void> {
  for (const { id } of await outbox.all()) await outbox.change(id, (entry) => withNetwork(entry, new Date()));
}

/** Rung before somebody waits for it, it is still heard. */
function createBell() {
  let isRung = false;
  let hear: () => void = () => undefined;
  return {
    ring() {
      isRung = true;
      hear();
    },
    async wait(ms?: number): Promise<void> {
      if (!isRung) {
        let timer: ReturnType<typeof setTimeout> | undefined;
        await new Promise<void>((resolve) => {
          hear = resolve;
          if (ms !== undefined) timer = setTimeout(resolve, ms);
        });
        clearTimeout(timer);
      }
      isRung = false;
    },
  };
}
