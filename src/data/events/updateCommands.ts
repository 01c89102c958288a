import {
  deleteField,
  doc,
  FieldPath,
  type Firestore,
  getDocs,
  limit,
  orderBy,
  query,
  serverTimestamp,
  Timestamp,
  type Transaction,
  where,
} from 'firebase/firestore';
import * as v from 'valibot';
import {
  type EventUpdate,
  type Feed,
  type FeedEntry,
  leavingEntry,
  type UpdateInput,
  updateInputSchema,
  updateLimits,
} from '#src/domain/eventUpdate.ts';
import { DataError, withDataErrors } from '../errors.ts';
import { collections } from '../schema/collections.ts';
import { raw, readOne } from '../schema/converter.ts';
import { transact } from '../transact.ts';
import type { Editor } from './commands.ts';

interface UpdatePlace {
  eventId: string;
  updateId: string;
}

/** Stores a draft of an update, new or changed, and returns its id. Fails with `conflict` when it is no draft any more. */
export function saveUpdate(
  db: Firestore,
  editor: Editor,
  { eventId, updateId, input }: { eventId: string; updateId: string | null; input: UpdateInput },
): Promise<string> {
  return withDataErrors(async () => {
    const words = v.parse(updateInputSchema, input);
    const reference = updateId
      ? doc(collections(db).eventUpdates(eventId), updateId)
      : doc(collections(db).eventUpdates(eventId));
    await transact(db, async (transaction) => {
      const now = { updatedAt: serverTimestamp(), updatedBy: editor.uid };
      if (updateId === null) {
        transaction.set(raw(reference), {
          ...words,
          status: 'draft',
          publishAt: null,
          publishedAt: null,
          version: 1,
          correction: '',
          correctedAt: null,
          createdAt: serverTimestamp(),
          ...now,
        });
        return;
      }
      const stored = readOne(await transaction.get(reference));
      if (stored?.status !== 'draft') throw new DataError('conflict');
      transaction.update(raw(reference), { ...words, version: stored.version + 1, ...now });
    });
    return reference.id;
  });
}

/** Sets when a draft is due, or with `null` makes a scheduled update a draft again. */
export function scheduleUpdate(
  db: Firestore,
  editor: Editor,
  { publishAt, ...place }: UpdatePlace & { publishAt: Date | null },
): Promise<void> {
  return changeUpdate(db, editor, place, (stored) => {
    if (stored.status !== 'draft' && stored.status !== 'scheduled') throw new DataError('conflict');
    return { fields: { status: publishAt ? 'scheduled' : 'draft', publishAt } };
  });
}

/** Shows a draft or a scheduled update to members, and puts it into the feed. */
export function publishUpdate(db: Firestore, editor: Editor, place: UpdatePlace): Promise<void> {
  return changeUpdate(db, editor, place, (stored) => {
    if (stored.status !== 'draft' && stored.status !== 'scheduled') throw new DataError('conflict');
    return {
      fields: { status: 'published', publishAt: null, publishedAt: serverTimestamp() },
      entry: { ...feedEntryOf(stored), publishedAt: serverTimestamp() },
    };
  });
}

/** Changes a published update; `correction` tells readers what was wrong. */
export function correctUpdate(
  db: Firestore,
  editor: Editor,
  { input, correction, ...place }: UpdatePlace & { input: UpdateInput; correction: string },
): Promise<void> {
  return withDataErrors(async () => {
    const words = v.parse(updateInputSchema, input);
    const told = v.parse(correctionSchema, correction);
    await changeUpdate(db, editor, place, (stored, storedTime) => {
      if (stored.status !== 'published') throw new DataError('conflict');
      const corrected = { version: stored.version + 1, correction: told, correctedAt: serverTimestamp() };
      return {
        fields: { ...words, ...corrected },
        entry: { ...words, ...corrected, publishedAt: storedTime('publishedAt') },
      };
    });
  });
}

const correctionSchema = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(updateLimits.correction));

/** Keeps a published update above the others, or no longer. */
export function pinUpdate(
  db: Firestore,
  editor: Editor,
  { pinned, ...place }: UpdatePlace & { pinned: boolean },
): Promise<void> {
  return changeUpdate(db, editor, place, (stored, storedTime) => {
    if (stored.status !== 'published') throw new DataError('conflict');
    return {
      fields: { pinned },
      entry: {
        ...feedEntryOf(stored),
        pinned,
        publishedAt: storedTime('publishedAt'),
        correctedAt: storedTime('correctedAt'),
      },
    };
  });
}

