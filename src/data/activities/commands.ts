import {
  deleteField,
  doc,
  FieldPath,
  type Firestore,
  serverTimestamp,
  type Transaction,
} from 'firebase/firestore';
import * as v from 'valibot';
import {
  type Activity,
  type ActivityEntry,
  type ActivityInput,
  activityEntry,
  activityInput,
  activityInputSchema,
  activityListMax,
} from '#src/domain/activity.ts';
import { type AuditAction, auditReasonMax } from '#src/domain/audit.ts';
import { DataError, withDataErrors } from '../errors.ts';
import { collections } from '../schema/collections.ts';
import { raw, readOne } from '../schema/converter.ts';
import { transact } from '../transact.ts';

export interface Editor {
  uid: string;
}

/** The id of an activity that is about to be written; made once, so that a second try never adds it twice. */
export function newActivityId(db: Firestore): string {
  return doc(collections(db).activities).id;
}

/** Adds an activity, to the members' collection and to the public list. Fails as `tooMany` where that one is full. */
export function publishActivity(
  db: Firestore,
  moderator: Editor,
  { id, input, reason }: { id: string; input: ActivityInput; reason: string },
): Promise<void> {
  return withDataErrors(async () => {
    const facts = v.parse(activityInputSchema, input);
    const why = v.parse(anyReasonSchema, reason);
    await transact(db, async (transaction) => {
      const reference = doc(collections(db).activities, id);
      if ((await transaction.get(reference)).exists()) return;
      await assertRoom(transaction, db);
      const lastAuditId = writeAudit(transaction, db, moderator, {
        ...{ id, action: 'activity.create', reason: why },
        ...{ from: '', to: facts.title },
      });
      transaction.set(raw(reference), {
        ...facts,
        demonstration: false,
        hidden: false,
        publishedAt: serverTimestamp(),
        updatedAt: serverTimestamp(),
        lastAuditId,
      });
      listPublicly(transaction, db, id, activityEntry(facts));
    });
  });
}

/**
 * Changes what an activity says, here and in the public list; one that is hidden stays out of that. `basedOn` is the
 * `lastAuditId` of what was changed: somebody else's later act is a conflict.
 */
export function changeActivity(
  db: Firestore,
  moderator: Editor,
  {
    id,
    input,
    reason,
    basedOn,
  }: { id: string; input: ActivityInput; reason: string; basedOn: string | null },
): Promise<void> {
  return withDataErrors(async () => {
    const facts = v.parse(activityInputSchema, input);
    const why = v.parse(anyReasonSchema, reason);
    await transact(db, async (transaction) => {
      const before = await readActivity(transaction, db, id);
      if (before.lastAuditId !== basedOn) throw new DataError('conflict');
      const lastAuditId = writeAudit(transaction, db, moderator, {
        ...{ id, action: 'activity.change', reason: why },
        ...{ from: before.title, to: facts.title },
      });
      transaction.update(raw(doc(collections(db).activities, id)), {
        ...facts,
        updatedAt: serverTimestamp(),
        lastAuditId,
      });
      const { hidden, demonstration } = before;
      listPublicly(transaction, db, id, hidden ? null : activityEntry({ ...facts, demonstration }));
    });
  });
}

/** Takes an activity out of every list, or puts it back; why it goes stands in the audit. */
export function setActivityHidden(
  db: Firestore,
  moderator: Editor,
  { id, isHidden, reason }: { id: string; isHidden: boolean; reason: string },
): Promise<void> {
  return withDataErrors(async () => {
    const why = v.parse(isHidden ? reasonSchema : anyReasonSchema, reason);
    await transact(db, async (transaction) => {
      const before = await readActivity(transaction, db, id);
      if (before.hidden === isHidden) throw new DataError('conflict');
      if (!isHidden) await assertRoom(transaction, db);
      const lastAuditId = writeAudit(transaction, db, moderator, {
        ...{ id, action: isHidden ? 'activity.hide' : 'activity.show', reason: why },
        ...{ from: isHidden ? 'shown' : 'hidden', to: isHidden ? 'hidden' : 'shown' },
      });
      transaction.update(raw(doc(collections(db).activities, id)), {
        hidden: isHidden,
        updatedAt: serverTimestamp(),
        lastAuditId,
      });
      const { demonstration } = before;
      listPublicly(
        transaction,
        db,
        id,
        isHidden ? null : activityEntry({ ...activityInput(before), demonstration }),
      );
    });
  });
}

const anyReasonSchema = v.pipe(v.string(), v.trim(), v.maxLength(auditReasonMax));
const reasonSchema = v.pipe(anyReasonSchema, v.nonEmpty());

async function readActivity(transaction: Transaction, db: Firestore, id: string): Promise<Activity> {
  const stored = readOne(await transaction.get(doc(collections(db).activities, id)));
  if (!stored) throw new DataError('notFound');
  return stored;
}

/** The rules refuse one too many, too, but cannot say why. */
async function assertRoom(transaction: Transaction, db: Firestore): Promise<void> {
  const list = readOne(await transaction.get(collections(db).publicActivities));
  if (Object.keys(list?.entries ?? {}).length >= activityListMax) throw new DataError('tooMany');
}

/** The first activity of a network begins the list. */
function listPublicly(
  transaction: Transaction,
  db: Firestore,
  id: string,
  entry: ActivityEntry | null,
): void {
  transaction.set(
    raw(collections(db).publicActivities),
    { entries: { [id]: entry ?? deleteField() }, lastId: id, updatedAt: serverTimestamp() },
    { mergeFields: [new FieldPath('entries', id), 'lastId', 'updatedAt'] },
  );
}

function writeAudit(
  transaction: Transaction,
  db: Firestore,
  moderator: Editor,
  { id, ...entry }: { id: string; action: AuditAction; from: string; to: string; reason: string },
): string {
  const reference = doc(collections(db).audit);
  transaction.set(raw(reference), {
    ...entry,
    actorUid: moderator.uid,
    target: `activities/${id}`,
    at: serverTimestamp(),
  });
  return reference.id;
}
