import { Bytes, doc, type Firestore, increment, serverTimestamp, type Transaction } from 'firebase/firestore';
import * as v from 'valibot';
import { type AuditAction, auditReasonMax } from '#src/domain/audit.ts';
import {
  type AccountInput,
  accountInputSchema,
  accountLimits,
  type FirstHandAccount,
  firstHandAccountSchema,
  postStampId,
  replySchema,
} from '#src/domain/firstHandAccount.ts';
import type { Member } from '#src/domain/member.ts';
import { replyNotificationId } from '#src/domain/notification.ts';
import { DataError, withDataErrors } from '../errors.ts';
import { collections } from '../schema/collections.ts';
import { raw, readOne } from '../schema/converter.ts';
import { transact } from '../transact.ts';

/** Who writes, as the rules know them: name of the profile, city and trust of the member record. */
export interface AccountWriter {
  uid: string;
  displayName: string;
  organisationId: string | null;
  trusted: boolean;
}

export interface AccountPlace {
  eventId: string;
  accountId: string;
}

export interface PostAccountInput extends AccountPlace {
  input: AccountInput;
  /** By the clock of the device, perhaps long ago. */
  writtenAt: Date;
  embargoUntil: Date | null;
  /** WebP, at most `accountLimits.picture` bytes; goes with a description. */
  picture: Uint8Array | null;
}

/**
 * Stores an account that was written under an id of the device's, so that sending it twice lets it arrive once. Whether a
 * meeting is closed is what the programme says now, which may have changed since the writing. The rules refuse two posts
 * within ten seconds, and one for a day that has not begun.
 */
export function postAccount(
  db: Firestore,
  author: AccountWriter,
  { eventId, accountId, input, writtenAt, embargoUntil, picture }: PostAccountInput,
): Promise<'posted' | 'alreadyThere'> {
  return withDataErrors(async () => {
    const text = v.parse(accountInputSchema, input);
    const isPictureRight =
      (picture === null) === (text.pictureAlt === null) && (picture?.length ?? 0) <= accountLimits.picture;
    if (!isPictureRight) throw new DataError('invalid');
    const places = collections(db);
    const authorRef = doc(places.eventAccountAuthors(eventId), accountId);
    const isNamed = text.attribution === 'named';
    return transact(db, async (transaction) => {
      const known = readOne(await transaction.get(authorRef));
      if (known) {
        if (known.authorUid !== author.uid) throw new DataError('conflict');
        return 'alreadyThere';
      }
      const meeting = await meetingOf(transaction, db, eventId, text);
      transaction.set(raw(doc(places.eventAccounts(eventId), accountId)), {
        ...text,
        meeting,
        authorUid: isNamed ? author.uid : null,
        authorName: isNamed ? author.displayName : null,
        organisationId: isNamed ? author.organisationId : null,
        status: statusOfOwn(author),
        visibleFrom: embargoUntil && embargoUntil > new Date() ? embargoUntil : serverTimestamp(),
        writtenAt,
        postedAt: serverTimestamp(),
        editedAt: null,
        correction: '',
        correctedAt: null,
        useful: 0,
        version: 1,
        updatedAt: serverTimestamp(),
        lastAuditId: null,
      });
      transaction.set(raw(authorRef), {
        authorUid: author.uid,
        organisationId: author.organisationId,
        at: serverTimestamp(),
      });
      if (picture) {
        transaction.set(raw(doc(places.eventAccountPictures(eventId), accountId)), {
          bytes: Bytes.fromUint8Array(picture),
          at: serverTimestamp(),
        });
      }
      stamp(transaction, db, author, postStampId(eventId, accountId));
      return 'posted';
    });
  });
}

const wordsSchema = v.pick(accountInputSchema, ['body', 'language', 'pathways', 'topics', 'pictureAlt']);
export type AccountWords = v.InferOutput<typeof wordsSchema>;

/** Changes the words, for an hour after posting. Of somebody who is not trusted they wait to be released again. */
export function editAccount(
  db: Firestore,
  author: Pick<AccountWriter, 'uid' | 'trusted'>,
  { eventId, accountId, ...words }: AccountPlace & AccountWords,
): Promise<void> {
  return changeOwn(db, { eventId, accountId }, (stored) => ({
    ...v.parse(wordsSchema, words),
    version: stored.version + 1,
    editedAt: serverTimestamp(),
    status: statusWithNewWords(stored, author),
  }));
}

