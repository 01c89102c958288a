import { doc, type Firestore, serverTimestamp, type Transaction } from 'firebase/firestore';
import { type QuestionNotificationKind, questionNotificationId } from '#src/domain/notification.ts';
import { collections } from '../schema/collections.ts';
import { raw } from '../schema/converter.ts';

export interface QuestionWord {
  kind: QuestionNotificationKind;
  questionId: string;
  answerId: string | null;
  title: string;
  /** Who asked, answered or accepted. */
  detail: string;
}

/** Tells these people, in the transaction of the cause. */
export function tell(
  transaction: Transaction,
  db: Firestore,
  uids: readonly string[],
  word: QuestionWord,
): void {
  const id = questionNotificationId(word.kind, word.questionId, word.answerId);
  for (const uid of uids) {
    transaction.set(raw(doc(collections(db).memberNotifications(uid), id)), {
      ...word,
      at: serverTimestamp(),
      readAt: null,
    });
  }
}
