import { TagsInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { organisationLimits } from '#src/domain/organisation.ts';
import { asMailDomain, isPublicMailDomain } from '#src/domain/publicMail.ts';
import type { NewOrganisation } from './newOrganisation.ts';

/** Whose verified addresses get in without asking: never a domain that is open to everybody. */
export function EmailDomainsField({ form }: { form: UseFormReturnType<NewOrganisation> }) {
  const { t } = useTranslation(['moderation', 'common']);
  const hasFailed = Object.keys(form.errors).some((path) => path.startsWith('emailDomains'));
  return (
    <TagsInput
      label={`${t('organisation.emailDomains')} (${t('common:optional')})`}
      description={t('organisation.emailDomainsHint')}
      maxTags={organisationLimits.emailDomains}
      acceptValueOnBlur
      {...form.getInputProps('emailDomains')}
      error={hasFailed && <DomainProblem domains={form.values.emailDomains} />}
    />
  );
}

function DomainProblem({ domains }: { domains: readonly string[] }) {
  const { t } = useTranslation('moderation');
  const noDomain = domains.find((domain) => asMailDomain(domain) === null);
  if (noDomain !== undefined) return t('organisation.error.emailDomains', { domain: noDomain });
  const domain = domains.find((typed) => isPublicMailDomain(asMailDomain(typed) ?? '')) ?? '';
  return t('organisation.error.publicDomain', { domain });
}