/** Adds a correction below the words, or replaces the one that is there. */
export function correctAccount(
  db: Firestore,
  author: Pick<AccountWriter, 'uid' | 'trusted'>,
  { eventId, accountId, correction }: AccountPlace & { correction: string },
): Promise<void> {
  return changeOwn(db, { eventId, accountId }, (stored) => ({
    correction: v.parse(firstHandAccountSchema.entries.correction, correction.trim()),
    correctedAt: serverTimestamp(),
    status: statusWithNewWords(stored, author),
  }));
}

/** Takes an account back; it can be restored. What the secretariat has hidden stays as it is. */
export function withdrawAccount(db: Firestore, _author: { uid: string }, place: AccountPlace): Promise<void> {
  return changeOwn(db, place, (stored) => {
    if (stored.status !== 'live' && stored.status !== 'held') throw new DataError('conflict');
    return { status: 'withdrawn' };
  });
}

export function restoreAccount(
  db: Firestore,
  author: Pick<AccountWriter, 'uid' | 'trusted'>,
  place: AccountPlace,
): Promise<void> {
  return changeOwn(db, place, (stored) => {
    if (stored.status !== 'withdrawn') throw new DataError('conflict');
    return { status: statusOfOwn(author) };
  });
}

/** Sets or takes away a member's mark, and moves the counter by one with it. Done already: nothing happens. */
export function markUseful(
  db: Firestore,
  member: { uid: string },
  { eventId, accountId, isUseful }: AccountPlace & { isUseful: boolean },
): Promise<void> {
  return withDataErrors(() =>
    transact(db, async (transaction) => {
      const places = collections(db);
      const mark = doc(places.accountUseful(eventId, accountId), member.uid);
      const isMarked = (await transaction.get(raw(mark))).exists();
      if (isMarked === isUseful) return;
      if (isUseful) transaction.set(raw(mark), { at: serverTimestamp() });
      else transaction.delete(raw(mark));
      transaction.update(raw(doc(places.eventAccounts(eventId), accountId)), {
        useful: increment(isUseful ? 1 : -1),
      });
    }),
  );
}

/**
 * Asks the author, in front of all members. The author of a named account is told; that of an unnamed one cannot be,
 * because whoever asks would have to know who it is, and finds the question at the account.
 */
export function askAuthor(
  db: Firestore,
  member: { uid: string; displayName: string },
  { eventId, accountId, text }: AccountPlace & { text: string },
): Promise<string> {
  return reply(db, member, { eventId, accountId, text }, async (account) => ({
    kind: 'question',
    questionId: null,
    byUid: member.uid,
    byName: member.displayName,
    told: account.authorUid,
  }));
}

/** The author's answer, unnamed where the account is; whoever asked is told. */
export function answerQuestion(
  db: Firestore,
  author: { uid: string },
  { eventId, accountId, questionId, text }: AccountPlace & { questionId: string; text: string },
): Promise<string> {
  return reply(db, author, { eventId, accountId, text }, async (account, transaction) => {
    const questionRef = doc(collections(db).accountReplies(eventId, accountId), questionId);
    const question = readOne(await transaction.get(questionRef));
    if (!question) throw new DataError('notFound');
    return {
      kind: 'answer',
      questionId,
      byUid: account.authorUid,
      byName: account.authorName,
      told: question.byUid,
    };
  });
}

/**
 * Lets a held account be read: at once, or from the end of its embargo. `trustsAuthor`: further accounts of the same
 * person will need no release; `invalid` where `canTrustWithRelease` says no.
 */
