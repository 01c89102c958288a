import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useSearchParams } from 'react-router-dom';
import { profileQuery } from '#src/data/members/queries.ts';
import { useMember } from '#src/data/session/useSession.ts';
import { translationsQuery } from '#src/data/translations/queries.ts';
import type { CaseStudy } from '#src/domain/caseStudy.ts';
import { languageToRead, readingOf } from '#src/domain/reading.ts';
import { keepLanguage, recallLanguage } from './readingLanguage.ts';

/**
 * A case in the language its reader wants, and the languages to choose from. The profile is read only where it could
 * decide: where there are translations and nothing was chosen before.
 */
export function useCaseReading(caseStudyId: string, caseStudy: CaseStudy | null | undefined) {
  const { uid } = useMember().identity;
  const [params] = useSearchParams();
  const translations = useQuery({ ...translationsQuery(caseStudyId), enabled: caseStudyId !== '' });
  const asked = params.get('lang');
  const remembered = recallLanguage(uid);
  const original = caseStudy?.content.language;
  // A translation into what is the original's language by now says nothing new.
  const list = useMemo(
    () => (translations.data ?? []).filter(({ language }) => language !== original),
    [translations.data, original],
  );
  const isOpenToProfile = list.length > 0 && asked === null && remembered === null;
  const profile = useQuery({ ...profileQuery(uid), enabled: isOpenToProfile });

  const { data, error, refetch } = translations;
  const state = data ? 'known' : error ? 'failed' : 'waiting';

  return useMemo(() => {
    if (!caseStudy) return null;
    const { language, why } = languageToRead({
      asked,
      remembered,
      spoken: profile.data?.languages ?? [],
      original: caseStudy.content.language,
      offered: list.map((translation) => translation.language),
    });
    const translation = list.find((one) => one.language === language) ?? null;
    return {
      reading: readingOf(caseStudy.content, translation),
      translation,
      translations: list,
      why,
      /** Of the list of translations. */
      state,
      retry: () => void refetch(),
      /** For other cases, on this device. */
      remember: (choice: string) => keepLanguage(uid, choice),
    } as const;
  }, [caseStudy, asked, remembered, profile.data, list, state, refetch, uid]);
}

export type CaseReading = NonNullable<ReturnType<typeof useCaseReading>>;
