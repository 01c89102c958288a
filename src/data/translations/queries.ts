import { queryOptions } from '@tanstack/react-query';
import { doc, getDoc, getDocs, limit, onSnapshot, orderBy, query } from 'firebase/firestore';
import { type TranslationDraft, translationDraftId } from '#src/domain/translation.ts';
import { database } from '../client/database.ts';
import { withDataErrors } from '../errors.ts';
import { liveQuery } from '../liveQuery.ts';
import { collections } from '../schema/collections.ts';
import { readList, readOne } from '../schema/converter.ts';

/** There are fewer languages than this. */
const languagesMax = 30;
const waitingMax = 100;

/** The translations of a case that readers can choose: one read each, and one for a case that has none. */
export function translationsQuery(caseStudyId: string) {
  return queryOptions({
    queryKey: ['caseStudies', caseStudyId, 'translations'],
    staleTime: 60_000,
    queryFn: () =>
      withDataErrors(async () =>
        readList(
          await getDocs(
            query(collections(database()).caseStudyTranslations(caseStudyId), limit(languagesMax)),
          ),
        ),
      ),
  });
}

/**
 * A translation in the workspace; null when none waits. For its city and for moderators. Not live, so that nobody
 * releases what they have not seen.
 */
export function translationDraftQuery(caseStudyId: string, language: string) {
  return queryOptions({
    queryKey: ['translations', caseStudyId, language],
    queryFn: () =>
      withDataErrors(async () =>
        readOne(
          await getDoc(doc(collections(database()).translations, translationDraftId(caseStudyId, language))),
        ),
      ),
  });
}

/** For moderators: what waits to be released, oldest first; live. */
export function waitingTranslationsQuery() {
  return liveQuery<TranslationDraft[]>({
    queryKey: ['translations', 'waiting'],
    subscribe: (next, fail) =>
      onSnapshot(
        query(collections(database()).translations, orderBy('updatedAt'), limit(waitingMax)),
        (snapshot) => next(readList(snapshot)),
        fail,
      ),
  });
}

/** The original as it was when it was translated; null where that version is not kept. */
export function translatedVersionQuery(caseStudyId: string, version: number) {
  return queryOptions({
    queryKey: ['caseStudies', caseStudyId, 'revisions', version],
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: () =>
      withDataErrors(async () =>
        readOne(await getDoc(doc(collections(database()).caseStudyRevisions(caseStudyId), String(version)))),
      ),
  });
}
