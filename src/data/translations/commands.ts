import { doc, type Firestore, serverTimestamp } from 'firebase/firestore';
import * as v from 'valibot';
import {
  type TranslationDraft,
  translationDraftId,
  translationDraftSchema,
} from '#src/domain/translation.ts';
import { DataError, withDataErrors } from '../errors.ts';
import { collections } from '../schema/collections.ts';
import { raw, readOne } from '../schema/converter.ts';
import { transact } from '../transact.ts';

export interface Translator {
  uid: string;
  organisationId: string;
}

const inputSchema = v.pick(translationDraftSchema, ['caseStudyId', 'language', 'kind', 'ofVersion', 'texts']);
export type TranslationInput = v.InferOutput<typeof inputSchema>;

/** The stored translation that somebody worked from; null when there was none. */
export type SeenTranslation = Pick<TranslationDraft, 'updatedAt'> | null;

/**
 * Hands a translation to the secretariat, or replaces the one that waits there. `conflict`: a colleague stored another
 * one since `seen`.
 */
export function saveTranslation(
  db: Firestore,
  { uid, organisationId }: Translator,
  input: TranslationInput,
  seen: SeenTranslation,
): Promise<void> {
  return withDataErrors(async () => {
    const translation = v.parse(inputSchema, input);
    const reference = doc(
      collections(db).translations,
      translationDraftId(translation.caseStudyId, translation.language),
    );
    await transact(db, async (transaction) => {
      const stored = readOne(await transaction.get(reference));
      if (stored && stored.updatedAt.getTime() !== seen?.updatedAt.getTime()) throw new DataError('conflict');
      transaction.set(raw(reference), {
        ...translation,
        organisationId,
        by: uid,
        updatedAt: serverTimestamp(),
      });
    });
  });
}

/** Takes a waiting translation back from the secretariat; what readers have already stays. */
export function withdrawTranslation(
  db: Firestore,
  { caseStudyId, language }: Pick<TranslationDraft, 'caseStudyId' | 'language'>,
): Promise<void> {
  return withDataErrors(() =>
    transact(db, async (transaction) => {
      transaction.delete(doc(collections(db).translations, translationDraftId(caseStudyId, language)));
    }),
  );
}

/**
 * Gives a translation to readers, exactly as the reviewer saw it, in place of an older one. `conflict`: the city has
 * changed it since; `notFound`: somebody has released it, or the city took it back.
 */
export function releaseTranslation(
  db: Firestore,
  reviewer: { uid: string },
  { id, updatedAt }: Pick<TranslationDraft, 'id' | 'updatedAt'>,
): Promise<void> {
  return withDataErrors(() =>
    transact(db, async (transaction) => {
      const reference = doc(collections(db).translations, id);
      const stored = readOne(await transaction.get(reference));
      if (!stored) throw new DataError('notFound');
      if (stored.updatedAt.getTime() !== updatedAt.getTime()) throw new DataError('conflict');
      const { caseStudyId, language, kind, ofVersion, texts, by } = stored;
      transaction.set(raw(doc(collections(db).caseStudyTranslations(caseStudyId), language)), {
        caseStudyId,
        language,
        kind,
        ofVersion,
        texts,
        by,
        releasedBy: reviewer.uid,
        releasedAt: serverTimestamp(),
      });
      transaction.delete(reference);
    }),
  );
}
