import { useTranslation } from 'react-i18next';
import { memberLimits } from '#src/domain/member.ts';

/** What the profile form refuses, in the reader's words. */
export function useProfileChecks() {
  const { t } = useTranslation('membership');
  const long = (text: string, limit: number) =>
    text.trim().length > limit ? t('profile.tooLong', { count: limit }) : null;
  const many = (list: readonly string[], limit: number) =>
    list.length > limit ? t('profile.tooMany', { count: limit }) : null;

  return {
    displayName: (name: string) =>
      name.trim() === '' ? t('profile.displayNameMissing') : long(name, memberLimits.displayName),
    jobTitle: (title: string) => long(title, memberLimits.jobTitle),
    languages: (languages: readonly string[]) => many(languages, memberLimits.languages),
    topics: (topics: readonly string[]) => many(topics, memberLimits.topics),
    about: (text: string) =>
      text.length > memberLimits.about ? t('profile.tooLong', { count: memberLimits.about }) : null,
    canHelpWith: (text: string) =>
      text.length > memberLimits.canHelpWith
        ? t('profile.tooLong', { count: memberLimits.canHelpWith })
        : null,
  };
}
