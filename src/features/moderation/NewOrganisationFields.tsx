import { NumberInput, Select, TagsInput, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { worldRegions } from '#src/domain/classification.ts';
import { organisationKinds, organisationLimits } from '#src/domain/organisation.ts';
import { asMailDomain, isPublicMailDomain } from '#src/domain/publicMail.ts';
import classes from './DeskDialog.module.css';
import type { NewOrganisation } from './newOrganisation.ts';

type NewOrganisationFieldsProps = {
  form: UseFormReturnType<NewOrganisation>;
};

/** The first facts of a member government; the rest it fills in itself. */
export function NewOrganisationFields({ form }: NewOrganisationFieldsProps) {
  const { t } = useTranslation(['moderation', 'vocabulary', 'common']);
  const { errors } = form;
  const domainFailed = Object.keys(errors).some((path) => path.startsWith('emailDomains'));
  return (
    <fieldset className={classes.group}>
      <legend>{t('organisation.heading')}</legend>
      <TextInput
        label={t('organisation.name')}
        {...form.getInputProps('name')}
        error={errors.name && t('organisation.error.name', { count: organisationLimits.name })}
        dir="auto"
      />
      <div className={classes.pair}>
        <Select
          label={t('organisation.kind')}
          data={organisationKinds.map((kind) => ({
            value: kind,
            label: t(`vocabulary:organisationKind.${kind}`),
          }))}
          allowDeselect={false}
          {...form.getInputProps('kind')}
          error={errors.kind && t('organisation.error.kind')}
        />
        <TextInput
          label={t('organisation.country')}
          {...form.getInputProps('country')}
          error={errors.country && t('organisation.error.country', { count: organisationLimits.country })}
          dir="auto"
        />
      </div>
      <div className={classes.pair}>
        <Select
          label={t('organisation.region')}
          data={worldRegions.map((region) => ({ value: region, label: t(`vocabulary:region.${region}`) }))}
          allowDeselect={false}
          {...form.getInputProps('region')}
          error={errors.region && t('organisation.error.region')}
        />
        <NumberInput
          label={`${t('organisation.population')} (${t('common:optional')})`}
          hideControls
          allowDecimal={false}
          allowNegative={false}
          thousandSeparator=" "
          {...form.getInputProps('population')}
          error={errors.population && t('organisation.error.population')}
        />
      </div>
      <TagsInput
        label={`${t('organisation.emailDomains')} (${t('common:optional')})`}
        description={t('organisation.emailDomainsHint')}
        maxTags={organisationLimits.emailDomains}
        acceptValueOnBlur
        {...form.getInputProps('emailDomains')}
        error={domainFailed && <DomainProblem domains={form.values.emailDomains} />}
      />
      <div className={classes.pair}>
        <NumberInput
          label={`${t('organisation.lat')} (${t('common:optional')})`}
          description={t('organisation.placeHint')}
          hideControls
          {...form.getInputProps('lat')}
          error={(errors.lat || errors.lng) && t('organisation.error.place')}
        />
        <NumberInput
          label={`${t('organisation.lng')} (${t('common:optional')})`}
          description={t('organisation.placeHint')}
          hideControls
          {...form.getInputProps('lng')}
          error={Boolean(errors.lat || errors.lng)}
        />
      </div>
    </fieldset>
  );
}

function DomainProblem({ domains }: { domains: readonly string[] }) {
  const { t } = useTranslation('moderation');
  const noDomain = domains.find((domain) => asMailDomain(domain) === null);
  if (noDomain !== undefined) return t('organisation.error.emailDomains', { domain: noDomain });
  const domain = domains.find((typed) => isPublicMailDomain(asMailDomain(typed) ?? '')) ?? '';
  return t('organisation.error.publicDomain', { domain });
}
