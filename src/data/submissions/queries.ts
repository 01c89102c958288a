import { queryOptions } from '@tanstack/react-query';
import {
  doc,
  getCountFromServer,
  getDoc,
  limit,
  onSnapshot,
  orderBy,
  query,
  where,
} from 'firebase/firestore';
import type { Note, Round, Submission } from '#src/domain/submission.ts';
import { database } from '../client/database.ts';
import { withDataErrors } from '../errors.ts';
import { liveQuery } from '../liveQuery.ts';
import { collections } from '../schema/collections.ts';
import { readList, readOne } from '../schema/converter.ts';

const listMax = 100;

/** One text in the workspace; live. Null when it is not stored yet (a draft begun without a network). */
export function submissionQuery(id: string) {
  return liveQuery<Submission | null>({
    queryKey: ['submissions', id],
    subscribe: (next, fail) =>
      onSnapshot(doc(collections(database()).submissions, id), (snapshot) => next(readOne(snapshot)), fail),
  });
}

/** One's own texts, last touched first; live. */
export function mySubmissionsQuery(uid: string) {
  return liveQuery<Submission[]>({
    queryKey: ['submissions', 'of', uid],
    subscribe: (next, fail) =>
      onSnapshot(
        query(
          collections(database()).submissions,
          where('authorUids', 'array-contains', uid),
          orderBy('updatedAt', 'desc'),
          limit(listMax),
        ),
        (snapshot) => next(readList(snapshot)),
        fail,
      ),
  });
}

/** The review conversation, oldest first; internal notes only for moderators, because a list must not ask for more than the rules give. */
export function notesQuery(submissionId: string, reader: { isModerator: boolean }) {
  return liveQuery<Note[]>({
    queryKey: ['submissions', submissionId, 'notes', reader.isModerator ? 'all' : 'shared'],
    subscribe: (next, fail) => {
      const notes = collections(database()).submissionNotes(submissionId);
      const asked = reader.isModerator
        ? query(notes, orderBy('at'), limit(listMax))
        : query(notes, where('internal', '==', false), orderBy('at'), limit(listMax));
      return onSnapshot(asked, (snapshot) => next(readList(snapshot)), fail);
    },
  });
}

/** The text as it last went back to its author; live. Null before the first return. */
export function latestRoundQuery(submissionId: string) {
  return liveQuery<Round | null>({
    queryKey: ['submissions', submissionId, 'rounds', 'latest'],
    subscribe: (next, fail) =>
      onSnapshot(
        query(collections(database()).submissionRounds(submissionId), orderBy('version', 'desc'), limit(1)),
        (snapshot) => next(readList(snapshot)[0] ?? null),
        fail,
      ),
  });
}

/** How many wait longer than this text, plus one: its place in the queue. */
export function queuePlaceQuery(submittedAt: Date) {
  return queryOptions({
    queryKey: ['queue', 'place', submittedAt.getTime()],
    queryFn: () =>
      withDataErrors(async () => {
        const earlier = query(
          collections(database()).queue,
          where('submittedAt', '<', submittedAt),
          limit(listMax),
        );
        return (await getCountFromServer(earlier)).data().count + 1;
      }),
  });
}

/** What the secretariat says a review usually takes, in working days; null when it says nothing. */
export function reviewPromiseQuery() {
  return queryOptions({
    queryKey: ['public', 'review'],
    queryFn: () =>
      withDataErrors(
        async () => readOne(await getDoc(collections(database()).publicReview))?.usualDays ?? null,
      ),
  });
}
