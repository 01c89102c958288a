import { doc, type Firestore, getDoc, serverTimestamp } from 'firebase/firestore';
import * as v from 'valibot';
import { messageSchema } from '#src/domain/conversation.ts';
import {
  kindOfTarget,
  type ReportInput,
  type ReportOutcome,
  reportId,
  reportInputSchema,
  reportSchema,
} from '#src/domain/report.ts';
import { DataError, withDataErrors } from '../errors.ts';
import { collections } from '../schema/collections.ts';
import { converter, raw, readOne } from '../schema/converter.ts';
import { transact } from '../transact.ts';

/** Tells the secretariat of something. `conflict`: this person has reported it before. */
export function report(db: Firestore, member: { uid: string }, input: ReportInput): Promise<void> {
  return withDataErrors(async () => {
    const said = v.parse(reportInputSchema, input);
    const places = collections(db);
    const id = reportId(said.target, member.uid);
    const quote = kindOfTarget(said.target) === 'message' ? await readMessage(db, said.target) : '';
    await transact(db, async (transaction) => {
      const reference = doc(places.reports, id);
      if ((await transaction.get(reference)).exists()) throw new DataError('conflict');
      const profile = readOne(await transaction.get(doc(places.profiles, member.uid)));
      if (!profile) throw new DataError('notFound');
      transaction.set(raw(reference), {
        ...said,
        quote,
        byUid: member.uid,
        byName: profile.displayName,
        at: serverTimestamp(),
        status: 'open',
        outcome: null,
        outcomeNote: '',
        updatedAt: serverTimestamp(),
        lastAuditId: null,
      });
      transaction.set(doc(places.limits, member.uid), { at: serverTimestamp(), id });
    });
  });
}

async function readMessage(db: Firestore, target: string): Promise<string> {
  const message = readOne(await getDoc(doc(db, target).withConverter(converter(messageSchema))));
  if (!message) throw new DataError('notFound');
  return message.text;
}

/** Says what became of a report; audited, and told to whoever wrote it. `conflict`: it was decided already. */
export function resolveReport(
  db: Firestore,
  moderator: { uid: string },
  input: { id: string; outcome: ReportOutcome; outcomeNote: string },
): Promise<void> {
  return withDataErrors(async () => {
    const { id, outcome } = input;
    const outcomeNote = v.parse(reportSchema.entries.outcomeNote, input.outcomeNote);
    const places = collections(db);
    await transact(db, async (transaction) => {
      const reference = doc(places.reports, id);
      const stored = readOne(await transaction.get(reference));
      if (!stored) throw new DataError('notFound');
      if (stored.status !== 'open') throw new DataError('conflict');
      const audit = doc(places.audit);
      transaction.update(raw(reference), {
        status: 'resolved',
        outcome,
        outcomeNote,
        updatedAt: serverTimestamp(),
        lastAuditId: audit.id,
      });
      transaction.set(raw(audit), {
        actorUid: moderator.uid,
        action: 'report.resolve',
        target: `reports/${id}`,
        from: 'open',
        to: 'resolved',
        reason: outcomeNote,
        at: serverTimestamp(),
      });
      transaction.set(raw(doc(places.memberNotifications(stored.byUid), id)), {
        kind: 'reportResolved',
        reportId: id,
        title: stored.title,
        detail: outcomeNote,
        at: serverTimestamp(),
        readAt: null,
      });
    });
  });
}
