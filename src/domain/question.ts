import * as v from 'valibot';
import { contentLanguages, pathways, topics } from './classification.ts';
import { newAccountId } from './firstHandAccount.ts';

export const questionLimits = {
  title: 120,
  text: 2000,
  answer: 3000,
  pathways: 3,
  topics: 3,
  /** Cities asked by one question. */
  cities: 3,
  /** People who are told of a text because its author chose them. */
  mentions: 5,
  /** Earlier texts that are kept; after as many changes a text stays as it is. */
  edits: 5,
  /** Followers whom an answer tells at once; the batch of an answer has room for no more. */
  followers: 10,
  /** Questions in a member's own list of what they follow. */
  followed: 50,
} as const;

/** What a question may hang on; `free`: on nothing. */
export const aboutKinds = ['caseStudy', 'event', 'organisation', 'free'] as const;
export type AboutKind = (typeof aboutKinds)[number];

const id = v.pipe(v.string(), v.nonEmpty());
const named = v.pipe(v.string(), v.regex(/^[^\n/]{1,100}$/));
const hasWords = (text: string) => text.trim() !== '';
const titleText = v.pipe(
  v.string(),
  v.maxLength(questionLimits.title),
  v.regex(/^[^\n]*$/),
  v.check(hasWords),
);
const words = (most: number) => v.pipe(v.string(), v.maxLength(most), v.check(hasWords));
const ids = (most: number) =>
  v.pipe(
    v.array(named),
    v.maxLength(most),
    v.check((list) => new Set(list).size === list.length),
  );

/** The title is that of the record when the question was asked; empty for a free question, whose id is null. */
export const aboutSchema = v.object({
  kind: v.picklist(aboutKinds),
  id: v.nullable(named),
  title: v.string(),
});
export type About = v.InferOutput<typeof aboutSchema>;

/** What its author writes of a question, and may change. */
export const questionTextSchema = v.object({
  title: titleText,
  text: words(questionLimits.text),
});
export type QuestionText = v.InferOutput<typeof questionTextSchema>;

/** What somebody asks. */
export const questionInputSchema = v.object({
  ...questionTextSchema.entries,
  language: v.picklist(contentLanguages),
  pathways: v.pipe(v.array(v.picklist(pathways)), v.maxLength(questionLimits.pathways)),
  topics: v.pipe(v.array(v.picklist(topics)), v.maxLength(questionLimits.topics)),
  /** Uids of people who are told. */
  mentions: ids(questionLimits.mentions),
});
export type QuestionInput = v.InferOutput<typeof questionInputSchema>;

/** What somebody answers. */
export const answerInputSchema = v.object({
  text: words(questionLimits.answer),
  mentions: ids(questionLimits.mentions),
});
export type AnswerInput = v.InferOutput<typeof answerInputSchema>;

const edits = <const Schema extends v.GenericSchema>(earlier: Schema) =>
  v.pipe(v.array(earlier), v.maxLength(questionLimits.edits));

const author = {
  authorUid: id,
  /** Of the profile and the record of the city, when it was written; the second is empty without a city. */
  authorName: v.string(),
  organisationId: v.nullable(id),
  organisationName: v.string(),
};

/** `questions/{id}`: a question to peers. */
export const questionSchema = v.object({
  id,
  about: aboutSchema,
  ...questionInputSchema.entries,
  ...author,
  /** The city whose case it is, the city it hangs on, or up to three chosen ones; their focal points are told. */
  askedOrganisationIds: ids(questionLimits.cities),
  /** Of answers that are not hidden. */
  answers: v.pipe(v.number(), v.integer(), v.minValue(0)),
  /** The answer that the number counted last: what ties each step of it to one answer. */
  countedAnswerId: v.nullable(id),
  acceptedAnswerId: v.nullable(id),
  /** Told of each answer; whoever follows without a place here finds the answers in their list. */
  followers: ids(questionLimits.followers),
  hidden: v.boolean(),
  /** Earlier texts, oldest first, each with the time it was written. */
  edits: edits(v.object({ ...questionTextSchema.entries, at: v.date() })),
  /** When the present text was written. */
  textAt: v.date(),
  createdAt: v.date(),
  updatedAt: v.date(),
  lastAuditId: v.nullable(id),
});
export type Question = v.InferOutput<typeof questionSchema>;

/** `questions/{id}/answers/{id}` */
export const answerSchema = v.object({
  id,
  ...answerInputSchema.entries,
  ...author,
  /** Whoever answers is of a city that was asked: the one whose case it is, or one of those chosen. */
  fromSource: v.boolean(),
  hidden: v.boolean(),
  /** When whoever asked first accepted it, which is told once. */
  acceptedAt: v.nullable(v.date()),
  edits: edits(v.object({ text: answerInputSchema.entries.text, at: v.date() })),
  textAt: v.date(),
  createdAt: v.date(),
  updatedAt: v.date(),
  lastAuditId: v.nullable(id),
});
export type Answer = v.InferOutput<typeof answerSchema>;

/** `members/{uid}/follows/questions`: the questions a member follows, the newest last; private. */
export const followedQuestionsSchema = v.object({
  id,
  questionIds: ids(questionLimits.followed),
  updatedAt: v.date(),
});
export type FollowedQuestions = v.InferOutput<typeof followedQuestionsSchema>;

/** A random name, made where a question or an answer is written: that is what makes it arrive once. */
export function newPostId(): string {
  return newAccountId();
}

/** What the stamp of a post is bound to, so that it counts once. */
export function questionStampId(...names: readonly string[]): string {
  return ['question', ...names].join('~');
}

export function isUnanswered({ answers }: Pick<Question, 'answers'>): boolean {
  return answers === 0;
}

/** The accepted one first, then the cities that were asked, then as they came. */
export function inReadingOrder(
  answers: readonly Answer[],
  { acceptedAnswerId }: Pick<Question, 'acceptedAnswerId'>,
): Answer[] {
  const rank = ({ id, fromSource }: Answer) => (id === acceptedAnswerId ? 0 : fromSource ? 1 : 2);
  return answers.toSorted((a, b) => rank(a) - rank(b) || a.createdAt.getTime() - b.createdAt.getTime());
}

export type QuestionProblem = 'missing' | 'tooLong';

/** What keeps a text from being sent. */
export function textProblem(text: string, most: number): QuestionProblem | null {
  if (!hasWords(text)) return 'missing';
  return text.trim().length > most ? 'tooLong' : null;
}

/** What keeps a question from being asked, field by field. */
export function questionProblems({
  title,
  text,
}: QuestionText): Partial<Record<keyof QuestionText, QuestionProblem>> {
  const ofTitle = textProblem(title, questionLimits.title);
  const ofText = textProblem(text, questionLimits.text);
  return { ...(ofTitle && { title: ofTitle }), ...(ofText && { text: ofText }) };
}

/** `caseStudy:ID` as an address says it; null for anything else. */
export function parseAbout(
  said: string | null,
): { kind: Exclude<AboutKind, 'free'>; id: string } | { kind: 'free'; id: null } | null {
  const [kind = '', ...rest] = (said ?? '').split(':');
  const named = rest.join(':');
  if (said === 'free') return { kind: 'free', id: null };
  if (kind !== 'caseStudy' && kind !== 'event' && kind !== 'organisation') return null;
  return /^[^\n/]{1,100}$/.test(named) ? { kind, id: named } : null;
}
