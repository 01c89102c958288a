import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import {
  doc,
  getDoc,
  getDocs,
  limit,
  onSnapshot,
  orderBy,
  type Query,
  type QueryDocumentSnapshot,
  query,
  startAfter,
  where,
} from 'firebase/firestore';
import * as v from 'valibot';
import type { Topic } from '#src/domain/classification.ts';
import type { Organisation } from '#src/domain/organisation.ts';
import {
  type AboutKind,
  type Answer,
  type FollowedQuestions,
  type Question,
  questionSchema,
} from '#src/domain/question.ts';
import { fitsFilter, type QuestionFilter } from '#src/domain/questionFilter.ts';
import { database } from '../client/database.ts';
import { keep, recall } from '../client/deviceStore.ts';
import { toDataError, withDataErrors } from '../errors.ts';
import { liveQuery } from '../liveQuery.ts';
import { collections } from '../schema/collections.ts';
import { readList, readOne } from '../schema/converter.ts';

const pageSize = 20;
const openMost = 12;
const keptOpenKey = 'openQuestions';
const keptOpenSchema = v.object({ at: v.number(), list: v.array(questionSchema) });
const aMinute = 60_000;
/** How far a page is read on when few of the questions fit. */
const readMost = 100;
const answersMost = 100;
const citiesWanted = 6;
const citiesAtOnce = 12;
const citiesMost = 36;

/** Who asks for a list: what is one's own, or one's city's. */
export interface QuestionListReader {
  uid: string;
  organisationId: string | null;
}

export interface QuestionPage {
  questions: Question[];
  /** Where the next page begins; null when there is none. */
  next: QueryDocumentSnapshot<Question> | null;
}

/** Questions that are shown, newest first, in pages of twenty. Those one follows come from `followedListQuery`. */
export function questionsQuery(filter: QuestionFilter, reader: QuestionListReader) {
  return infiniteQueryOptions({
    queryKey: ['questions', 'pages', filter, reader],
    staleTime: aMinute,
    initialPageParam: firstPage(),
    queryFn: ({ pageParam }) => readPage(filter, reader, pageParam),
    getNextPageParam: ({ next }: QuestionPage) => next,
  });
}

/** The questions a member follows, newest first, without those that are hidden. `ids`: of `followedQuestionsQuery`. */
export function followedListQuery(ids: readonly string[]) {
  return queryOptions({
    queryKey: ['questions', 'followed', ids],
    staleTime: aMinute,
    queryFn: () =>
      withDataErrors(async () => {
        const found = await Promise.all(ids.map(readShown));
        return found
          .flatMap((question) => question ?? [])
          .sort((a, b) => b.createdAt.getTime() - a.createdAt.getTime());
      }),
  });
}

/** What hangs on a case, an event or a city, newest first, at most twenty. */
export function questionsAboutQuery(about: { kind: 'caseStudy' | 'event' | 'organisation'; id: string }) {
  return queryOptions({
    queryKey: ['questions', 'about', about.kind, about.id],
    staleTime: aMinute,
    queryFn: () => readNewest(about.kind === 'organisation' ? askedOf(about.id) : hangingOn(about), pageSize),
  });
}

/**
 * The newest that nobody has answered, at most twelve: for a start page to choose from. The device keeps them for a quarter
 * of an hour, so that coming back costs no reads.
 */
export function openQuestionsQuery() {
  return queryOptions({
    queryKey: ['questions', 'open'],
    staleTime: 5 * aMinute,
    queryFn: async () => {
      const kept = v.safeParse(keptOpenSchema, await recall(keptOpenKey));
      if (kept.success && Date.now() - kept.output.at < 15 * aMinute) return kept.output.list;
      try {
        const list = await readNewest(unanswered(), openMost);
        void keep(keptOpenKey, { at: Date.now(), list });
        return list;
      } catch (error) {
        if (kept.success && toDataError(error).kind === 'offline') return kept.output.list;
        throw error;
      }
    },
  });
}

/** One question, live; null when there is none. Refused when it is hidden, but for moderators. */
export function questionQuery(id: string) {
  return liveQuery<Question | null>({
    queryKey: ['questions', 'one', id],
    subscribe: (next, fail) =>
      onSnapshot(
        doc(collections(database()).questions, id),
        { includeMetadataChanges: true },
        (snapshot) => {
          // What the device does not have may be there all the same.
          if (snapshot.metadata.fromCache && !snapshot.exists()) return;
          next(readOne(snapshot));
        },
        fail,
      ),
  });
}

/** The answers to a question, as they came, at most a hundred; live. `withHidden`: for moderators. */
export function answersQuery(questionId: string, { withHidden = false } = {}) {
  return liveQuery<Answer[]>({
    queryKey: ['questions', 'answers', questionId, withHidden],
    subscribe: (next, fail) => {
      const answers = collections(database()).questionAnswers(questionId);
      return onSnapshot(
        withHidden
          ? query(answers, orderBy('createdAt'), limit(answersMost))
          : query(answers, where('hidden', '==', false), orderBy('createdAt'), limit(answersMost)),
        (snapshot) => next(readList(snapshot)),
        fail,
      );
    },
  });
}

