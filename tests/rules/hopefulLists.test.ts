import {
  collection,
  type Firestore,
  getCountFromServer,
  limit,
  type Query,
  query,
  where,
} from 'firebase/firestore';
import { describe, it } from 'vitest';
import { firstAnswer } from '#tests/support/firstAnswer.ts';
import { assertRefused, rulesEnvironment } from '#tests/support/rulesEnvironment.ts';
import { authorsCity, otherCity, personas } from '#tests/support/rulesFixtures.ts';

const rules = rulesEnvironment('lists');

describe('lists that hope for what a document does not say', () => {
  it.each<[string, (db: Firestore) => Query]>([
    [
      'notes that are not internal',
      (db) => query(collection(db, 'submissions/shade/notes'), where('internal', '!=', true), limit(9)),
    ],
    [
      'notes that are none of the internal',
      (db) => query(collection(db, 'submissions/shade/notes'), where('internal', 'not-in', [true]), limit(9)),
    ],
    [
      'notes by their author',
      (db) => query(collection(db, 'submissions/shade/notes'), where('authorUid', '==', 'author'), limit(9)),
    ],
    [
      'members who are not suspended',
      (db) => query(collection(db, 'members'), where('status', '!=', 'suspended'), limit(9)),
    ],
    [
      'members who are active',
      (db) => query(collection(db, 'members'), where('status', '==', 'active'), limit(9)),
    ],
    [
      'texts that are published',
      (db) => query(collection(db, 'submissions'), where('status', '==', 'published'), limit(9)),
    ],
    [
      'texts that are not drafts',
      (db) => query(collection(db, 'submissions'), where('status', '!=', 'draft'), limit(9)),
    ],
    [
      'texts by everybody but others',
      (db) => query(collection(db, 'submissions'), where('authorUids', 'not-in', [['moderator']]), limit(9)),
    ],
    [
      'cases that are not archived',
      (db) => query(collection(db, 'caseStudies'), where('status', '!=', 'archived'), limit(9)),
    ],
    [
      'cases published or archived',
      (db) =>
        query(collection(db, 'caseStudies'), where('status', 'in', ['published', 'archived']), limit(9)),
    ],
    ['records that were replaced', (db) => query(collection(db, 'caseStudies/tram/replaced'), limit(9))],
    [
      'rounds of another’s text',
      (db) => query(collection(db, 'submissions/shade/rounds'), where('version', '>=', 1), limit(9)),
    ],
    [
      'translations that are not of another city',
      (db) => query(collection(db, 'translations'), where('organisationId', '!=', otherCity), limit(9)),
    ],
    [
      'translations of one’s own',
      (db) => query(collection(db, 'translations'), where('by', '==', 'author'), limit(9)),
    ],
    [
      'pictures of one’s own city',
      (db) => query(collection(db, 'media'), where('organisationId', '==', authorsCity), limit(9)),
    ],
    [
      'small pictures of one’s own',
      (db) => query(collection(db, 'thumbnails'), where('ownerUid', '==', 'author'), limit(9)),
    ],
    [
      'what only members read, of one version',
      (db) => query(collection(db, 'caseStudies/tram/memberOnly'), where('version', '==', 1), limit(9)),
    ],
    [
      'invitations to oneself',
      (db) => query(collection(db, 'invitations'), where('email', '==', personas.author.email), limit(9)),
    ],
    [
      'unread notifications of another',
      (db) => query(collection(db, 'members/colleague/notifications'), where('readAt', '==', null), limit(9)),
    ],
    [
      'entries of the trace about oneself',
      (db) => query(collection(db, 'audit'), where('target', '==', 'members/author'), limit(9)),
    ],
  ])('are refused: %s', async (_name, ask) => {
    await assertRefused(getCountFromServer(ask(rules.as('author'))));
    await assertRefused(firstAnswer(ask(rules.as('author'))).end);
  });
});