/** Takes a published update away from members, out of the feed too; the secretariat keeps it. */
export function withdrawUpdate(db: Firestore, editor: Editor, place: UpdatePlace): Promise<void> {
  return changeUpdate(db, editor, place, (stored) => {
    if (stored.status !== 'published') throw new DataError('conflict');
    return { fields: { status: 'withdrawn' }, entry: null };
  });
}

export function deleteDraftUpdate(db: Firestore, { eventId, updateId }: UpdatePlace): Promise<void> {
  return withDataErrors(() =>
    transact(db, async (transaction) => {
      const reference = doc(collections(db).eventUpdates(eventId), updateId);
      const stored = readOne(await transaction.get(reference));
      if (stored && stored.status !== 'draft') throw new DataError('conflict');
      if (stored) transaction.delete(raw(reference));
    }),
  );
}

/**
 * Publishes the scheduled updates of an event whose time has come, and returns their ids. There is no server that could:
 * a moderator's open desk does it, or the operators' command `publish-due`. Two desks at once publish each once.
 */
export function publishDueUpdates(
  db: Firestore,
  editor: Editor,
  { eventId, now }: { eventId: string; now: Date },
): Promise<string[]> {
  return withDataErrors(async () => {
    const due = await getDocs(
      query(
        collections(db).eventUpdates(eventId).withConverter(null),
        where('status', '==', 'scheduled'),
        where('publishAt', '<=', Timestamp.fromDate(now)),
        orderBy('publishAt'),
        limit(updateLimits.feed),
      ),
    );
    const published: string[] = [];
    for (const { id } of due.docs) {
      try {
        await publishUpdate(db, editor, { eventId, updateId: id });
        published.push(id);
      } catch (error) {
        // Somebody else's desk was faster, or it has become a draft again.
        if (!(error instanceof DataError && error.kind === 'conflict')) throw error;
      }
    }
    return published;
  });
}

interface UpdateChange {
  fields: Record<string, unknown>;
  /** What the feed says of it afterwards: null takes it out, undefined leaves the feed alone. */
  entry?: Record<keyof FeedEntry, unknown> | null;
}

/** A time of the update as the database has it: a date would cut it to milliseconds, and the rules compare. */
type StoredTime = (field: 'publishedAt' | 'correctedAt') => Timestamp | null;

function changeUpdate(
  db: Firestore,
  editor: Editor,
  { eventId, updateId }: UpdatePlace,
  change: (stored: EventUpdate, storedTime: StoredTime) => UpdateChange,
): Promise<void> {
  return withDataErrors(() =>
    transact(db, async (transaction) => {
      const places = collections(db);
      const reference = doc(places.eventUpdates(eventId), updateId);
      const found = await transaction.get(reference);
      const stored = readOne(found);
      if (!stored) throw new DataError('conflict');
      const { fields, entry } = change(stored, (field) => {
        const value: unknown = found.get(field);
        return value instanceof Timestamp ? value : null;
      });
      if (entry !== undefined) {
        const feed = readOne(await transaction.get(places.eventFeed(eventId)));
        writeFeed(transaction, db, eventId, { feed, updateId, entry });
      }
      transaction.update(raw(reference), { ...fields, updatedAt: serverTimestamp(), updatedBy: editor.uid });
    }),
  );
}

/** One entry in or out. A correction of what the feed has long left does not bring it back. */
function writeFeed(
  transaction: Transaction,
  db: Firestore,
  eventId: string,
  { feed, updateId, entry }: { feed: Feed | null; updateId: string; entry: object | null },
): void {
  const reference = raw(collections(db).eventFeed(eventId));
  const head = { lastId: updateId, writes: (feed?.writes ?? 0) + 1, updatedAt: serverTimestamp() };
  const isNew = entry !== null && 'publishedAt' in entry && !(entry.publishedAt instanceof Timestamp);
  if (!feed) {
    if (entry) transaction.set(reference, { entries: { [updateId]: entry }, ...head });
    return;
  }
  if (!isNew && !(updateId in feed.entries)) return;
  const leaving = entry ? leavingEntry(feed, updateId) : null;
  transaction.update(
    reference,
    new FieldPath('entries', updateId),
    entry ?? deleteField(),
    ...Object.entries(head).flat(),
    ...(leaving === null ? [] : [new FieldPath('entries', leaving), deleteField()]),
  );
}

function feedEntryOf(update: EventUpdate): Record<keyof FeedEntry, unknown> {
  const { day, title, body, forCities, pathways, topics, regions, urgency, pinned } = update;
  const { publishedAt, version, correction, correctedAt } = update;
  return {
    day,
    title,
    body,
    forCities,
    pathways,
    topics,
    regions,
    urgency,
    pinned,
    publishedAt,
    version,
    correction,
    correctedAt,
  };
}
