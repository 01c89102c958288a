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
import { type DigestRecord, digestLimits } from '#src/domain/digest.ts';
import { type LetterContents, type LetterSource, nextLetter } from '#src/domain/nextLetter.ts';
import { defaultNotificationSettings, type NotificationSettings } from '#src/domain/notificationSettings.ts';
import { toDataError } from '../errors.ts';
import { collections } from '../schema/collections.ts';
import { readList, readOne } from '../schema/converter.ts';

export interface LetterPreview {
  contents: LetterContents;
  settings: NotificationSettings;
  record: DigestRecord | null;
}

export async function readLetterPreview(db: Firestore, uid: string, now: Date): Promise<LetterPreview> {
  const [settings, record] = await Promise.all([
    readLetterSettings(db, uid),
    getDoc(collections(db).memberDigest(uid)).then(readOne),
  ]);
  const contents = await nextLetter(letterSource(db, uid), { uid, settings, record, now });
  return { contents, settings, record };
}

export async function readLetterSettings(db: Firestore, uid: string): Promise<NotificationSettings> {
  const stored = readOne(await getDoc(collections(db).memberNotificationSettings(uid)));
  if (!stored) return defaultNotificationSettings;
  const { lettersPerWeek, topics } = stored;
  return { lettersPerWeek, topics };
}

/** What a letter is made of, as far as the member themselves may read it. */
function letterSource(db: Firestore, uid: string): LetterSource {
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
