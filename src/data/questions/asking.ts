import { doc, type Firestore, serverTimestamp, type Transaction } from 'firebase/firestore';
import * as v from 'valibot';
import {
  type About,
  type AboutKind,
  type AnswerInput,
  answerInputSchema,
  type QuestionInput,
  questionInputSchema,
  questionStampId,
} from '#src/domain/question.ts';
import { DataError, withDataErrors } from '../errors.ts';
import { collections } from '../schema/collections.ts';
import { raw, readOne } from '../schema/converter.ts';
import { transact } from '../transact.ts';
import { tell } from './telling.ts';

/** Who asks or answers, as the rules know them: name of the profile, city of the member record. */
export interface QuestionWriter {
  uid: string;
  displayName: string;
  organisationId: string | null;
}

export interface AskInput {
  /** Made on the device, so that sending it twice lets it arrive once. */
  questionId: string;
  about: { kind: AboutKind; id: string | null };
  input: QuestionInput;
  /** For a free question: up to three cities whose focal points are told. */
  cities: readonly string[];
}

/**
 * Stores a question and tells those who can answer for what it hangs on: the author of the case and the focal points of
 * the city, and whoever was chosen. The rules refuse two posts within ten seconds.
 */
export function askQuestion(
  db: Firestore,
  asker: QuestionWriter,
  { questionId, about, input, cities }: AskInput,
): Promise<void> {
  return withDataErrors(async () => {
    const question = v.parse(questionInputSchema, input);
    const reference = doc(collections(db).questions, questionId);
    await transact(db, async (transaction) => {
      if (isThere(readOne(await transaction.get(reference)), asker)) return;
      const asked = await readAsked(transaction, db, { about, cities });
      const head = await readHead(transaction, db, asker);
      transaction.set(raw(reference), {
        about: asked.about,
        ...question,
        ...head,
        askedOrganisationIds: asked.organisationIds,
        answers: 0,
        countedAnswerId: null,
        acceptedAnswerId: null,
        followers: [],
        ...newText(),
      });
      stamp(transaction, db, asker, questionStampId(questionId));
      const word = { questionId, answerId: null, title: question.title, detail: asker.displayName };
      const told = others(asker, asked.told);
      tell(transaction, db, told, { ...word, kind: 'questionAsked' });
      const chosen = others(asker, question.mentions).filter((uid) => !told.includes(uid));
      tell(transaction, db, chosen, { ...word, kind: 'questionMention' });
    });
  });
}

export interface GiveAnswerInput {
  questionId: string;
  /** Made on the device, as the id of a question. */
  answerId: string;
  input: AnswerInput;
}

/**
 * Stores an answer, counts it, and tells whoever asked, the followers who have a place among those who are told, and
 * whoever was chosen.
 */
export function answerQuestion(
  db: Firestore,
  writer: QuestionWriter,
  { questionId, answerId, input }: GiveAnswerInput,
): Promise<void> {
  return withDataErrors(async () => {
    const answer = v.parse(answerInputSchema, input);
    const places = collections(db);
    const questionRef = doc(places.questions, questionId);
    const reference = doc(places.questionAnswers(questionId), answerId);
    await transact(db, async (transaction) => {
      if (isThere(readOne(await transaction.get(reference)), writer)) return;
      const question = readOne(await transaction.get(questionRef));
      if (!question) throw new DataError('notFound');
      const head = await readHead(transaction, db, writer);
      const { organisationId } = writer;
      transaction.set(raw(reference), {
        ...answer,
        ...head,
        fromSource: organisationId !== null && question.askedOrganisationIds.includes(organisationId),
        acceptedAt: null,
        ...newText(),
      });
      transaction.update(raw(questionRef), {
        answers: question.answers + 1,
        countedAnswerId: answerId,
        updatedAt: serverTimestamp(),
      });
      stamp(transaction, db, writer, questionStampId(questionId, answerId));
      const word = { questionId, answerId, title: question.title, detail: writer.displayName };
      const asker = others(writer, [question.authorUid]);
      tell(transaction, db, asker, { ...word, kind: 'questionAnswered' });
      const followers = others(writer, question.followers).filter((uid) => uid !== question.authorUid);
      tell(transaction, db, followers, { ...word, kind: 'questionFollowed' });
      const known = [...asker, ...followers];
      const chosen = others(writer, answer.mentions).filter((uid) => !known.includes(uid));
      tell(transaction, db, chosen, { ...word, kind: 'questionMention' });
    });
  });
}

/** It was sent before, and what was told then is told. */
function isThere(stored: { authorUid: string } | null, { uid }: Pick<QuestionWriter, 'uid'>): boolean {
  if (stored && stored.authorUid !== uid) throw new DataError('conflict');
  return stored !== null;
}

interface Asked {
  about: About;
  organisationIds: string[];
  told: string[];
}

async function readAsked(
  transaction: Transaction,
  db: Firestore,
  { about, cities }: Pick<AskInput, 'about' | 'cities'>,
): Promise<Asked> {
  const places = collections(db);
  const { kind, id } = about;
  if (kind === 'free' || id === null) {
    const organisationIds = [...cities];
    return {
      about: { kind: 'free', id: null, title: '' },
      organisationIds,
      told: await readFocalPoints(transaction, db, organisationIds),
    };
  }
  if (kind === 'event') {
    const event = readOne(await transaction.get(doc(places.events, id)));
    if (!event) throw new DataError('notFound');
    return { about: { kind, id, title: event.name }, organisationIds: [], told: [] };
  }
  if (kind === 'organisation') {
    const city = readOne(await transaction.get(doc(places.organisations, id)));
    if (!city) throw new DataError('notFound');
    return { about: { kind, id, title: city.name }, organisationIds: [id], told: city.focalPoints };
  }
  const study = readOne(await transaction.get(doc(places.caseStudies, id)));
  if (study?.status !== 'published') throw new DataError('notFound');
  const { organisationId, authorUids, content } = study;
  return {
    about: { kind, id, title: content.title },
    organisationIds: [organisationId],
    told: [...authorUids.slice(0, 1), ...(await readFocalPoints(transaction, db, [organisationId]))],
  };
}

async function readFocalPoints(
  transaction: Transaction,
  db: Firestore,
  organisationIds: readonly string[],
): Promise<string[]> {
  const told: string[] = [];
  for (const id of organisationIds) {
    const city = readOne(await transaction.get(doc(collections(db).organisations, id)));
    if (!city) throw new DataError('notFound');
    told.push(...city.focalPoints);
  }
  return told;
}

async function readHead(
  transaction: Transaction,
  db: Firestore,
  { uid, displayName, organisationId }: QuestionWriter,
) {
  const city =
    organisationId === null
      ? null
      : readOne(await transaction.get(doc(collections(db).organisations, organisationId)));
  return {
    authorUid: uid,
    authorName: displayName,
    organisationId,
    organisationName: city?.name ?? '',
  };
}

function newText() {
  return {
    hidden: false,
    edits: [],
    textAt: serverTimestamp(),
    createdAt: serverTimestamp(),
    updatedAt: serverTimestamp(),
    lastAuditId: null,
  };
}

function others({ uid }: Pick<QuestionWriter, 'uid'>, told: readonly string[]): string[] {
  return [...new Set(told)].filter((one) => one !== uid);
}

function stamp(transaction: Transaction, db: Firestore, { uid }: { uid: string }, id: string): void {
  transaction.set(doc(collections(db).limits, uid), { at: serverTimestamp(), id });
}
