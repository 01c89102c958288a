import * as v from 'valibot';
import { contentLanguages, pathways, topics } from '#src/domain/classification.ts';
import { notificationSchema, questionNotificationId } from '#src/domain/notification.ts';
import {
  type About,
  type Answer,
  answerSchema,
  followedQuestionsSchema,
  type Question,
  questionSchema,
} from '#src/domain/question.ts';
import { cities } from './cities.ts';
import content from './content/questions.json' with { type: 'json' };
import { demonstrationCases } from './demonstrationCases.ts';
import { organisationOf } from './organisations.ts';
import { people } from './people.ts';
import { seedDocument as document, type SeedDocument } from './seedDocument.ts';

const cityName = v.picklist(['bonn', 'copenhagen', 'medellin', 'melbourne', 'quezonCity', 'toronto']);
const said = { by: v.string(), text: v.string(), daysAgo: v.number() };

/** A question as `content/questions.json` tells it: people by uid, cities by name, times in days before now. */
const contentSchema = v.array(
  v.object({
    id: v.string(),
    ...said,
    about: v.variant('kind', [
      v.object({ kind: v.literal('caseStudy'), id: v.string() }),
      v.object({ kind: v.literal('event'), id: v.string() }),
      v.object({ kind: v.literal('organisation'), city: cityName }),
      v.object({ kind: v.literal('free') }),
    ]),
    cities: v.optional(v.array(cityName), []),
    title: v.string(),
    language: v.optional(v.picklist(contentLanguages), 'en'),
    pathways: v.array(v.picklist(pathways)),
    topics: v.array(v.picklist(topics)),
    followers: v.optional(v.array(v.string()), []),
    /** The place of the accepted answer. */
    accepted: v.optional(v.number()),
    edits: v.optional(v.array(v.object({ title: v.string(), text: v.string(), daysAgo: v.number() })), []),
    answers: v.optional(v.array(v.object({ id: v.string(), ...said })), []),
  }),
);
/** As `content/questions.json` tells them. */
export const questions = v.parse(contentSchema, content);
type QuestionContent = v.InferOutput<typeof contentSchema>[number];

/** Questions between the invented people, over demonstration cases, events and cities; `titleOfEvent`: as they are stored. */
export function questionDocuments(titleOfEvent: (id: string) => string, now: Date): SeedDocument[] {
  return [
    ...questions.flatMap((question) => documentsOf(question, titleOfEvent, now)),
    ...followDocuments(questions, now),
  ];
}

function documentsOf(told: QuestionContent, titleOfEvent: (id: string) => string, now: Date): SeedDocument[] {
  const { about, askedOrganisationIds } = aboutOf(told, titleOfEvent);
  const answers = told.answers.map((answer) => answerOf(answer, askedOrganisationIds, now));
  const accepted = told.accepted === undefined ? undefined : answers[told.accepted];
  const createdAt = daysBefore(now, told.daysAgo);
  const question: Question = {
    id: told.id,
    about,
    title: told.title,
    text: told.text,
    language: told.language,
    pathways: told.pathways,
    topics: told.topics,
    mentions: [],
    ...writerOf(told.by),
    askedOrganisationIds,
    answers: answers.length,
    countedAnswerId: answers.at(-1)?.id ?? null,
    acceptedAnswerId: accepted?.id ?? null,
    followers: told.followers,
    hidden: false,
    edits: told.edits.map(({ title, text, daysAgo }) => ({ title, text, at: daysBefore(now, daysAgo) })),
    textAt: createdAt,
    createdAt: daysBefore(now, told.edits[0]?.daysAgo ?? told.daysAgo),
    updatedAt: answers.at(-1)?.createdAt ?? createdAt,
    lastAuditId: null,
  };
  return [
    document(questionSchema, 'questions', question),
    ...answers.map((answer) =>
      document(answerSchema, `questions/${told.id}/answers`, {
        ...answer,
        acceptedAt: answer.id === accepted?.id ? daysBefore(answer.createdAt, -0.3) : null,
      }),
    ),
    ...answers.map((answer) =>
      document(notificationSchema, `members/${told.by}/notifications`, {
        id: questionNotificationId('questionAnswered', told.id, answer.id),
        kind: 'questionAnswered',
        questionId: told.id,
        answerId: answer.id,
        title: told.title,
        detail: answer.authorName,
        at: answer.createdAt,
        readAt: daysBefore(answer.createdAt, -0.2),
      }),
    ),
  ];
}

function answerOf(
  { id, by, text, daysAgo }: QuestionContent['answers'][number],
  asked: readonly string[],
  now: Date,
): Answer {
  const createdAt = daysBefore(now, daysAgo);
  const writer = writerOf(by);
  return {
    id,
    text,
    mentions: [],
    ...writer,
    fromSource: writer.organisationId !== null && asked.includes(writer.organisationId),
    hidden: false,
    acceptedAt: null,
    edits: [],
    textAt: createdAt,
    createdAt,
    updatedAt: createdAt,
    lastAuditId: null,
  };
}

function aboutOf(
  { about, cities: chosen }: QuestionContent,
  titleOfEvent: (id: string) => string,
): { about: About; askedOrganisationIds: string[] } {
  switch (about.kind) {
    case 'caseStudy': {
      const study = demonstrationCases.find(({ id }) => id === about.id);
      if (!study) throw new Error(`no demonstration case ${about.id}`);
      return {
        about: { ...about, title: study.content.title },
        askedOrganisationIds: [study.organisationId],
      };
    }
    case 'event':
      return { about: { ...about, title: titleOfEvent(about.id) }, askedOrganisationIds: [] };
    case 'organisation': {
      const { id, name } = organisationOf(cities[about.city]);
      return { about: { kind: 'organisation', id, title: name }, askedOrganisationIds: [id] };
    }
    case 'free':
      return {
        about: { kind: 'free', id: null, title: '' },
        askedOrganisationIds: chosen.map((name) => cities[name]),
      };
  }
}

function writerOf(uid: string) {
  const person = people.find((one) => one.uid === uid);
  if (!person?.member) throw new Error(`no member ${uid}`);
  const { organisationId } = person.member;
  return {
    authorUid: uid,
    authorName: person.profile?.displayName ?? person.displayName,
    organisationId,
    organisationName: organisationId === null ? '' : organisationOf(organisationId).name,
  };
}

function followDocuments(questions: readonly QuestionContent[], now: Date): SeedDocument[] {
  const followers = [...new Set(questions.flatMap((question) => question.followers))];
  return followers.map((uid) =>
    document(followedQuestionsSchema, `members/${uid}/follows`, {
      id: 'questions',
      questionIds: questions.filter((question) => question.followers.includes(uid)).map(({ id }) => id),
      updatedAt: daysBefore(now, 5),
    }),
  );
}

function daysBefore(time: Date, days: number): Date {
  return new Date(time.getTime() - Math.round(days * 86_400_000));
}
