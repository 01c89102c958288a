import { deleteDoc, doc, type Firestore, serverTimestamp, setDoc } from 'firebase/firestore';
import * as v from 'valibot';
import { isTurnOf, messageTextSchema, otherIn, pairOf } from '#src/domain/conversation.ts';
import { DataError, withDataErrors } from '../errors.ts';
import { collections } from '../schema/collections.ts';
import { raw, readOne } from '../schema/converter.ts';
import { transact } from '../transact.ts';

/**
 * Sends a message to the other of a conversation, which begins with the first. `denied`: they cannot be reached, for whatever
 * reason, or the last post is less than ten seconds ago. `conflict`: they have not answered yet.
 */
export function sendMessage(
  db: Firestore,
  member: { uid: string },
  { conversationId, text }: { conversationId: string; text: string },
): Promise<void> {
  return withDataErrors(async () => {
    const words = v.parse(messageTextSchema, text);
    const { uid } = member;
    const other = otherIn(conversationId, uid);
    if (other === null) throw new DataError('notFound');
    await transact(db, async (transaction) => {
      const places = collections(db);
      const reference = doc(places.conversations, conversationId);
      const stored = readOne(await transaction.get(reference));
      if (stored && !isTurnOf(stored, uid, new Date())) throw new DataError('conflict');
      const own = readOne(await transaction.get(doc(places.profiles, uid)));
      const theirs = readOne(await transaction.get(doc(places.profiles, other)));
      if (!own || !theirs) throw new DataError('notFound');
      const message = doc(places.conversationMessages(conversationId));
      transaction.set(raw(message), { byUid: uid, text: words, at: serverTimestamp() });
      transaction.set(
        raw(reference),
        {
          uids: pairOf(uid, other),
          names: { [uid]: own.displayName, [other]: theirs.displayName },
          startedBy: stored?.startedBy ?? uid,
          isAnswered: stored !== null && (stored.isAnswered || stored.startedBy !== uid),
          lastText: words,
          lastBy: uid,
          lastMessageId: message.id,
          // The time as it is stored: a date would cut it to milliseconds.
          ...(stored ? {} : { createdAt: serverTimestamp() }),
          updatedAt: serverTimestamp(),
        },
        { merge: true },
      );
      transaction.set(doc(places.limits, uid), {
        at: serverTimestamp(),
        id: `${conversationId}~${message.id}`,
      });
      transaction.set(raw(doc(places.memberNotifications(other), conversationId)), {
        kind: 'message',
        conversationId,
        title: own.displayName,
        at: serverTimestamp(),
        readAt: null,
      });
    });
  });
}

/** From now on neither of the two can write to the other; the other is not told. */
export function blockPerson(
  db: Firestore,
  member: { uid: string },
  other: { uid: string; name: string },
): Promise<void> {
  return withDataErrors(() =>
    setDoc(raw(doc(collections(db).memberBlocks(member.uid), other.uid)), {
      name: other.name,
      at: serverTimestamp(),
    }),
  );
}

export function unblockPerson(db: Firestore, member: { uid: string }, otherUid: string): Promise<void> {
  return withDataErrors(() => deleteDoc(doc(collections(db).memberBlocks(member.uid), otherUid)));
}