export function releaseAccount(
  db: Firestore,
  moderator: { uid: string },
  { eventId, accountId, trustsAuthor }: AccountPlace & { trustsAuthor: boolean },
): Promise<void> {
  return decide(db, moderator, { eventId, accountId }, async ({ stored, authorUid, transaction }) => {
    if (stored.status !== 'held') throw new DataError('conflict');
    const author = trustsAuthor
      ? readOne(await transaction.get(doc(collections(db).members, authorUid)))
      : null;
    if (trustsAuthor && stored.attribution === 'unnamed') throw new DataError('invalid');
    return {
      action: 'account.release',
      status: 'live',
      reason: '',
      // Left as it is stored while it lies ahead: a date would cut it.
      fields: stored.visibleFrom > new Date() ? {} : { visibleFrom: serverTimestamp() },
      also: () => {
        if (author && !author.trusted) trust(transaction, db, moderator, author);
      },
    };
  });
}

/** Takes an account away from members; its author reads the reason. */
export function hideAccount(
  db: Firestore,
  moderator: { uid: string },
  { eventId, accountId, reason }: AccountPlace & { reason: string },
): Promise<void> {
  return decide(db, moderator, { eventId, accountId }, async ({ stored }) => {
    if (stored.status !== 'live' && stored.status !== 'held') throw new DataError('conflict');
    return { action: 'account.hide', status: 'hidden', reason: v.parse(reasonSchema, reason) };
  });
}

/** Shows a hidden account again. */
export function showAccount(db: Firestore, moderator: { uid: string }, place: AccountPlace): Promise<void> {
  return decide(db, moderator, place, async ({ stored }) => {
    if (stored.status !== 'hidden') throw new DataError('conflict');
    return { action: 'account.show', status: 'live', reason: '' };
  });
}

/** Takes a question or an answer away for good; the reason stands in the audit. */
export function hideReply(
  db: Firestore,
  moderator: { uid: string },
  { eventId, accountId, replyId, reason }: AccountPlace & { replyId: string; reason: string },
): Promise<void> {
  return withDataErrors(async () => {
    const why = v.parse(reasonSchema, reason);
    await transact(db, async (transaction) => {
      const auditId = writeAudit(transaction, db, moderator, {
        action: 'reply.hide',
        target: `${accountPath({ eventId, accountId })}/replies/${replyId}`,
        from: 'shown',
        to: 'hidden',
        reason: why,
      });
      transaction.update(raw(doc(collections(db).accountReplies(eventId, accountId), replyId)), {
        hidden: true,
        updatedAt: serverTimestamp(),
        lastAuditId: auditId,
      });
    });
  });
}

const reasonSchema = v.pipe(v.string(), v.trim(), v.nonEmpty(), v.maxLength(auditReasonMax));

interface Decision {
  action: AuditAction;
  status: FirstHandAccount['status'];
  reason: string;
  fields?: Record<string, unknown>;
  /** Further writes, after all reading. */
  also?: () => void;
}

function decide(
  db: Firestore,
  moderator: { uid: string },
  place: AccountPlace,
  decision: (context: {
    stored: FirstHandAccount;
    authorUid: string;
    transaction: Transaction;
  }) => Promise<Decision>,
): Promise<void> {
  const { eventId, accountId } = place;
  return withDataErrors(() =>
    transact(db, async (transaction) => {
      const places = collections(db);
      const reference = doc(places.eventAccounts(eventId), accountId);
      const stored = readOne(await transaction.get(reference));
      const author = readOne(await transaction.get(doc(places.eventAccountAuthors(eventId), accountId)));
      const event = readOne(await transaction.get(doc(places.events, eventId)));
      if (!stored || !author || !event) throw new DataError('notFound');
      const { authorUid } = author;
      const { action, status, reason, fields, also } = await decision({ stored, authorUid, transaction });
      const auditId = writeAudit(transaction, db, moderator, {
        action,
        target: accountPath(place),
        from: stored.status,
        to: status,
        reason,
      });
      transaction.update(raw(reference), {
        ...fields,
        status,
        updatedAt: serverTimestamp(),
        lastAuditId: auditId,
      });
      transaction.set(raw(doc(places.memberNotifications(authorUid), auditId)), {
        kind: status === 'hidden' ? 'accountHidden' : 'accountReleased',
        eventId,
        accountId,
        title: event.name,
        detail: reason,
        at: serverTimestamp(),
        readAt: null,
      });
      also?.();
    }),
  );
}

