import {
  type CollectionReference,
  type DocumentReference,
  doc,
  type Firestore,
  getDoc,
  getDocs,
  limit,
  orderBy,
  query,
  where,
} from 'firebase/firestore';
import { digestLimits } from '#src/domain/digest.ts';
import type { LetterSource } from '#src/domain/nextLetter.ts';
import { toDataError } from '../errors.ts';
import { collections } from '../schema/collections.ts';
import { readList, readOne } from '../schema/converter.ts';

/** What a letter is made of, as far as the member themselves may read it. */
export function letterSource(db: Firestore, uid: string): LetterSource {
  const places = collections(db);
  const one = <T>(collection: CollectionReference<T>, id: string) => readVisible(doc(collection, id));
  return {
    unread: async ({ after, until }) =>
      readList(
        await getDocs(
          query(
            places.memberNotifications(uid),
            where('readAt', '==', null),
            where('at', '>', after),
            where('at', '<=', until),
            orderBy('at', 'desc'),
            limit(digestLimits.read),
          ),
        ),
      ),
    read: {
      question: (id) => one(places.questions, id),
      answer: (questionId, id) => one(places.questionAnswers(questionId), id),
      account: (eventId, id) => one(places.eventAccounts(eventId), id),
      reply: (eventId, accountId, id) => one(places.accountReplies(eventId, accountId), id),
      caseStudy: (id) => one(places.caseStudies, id),
      submission: (id) => one(places.submissions, id),
      member: (id) => one(places.members, id),
    },
  };
}

/** Null for what this member may not see: a letter says nothing of it either. */
async function readVisible<T>(reference: DocumentReference<T>): Promise<T | null> {
  try {
    return readOne(await getDoc(reference));
  } catch (error) {
    if (toDataError(error).kind === 'denied') return null;
    throw error;
  }
}
