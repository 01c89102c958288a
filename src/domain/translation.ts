import * as v from 'valibot';
import { caseStudyLimits as limits } from './caseStudy.ts';
import { contentLanguages } from './classification.ts';
import { type Actor, isModerator, isOfCity } from './permissions.ts';

export const translationKinds = ['human', 'machine'] as const;
export type TranslationKind = (typeof translationKinds)[number];

const id = v.pipe(v.string(), v.nonEmpty());
const text = (most: number) => v.pipe(v.string(), v.maxLength(most));
const positive = v.pipe(v.number(), v.integer(), v.minValue(1));

/** The texts of a case that are translated; figures, tags and sources speak for themselves. */
export const translatedTextsSchema = v.object({
  title: v.pipe(v.string(), v.minLength(1), v.maxLength(limits.title), v.regex(/^[^\n]*$/, 'oneLine')),
  summary: text(limits.summary),
  challenge: text(limits.richText),
  approach: text(limits.richText),
  participation: text(limits.richText),
  lessons: text(limits.richText),
  conditions: text(limits.richText),
});
export type TranslatedTexts = v.InferOutput<typeof translatedTextsSchema>;

const translation = {
  id,
  caseStudyId: id,
  language: v.picklist(contentLanguages),
  kind: v.picklist(translationKinds),
  /** The version of the original that was translated. */
  ofVersion: positive,
  texts: translatedTextsSchema,
};

/** `translations/{caseStudyId}~{language}`: in the workspace until the secretariat releases it. */
export const translationDraftSchema = v.object({
  ...translation,
  organisationId: id,
  by: id,
  updatedAt: v.date(),
});
export type TranslationDraft = v.InferOutput<typeof translationDraftSchema>;

/** `caseStudies/{id}/translations/{language}`: what readers can choose. */
export const translationSchema = v.object({
  ...translation,
  by: id,
  releasedBy: id,
  releasedAt: v.date(),
});
export type Translation = v.InferOutput<typeof translationSchema>;

export function translationDraftId(caseStudyId: string, language: string): string {
  return `${caseStudyId}~${language}`;
}

/** True when the original has moved on since. */
export function isStale(
  { ofVersion }: Pick<Translation, 'ofVersion'>,
  { version }: { version: number },
): boolean {
  return ofVersion < version;
}

/** Any member of the city, of a case that is in the library. */
export function canTranslate(
  actor: Actor | null,
  caseStudy: { organisationId: string; status: string },
): boolean {
  return isOfCity(actor, caseStudy) && caseStudy.status === 'published';
}

/** Four eyes: a moderator of another city, who did not write it. */
export function canRelease(
  actor: Actor | null,
  draft: Pick<TranslationDraft, 'organisationId' | 'by'>,
): boolean {
  return isModerator(actor) && !isOfCity(actor, draft) && draft.by !== actor.uid;
}
