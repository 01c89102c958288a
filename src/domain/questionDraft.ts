import * as v from 'valibot';
import {
  type ContentLanguage,
  contentLanguages,
  type Pathway,
  pathways,
  type Topic,
  topics,
} from './classification.ts';
import { newPostId } from './question.ts';

/** A question while it is being written: anything may be empty or too long. Kept on the device. */
export const questionDraftSchema = v.object({
  /** The name that the question will have. */
  id: v.pipe(v.string(), v.nonEmpty()),
  title: v.string(),
  text: v.string(),
  language: v.picklist(contentLanguages),
  pathways: v.array(v.picklist(pathways)),
  topics: v.array(v.picklist(topics)),
  mentions: v.array(v.string()),
  /** The cities chosen to be asked; null until somebody has asked for a proposal. */
  cities: v.nullable(v.array(v.string())),
});
export type QuestionDraft = v.InferOutput<typeof questionDraftSchema>;

export const answerDraftSchema = v.object({
  id: v.pipe(v.string(), v.nonEmpty()),
  text: v.string(),
  mentions: v.array(v.string()),
});
export type AnswerDraft = v.InferOutput<typeof answerDraftSchema>;

export function emptyQuestionDraft(
  language: ContentLanguage,
  tags: { pathways?: readonly Pathway[]; topics?: readonly Topic[] } = {},
): QuestionDraft {
  return {
    id: newPostId(),
    title: '',
    text: '',
    language,
    pathways: [...(tags.pathways ?? [])],
    topics: [...(tags.topics ?? [])],
    mentions: [],
    cities: null,
  };
}

export function emptyAnswerDraft(): AnswerDraft {
  return { id: newPostId(), text: '', mentions: [] };
}
