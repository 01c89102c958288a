import { FieldValue, type Firestore, Timestamp } from 'firebase-admin/firestore';
import { SetupError } from '#firebase/local/setupError.ts';
import { feedSchema, leavingEntry } from '#src/domain/eventUpdate.ts';
import { readRecord } from './readRecord.ts';

export interface DueOptions {
  /** One event; otherwise all of them. */
  eventId?: string;
  isDryRun: boolean;
  now: Date;
}

/**
 * Publishes scheduled updates whose time has come, and puts them into their feeds. No server code of ours runs, so a
 * scheduler calls this where no moderator's desk is open. Safe to repeat, and beside an open desk: each update is
 * published once.
 */
export async function publishDue(db: Firestore, { eventId, isDryRun, now }: DueOptions): Promise<string> {
  const events = eventId ? [db.doc(`events/${eventId}`)] : await db.collection('events').listDocuments();
  const due: { event: string; update: string }[] = [];
  for (const event of events) {
    const found = await event
      .collection('updates')
      .where('status', '==', 'scheduled')
      .where('publishAt', '<=', Timestamp.fromDate(now))
      .orderBy('publishAt')
      .get();
    due.push(...found.docs.map(({ id }) => ({ event: event.id, update: id })));
  }
  if (isDryRun) return `${counted(due.length)} due; nothing was written.`;
  let published = 0;
  for (const { event, update } of due) if (await publishOne(db, event, update, now)) published += 1;
  return `${counted(published)} published.`;
}

function counted(count: number): string {
  return count === 1 ? '1 update' : `${count} updates`;
}

/** False where somebody else was faster, or the update has become a draft again, or is due later now. */
function publishOne(db: Firestore, eventId: string, updateId: string, now: Date): Promise<boolean> {
  const place = db.doc(`events/${eventId}/updates/${updateId}`);
  const feedPlace = db.doc(`events/${eventId}/feed/latest`);
  return db.runTransaction(async (transaction) => {
    // Both at once: a transaction that gives way to another between two reads is not tried again.
    const [stored, found] = await transaction.getAll(place, feedPlace);
    if (!stored || !found) throw new Error('as many snapshots come as places were asked for');
    const update = stored.data();
    const feed = readRecord(found, feedSchema);
    if (update?.status !== 'scheduled' || update.publishAt.toDate() > now) return false;
    // Beginning a new one would take everything that is out from its readers.
    if (found.exists && !feed) throw new SetupError(`${feedPlace.path} is not readable as a feed.`);
    const time = FieldValue.serverTimestamp();
    const entry = {
      ...Object.fromEntries(copied.map((field) => [field, update[field]])),
      publishedAt: time,
    };
    const leaving = feed && leavingEntry(feed, updateId);
    transaction.update(place, { status: 'published', publishAt: null, publishedAt: time, updatedAt: time });
    transaction.set(
      feedPlace,
      {
        entries: { [updateId]: entry, ...(leaving === null ? {} : { [leaving]: FieldValue.delete() }) },
        lastId: updateId,
        writes: (feed?.writes ?? 0) + 1,
        updatedAt: time,
      },
      { merge: true },
    );
    return true;
  });
}

const copied = [
  'day',
  'title',
  'body',
  'forCities',
  'pathways',
  'topics',
  'regions',
  'urgency',
  'pinned',
  'version',
  'correction',
  'correctedAt',
] as const;
