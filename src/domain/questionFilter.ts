import { isOneOf, type Topic, topics } from './classification.ts';
import { type AboutKind, aboutKinds, isUnanswered, type Question } from './question.ts';

/** Whose questions: everybody's, one's own, those one follows, those asked of one's city. */
export const questionSets = ['all', 'mine', 'following', 'city'] as const;
export type QuestionSet = (typeof questionSets)[number];

/** What of the questions is shown; the address says it. */
export interface QuestionFilter {
  set: QuestionSet;
  isUnanswered: boolean;
  kind: AboutKind | null;
  topic: Topic | null;
}

export const noFilter: QuestionFilter = { set: 'all', isUnanswered: false, kind: null, topic: null };

export function filterOfAddress(params: URLSearchParams): QuestionFilter {
  const [set, kind, topic] = [params.get('whose'), params.get('about'), params.get('topic')];
  return {
    set: isOneOf(questionSets, set) ? set : 'all',
    isUnanswered: params.get('unanswered') === '1',
    kind: isOneOf(aboutKinds, kind) ? kind : null,
    topic: isOneOf(topics, topic) ? topic : null,
  };
}

/** What the address says of a filter; nothing of what is not chosen. */
export function addressOfFilter({ set, isUnanswered, kind, topic }: QuestionFilter): URLSearchParams {
  return new URLSearchParams({
    ...(set !== 'all' && { whose: set }),
    ...(isUnanswered && { unanswered: '1' }),
    ...(kind && { about: kind }),
    ...(topic && { topic }),
  });
}

export function isFiltered({ set, isUnanswered, kind, topic }: QuestionFilter): boolean {
  return set !== 'all' || isUnanswered || kind !== null || topic !== null;
}

/** For what a query could not ask: one about a list of names, or two lists at once. */
export function fitsFilter(question: Question, filter: Omit<QuestionFilter, 'set'>): boolean {
  return (
    (!filter.isUnanswered || isUnanswered(question)) &&
    (filter.kind === null || question.about.kind === filter.kind) &&
    (filter.topic === null || question.topics.includes(filter.topic))
  );
}
