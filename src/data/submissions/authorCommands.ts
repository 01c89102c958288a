import { doc, type Firestore, serverTimestamp, type Transaction } from 'firebase/firestore';
import { sharedNotificationId } from '#src/domain/notification.ts';
import type { Submission } from '#src/domain/submission.ts';
import { DataError, withDataErrors } from '../errors.ts';
import { collections } from '../schema/collections.ts';
import { raw, readOne } from '../schema/converter.ts';
import { transact } from '../transact.ts';

type Change = { submissionId: string; colleagueUid: string };

/** Makes a colleague of the same city an author too, and tells them. */
export function addAuthor(db: Firestore, { submissionId, colleagueUid }: Change): Promise<void> {
  return changeAuthors(db, submissionId, colleagueUid, (uids) => [...uids, colleagueUid]);
}

/** Puts a colleague of the same city in one's own place, and tells them. */
export function handOver(
  db: Firestore,
  author: { uid: string },
  { submissionId, colleagueUid }: Change,
): Promise<void> {
  return changeAuthors(db, submissionId, colleagueUid, (uids) => [
    ...uids.filter((uid) => uid !== author.uid),
    colleagueUid,
  ]);
}

/** Leaves a text to its other authors. */
export function stepBack(db: Firestore, author: { uid: string }, submissionId: string): Promise<void> {
  return changeAuthors(db, submissionId, null, (uids) => uids.filter((uid) => uid !== author.uid));
}

/** A moderator adds a colleague to a text that would otherwise be left without an author; audited. */
export function appointAuthor(
  db: Firestore,
  moderator: { uid: string },
  { submissionId, colleagueUid, reason }: Change & { reason: string },
): Promise<void> {
  const audit = doc(collections(db).audit);
  return changeAuthors(
    db,
    submissionId,
    colleagueUid,
    (uids) => [...uids, colleagueUid],
    (transaction, stored) => {
      transaction.set(raw(audit), {
        actorUid: moderator.uid,
        action: 'submission.share',
        target: `submissions/${submissionId}`,
        from: stored.status,
        to: stored.status,
        reason: reason.slice(0, 1000),
        at: serverTimestamp(),
      });
      return { lastAuditId: audit.id };
    },
  );
}

/** `conflict`: the colleague is an author already, or nobody would be left. */
function changeAuthors(
  db: Firestore,
  submissionId: string,
  told: string | null,
  next: (uids: readonly string[]) => string[],
  record: (transaction: Transaction, stored: Submission) => { lastAuditId?: string } = () => ({}),
): Promise<void> {
  return withDataErrors(() =>
    transact(db, async (transaction) => {
      const places = collections(db);
      const reference = doc(places.submissions, submissionId);
      const stored = readOne(await transaction.get(reference));
      if (!stored) throw new DataError('notFound');
      const authorUids = next(stored.authorUids);
      if (authorUids.length === 0 || new Set(authorUids).size < authorUids.length) {
        throw new DataError('conflict');
      }
      const extra = record(transaction, stored);
      transaction.update(raw(reference), { authorUids, updatedAt: serverTimestamp(), ...extra });
      if (told === null) return;
      transaction.set(raw(doc(places.memberNotifications(told), sharedNotificationId(submissionId))), {
        kind: 'shared',
        submissionId,
        caseStudyId: stored.caseStudyId,
        title: stored.content.title,
        at: serverTimestamp(),
        readAt: null,
      });
    }),
  );
}