function trust(
  transaction: Transaction,
  db: Firestore,
  moderator: { uid: string },
  { id }: Pick<Member, 'id'>,
): void {
  const auditId = writeAudit(transaction, db, moderator, {
    action: 'member.trust',
    target: `members/${id}`,
    from: 'untrusted',
    to: 'trusted',
    reason: '',
  });
  transaction.update(raw(doc(collections(db).members, id)), {
    trusted: true,
    updatedAt: serverTimestamp(),
    lastAuditId: auditId,
  });
}

function writeAudit(
  transaction: Transaction,
  db: Firestore,
  moderator: { uid: string },
  entry: { action: AuditAction; target: string; from: string; to: string; reason: string },
): string {
  const reference = doc(collections(db).audit);
  transaction.set(raw(reference), { ...entry, actorUid: moderator.uid, at: serverTimestamp() });
  return reference.id;
}

function accountPath({ eventId, accountId }: AccountPlace): string {
  return `events/${eventId}/accounts/${accountId}`;
}

interface ReplyHead {
  kind: 'question' | 'answer';
  questionId: string | null;
  byUid: string | null;
  byName: string | null;
  /** Who gets a notification. */
  told: string | null;
}

function reply(
  db: Firestore,
  writer: { uid: string },
  { eventId, accountId, text }: AccountPlace & { text: string },
  headOf: (account: FirstHandAccount, transaction: Transaction) => Promise<ReplyHead>,
): Promise<string> {
  return withDataErrors(async () => {
    const words = v.parse(replySchema.entries.text, text);
    const places = collections(db);
    const reference = doc(places.accountReplies(eventId, accountId));
    await transact(db, async (transaction) => {
      const account = readOne(await transaction.get(doc(places.eventAccounts(eventId), accountId)));
      const event = readOne(await transaction.get(doc(places.events, eventId)));
      if (!account || !event) throw new DataError('notFound');
      const { told, ...head } = await headOf(account, transaction);
      transaction.set(raw(reference), {
        ...head,
        text: words,
        hidden: false,
        at: serverTimestamp(),
        updatedAt: serverTimestamp(),
        lastAuditId: null,
      });
      stamp(transaction, db, writer, postStampId(eventId, accountId, reference.id));
      if (told !== null) {
        const id = replyNotificationId(accountId, reference.id);
        transaction.set(raw(doc(places.memberNotifications(told), id)), {
          kind: head.kind === 'question' ? 'accountQuestion' : 'accountAnswer',
          eventId,
          accountId,
          title: event.name,
          detail: head.kind === 'question' ? head.byName : '',
          at: serverTimestamp(),
          readAt: null,
        });
      }
    });
    return reference.id;
  });
}

function changeOwn(
  db: Firestore,
  { eventId, accountId }: AccountPlace,
  change: (stored: FirstHandAccount) => Record<string, unknown>,
): Promise<void> {
  return withDataErrors(() =>
    transact(db, async (transaction) => {
      const reference = doc(collections(db).eventAccounts(eventId), accountId);
      const stored = readOne(await transaction.get(reference));
      if (!stored) throw new DataError('notFound');
      transaction.update(raw(reference), { ...change(stored), updatedAt: serverTimestamp() });
    }),
  );
}

function statusOfOwn({ trusted }: Pick<AccountWriter, 'trusted'>): 'live' | 'held' {
  return trusted ? 'live' : 'held';
}

function statusWithNewWords(
  { status }: Pick<FirstHandAccount, 'status'>,
  { trusted }: Pick<AccountWriter, 'trusted'>,
): FirstHandAccount['status'] {
  return status === 'live' && !trusted ? 'held' : status;
}

async function meetingOf(
  transaction: Transaction,
  db: Firestore,
  eventId: string,
  { sessionId, meeting }: Pick<AccountInput, 'sessionId' | 'meeting'>,
): Promise<AccountInput['meeting']> {
  if (sessionId === null) return meeting;
  const programme = readOne(await transaction.get(collections(db).eventProgramme(eventId)));
  return programme?.sessions[sessionId]?.meeting ?? meeting;
}

function stamp(transaction: Transaction, db: Firestore, { uid }: { uid: string }, id: string): void {
  transaction.set(doc(collections(db).limits, uid), { at: serverTimestamp(), id });
}
