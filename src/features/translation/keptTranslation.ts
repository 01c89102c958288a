import * as v from 'valibot';
import { type TranslatedTexts, type TranslationDraft, translationKinds } from '#src/domain/translation.ts';

/** The texts as they are being written: any of them may be empty or too long. */
const textsSchema = v.object({
  title: v.string(),
  summary: v.string(),
  challenge: v.string(),
  approach: v.string(),
  participation: v.string(),
  lessons: v.string(),
  conditions: v.string(),
} satisfies Record<keyof TranslatedTexts, unknown>);

/**
 * A translation that was changed but not stored, on this device, under the translator's own id, because a device may
 * be shared. Local storage, because it is written before a crash and not after it.
 */
const keptSchema = v.object({
  /** Null until the translator has said. */
  kind: v.nullable(v.picklist(translationKinds)),
  ofVersion: v.number(),
  texts: textsSchema,
  /** The stored draft this grew from, by its time; null when there was none. */
  draftAt: v.nullable(v.number()),
});
export type KeptTranslation = v.InferOutput<typeof keptSchema>;

export interface TranslationPlace {
  uid: string;
  caseStudyId: string;
  language: string;
}

const emptyTexts = {
  title: '',
  summary: '',
  challenge: '',
  approach: '',
  participation: '',
  lessons: '',
  conditions: '',
};

/** What a translator begins with: what waits, else what readers have, else nothing. */
export function beginTranslation(
  draft: Pick<TranslationDraft, 'kind' | 'ofVersion' | 'texts' | 'updatedAt'> | null,
  released: Pick<TranslationDraft, 'kind' | 'ofVersion' | 'texts'> | null,
  version: number,
): KeptTranslation {
  const from = draft ?? released;
  return {
    kind: from?.kind ?? null,
    ofVersion: from?.ofVersion ?? version,
    texts: from?.texts ?? emptyTexts,
    draftAt: draft?.updatedAt.getTime() ?? null,
  };
}

export function recallTranslation(place: TranslationPlace): KeptTranslation | null {
  try {
    const parsed = v.safeParse(keptSchema, JSON.parse(localStorage.getItem(keyOf(place)) ?? 'null'));
    return parsed.success ? parsed.output : null;
  } catch {
    return null;
  }
}

/** False where storage is full or closed (private windows): the page then holds the only copy. */
export function keepTranslation(place: TranslationPlace, kept: KeptTranslation): boolean {
  try {
    localStorage.setItem(keyOf(place), JSON.stringify(kept));
    return true;
  } catch {
    return false;
  }
}

export function forgetTranslation(place: TranslationPlace): void {
  try {
    localStorage.removeItem(keyOf(place));
  } catch {
    // Nothing to be done here.
  }
}

function keyOf({ uid, caseStudyId, language }: TranslationPlace): string {
  return `portal.translation.${uid}.${caseStudyId}.${language}`;
}
