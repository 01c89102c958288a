import type { Firestore } from 'firebase-admin/firestore';
import type * as v from 'valibot';
import { caseStudySchema } from '#src/domain/caseStudy.ts';
import { type DigestPeriod, digestLimits } from '#src/domain/digest.ts';
import { firstHandAccountSchema, replySchema } from '#src/domain/firstHandAccount.ts';
import { memberSchema } from '#src/domain/member.ts';
import type { LetterSource } from '#src/domain/nextLetter.ts';
import { notificationSchema } from '#src/domain/notification.ts';
import { answerSchema, questionSchema } from '#src/domain/question.ts';
import { submissionSchema } from '#src/domain/submission.ts';
import { readRecord } from './readRecord.ts';

/** What a member's letter is made of, past the rules: `isStillTold` decides what of it they would be allowed to see. */
export function letterRecords(db: Firestore, uid: string): LetterSource {
  const one = async <T>(path: string, schema: v.GenericSchema<unknown, T>) =>
    readRecord(await db.doc(path).get(), schema);
  return {
    unread: async ({ after, until }: DigestPeriod) => {
      const found = await db
        .collection(`members/${uid}/notifications`)
        .where('readAt', '==', null)
        .where('at', '>', after)
        .where('at', '<=', until)
        .orderBy('at', 'desc')
        .limit(digestLimits.read)
        .get();
      return found.docs.flatMap((document) => readRecord(document, notificationSchema) ?? []);
    },
    read: {
      question: (id) => one(`questions/${id}`, questionSchema),
      answer: (questionId, id) => one(`questions/${questionId}/answers/${id}`, answerSchema),
      account: (eventId, id) => one(`events/${eventId}/accounts/${id}`, firstHandAccountSchema),
      reply: (eventId, accountId, id) =>
        one(`events/${eventId}/accounts/${accountId}/replies/${id}`, replySchema),
      caseStudy: (id) => one(`caseStudies/${id}`, caseStudySchema),
      submission: (id) => one(`submissions/${id}`, submissionSchema),
      member: (id) => one(`members/${id}`, memberSchema),
    },
  };
}