/** The ids of the questions a member follows; none before the first time. One document, live. */
export function followedQuestionsQuery(uid: string) {
  return liveQuery<FollowedQuestions>({
    queryKey: ['questions', 'follows', uid],
    subscribe: (next, fail) =>
      onSnapshot(
        collections(database()).memberFollowedQuestions(uid),
        (snapshot) => next(readOne(snapshot) ?? { id: 'questions', questionIds: [], updatedAt: new Date(0) }),
        fail,
      ),
  });
}

/**
 * The records of the first of these cities, as many as it takes to find a few that can be asked: in others nobody would be
 * told of a question. `ids`: the most fitting first.
 */
export function askableCitiesQuery(ids: readonly string[], askerUid: string) {
  return queryOptions({
    queryKey: ['questions', 'cities', ids, askerUid],
    staleTime: 5 * aMinute,
    queryFn: () =>
      withDataErrors(async () => {
        const read: Organisation[] = [];
        const isEnough = () =>
          read.filter(({ focalPoints }) => focalPoints.some((uid) => uid !== askerUid)).length >=
          citiesWanted;
        while (read.length < citiesMost && read.length < ids.length && !isEnough()) {
          const some = ids.slice(read.length, read.length + citiesAtOnce);
          const found = await Promise.all(
            some.map(async (id) => readOne(await getDoc(doc(collections(database()).organisations, id)))),
          );
          read.push(...found.flatMap((city) => city ?? []));
          if (found.includes(null)) break;
        }
        return read;
      }),
  });
}

function firstPage(): QueryDocumentSnapshot<Question> | null {
  return null;
}

/**
 * The server is asked about what narrows most, and the rest is looked at here: so one index serves each choice, and a page
 * is read on until it is full, at most a hundred questions far.
 */
function readPage(
  filter: QuestionFilter,
  reader: QuestionListReader,
  after: QueryDocumentSnapshot<Question> | null,
): Promise<QuestionPage> {
  return withDataErrors(async () => {
    const questions: Question[] = [];
    let next = after;
    for (let read = 0; read < readMost; read += pageSize) {
      const snapshot = await getDocs(
        query(narrowed(filter, reader), ...(next ? [startAfter(next)] : []), limit(pageSize)),
      );
      questions.push(...readList(snapshot).filter((question) => fitsFilter(question, filter)));
      next = snapshot.size < pageSize ? null : (snapshot.docs.at(-1) ?? null);
      if (next === null || questions.length >= pageSize) break;
    }
    return { questions, next };
  });
}

function narrowed({ set, isUnanswered, kind, topic }: QuestionFilter, reader: QuestionListReader) {
  if (set === 'mine') return askedBy(reader.uid);
  if (set === 'city') return askedOf(reader.organisationId ?? '');
  if (topic) return onTopic(topic);
  if (isUnanswered) return unanswered();
  return kind ? ofKind(kind) : allShown();
}

const shown = () => collections(database()).questions;

function allShown() {
  return query(shown(), where('hidden', '==', false), orderBy('createdAt', 'desc'));
}

function askedBy(uid: string) {
  return query(
    shown(),
    where('hidden', '==', false),
    where('authorUid', '==', uid),
    orderBy('createdAt', 'desc'),
  );
}

function askedOf(organisationId: string) {
  return query(
    shown(),
    where('hidden', '==', false),
    where('askedOrganisationIds', 'array-contains', organisationId),
    orderBy('createdAt', 'desc'),
  );
}

function onTopic(topic: Topic) {
  return query(
    shown(),
    where('hidden', '==', false),
    where('topics', 'array-contains', topic),
    orderBy('createdAt', 'desc'),
  );
}

function unanswered() {
  return query(
    shown(),
    where('hidden', '==', false),
    where('answers', '==', 0),
    orderBy('createdAt', 'desc'),
  );
}

function ofKind(kind: AboutKind) {
  return query(
    shown(),
    where('hidden', '==', false),
    where('about.kind', '==', kind),
    orderBy('createdAt', 'desc'),
  );
}

function hangingOn({ kind, id }: { kind: AboutKind; id: string }) {
  return query(
    shown(),
    where('hidden', '==', false),
    where('about.kind', '==', kind),
    where('about.id', '==', id),
    orderBy('createdAt', 'desc'),
  );
}

function readNewest(questions: Query<Question>, most: number): Promise<Question[]> {
  return withDataErrors(async () => readList(await getDocs(query(questions, limit(most)))));
}

/** Null for one that is hidden by now. */
async function readShown(id: string): Promise<Question | null> {
  try {
    return readOne(await getDoc(doc(shown(), id)));
  } catch (error) {
    if (toDataError(error).kind === 'denied') return null;
    throw error;
  }
}
