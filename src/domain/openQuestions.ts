import type { Pathway, Topic } from './classification.ts';
import type { Question } from './question.ts';

/** Why a question without an answer is shown to a reader; each is a fact that the reader can check. */
export type OpenQuestionReason =
  /** The reader's own city is asked. */
  | { kind: 'city' }
  /** It is about a case that the reader follows. */
  | { kind: 'followedCase' }
  | { kind: 'followedTopic'; topics: Topic[] }
  | { kind: 'topic'; topics: Topic[] }
  | { kind: 'pathway'; pathways: Pathway[] };

export interface OpenQuestionReader {
  uid: string;
  organisationId: string | null;
  pathways: readonly Pathway[];
  topics: readonly Topic[];
  /** By their ids; nothing where it is left out, like the topics. */
  followedCases?: readonly string[];
  followedTopics?: readonly Topic[];
}

export interface OpenQuestion {
  question: Question;
  reasons: OpenQuestionReason[];
}

const weights = { city: 8, followedCase: 4, followedTopic: 3, topic: 2, pathway: 1 } as const;

export function openQuestionReasons(question: Question, reader: OpenQuestionReader): OpenQuestionReason[] {
  const reasons: OpenQuestionReason[] = [];
  if (reader.organisationId !== null && question.askedOrganisationIds.includes(reader.organisationId))
    reasons.push({ kind: 'city' });
  const { about } = question;
  if (about.kind === 'caseStudy' && about.id !== null && reader.followedCases?.includes(about.id))
    reasons.push({ kind: 'followedCase' });
  const followed = question.topics.filter((topic) => reader.followedTopics?.includes(topic));
  if (followed.length > 0) reasons.push({ kind: 'followedTopic', topics: followed });
  const topics = question.topics.filter(
    (topic) => reader.topics.includes(topic) && !followed.includes(topic),
  );
  if (topics.length > 0) reasons.push({ kind: 'topic', topics });
  const pathways = question.pathways.filter((pathway) => reader.pathways.includes(pathway));
  if (pathways.length > 0) reasons.push({ kind: 'pathway', pathways });
  return reasons;
}

/**
 * Questions of others that nobody has answered: those that ask the reader's city first, then those about what the reader
 * follows or works on, the newest first among equals.
 */
export function rankOpenQuestions(
  questions: readonly Question[],
  reader: OpenQuestionReader,
): OpenQuestion[] {
  return questions
    .filter(({ answers, authorUid }) => answers === 0 && authorUid !== reader.uid)
    .map((question) => ({ question, reasons: openQuestionReasons(question, reader) }))
    .sort(
      (a, b) =>
        scoreOf(b.reasons) - scoreOf(a.reasons) ||
        b.question.createdAt.getTime() - a.question.createdAt.getTime() ||
        (a.question.id < b.question.id ? -1 : 1),
    );
}

function scoreOf(reasons: readonly OpenQuestionReason[]): number {
  return reasons.reduce((sum, reason) => {
    if (reason.kind === 'topic' || reason.kind === 'followedTopic')
      return sum + weights[reason.kind] * reason.topics.length;
    if (reason.kind === 'pathway') return sum + weights.pathway * reason.pathways.length;
    return sum + weights[reason.kind];
  }, 0);
}
