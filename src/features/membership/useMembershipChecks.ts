import { useTranslation } from 'react-i18next';
import { memberLimits } from '#src/domain/member.ts';
import type { MembershipFormValues } from './MembershipForm.tsx';

/** What the membership form refuses, in the reader's words. */
export function useMembershipChecks() {
  const { t } = useTranslation('membership');
  const long = (text: string, limit: number) =>
    text.trim().length > limit ? t('form.tooLong', { count: limit }) : null;
  const required = (text: string, limit: number, missing: string) =>
    text.trim() === '' ? missing : long(text, limit);

  return {
    organisationId: (id: string | null, { isUnlisted }: MembershipFormValues) =>
      isUnlisted || id !== null ? null : t('form.organisationMissing'),
    organisationName: (name: string, { isUnlisted }: MembershipFormValues) =>
      isUnlisted ? required(name, memberLimits.organisationName, t('form.nameMissing')) : null,
    country: (country: string, { isUnlisted }: MembershipFormValues) =>
      isUnlisted ? required(country, memberLimits.country, t('form.countryMissing')) : null,
    message: (message: string) => long(message, memberLimits.message),
  };
}
