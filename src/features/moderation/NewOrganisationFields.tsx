import { NumberInput, Select, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { worldRegions } from '#src/domain/classification.ts';
import { organisationKinds, organisationLimits } from '#src/domain/organisation.ts';
import classes from './DeskDialog.module.css';
import { EmailDomainsField } from './EmailDomainsField.tsx';
import { MoreOrganisationFields } from './MoreOrganisationFields.tsx';
import type { NewOrganisation } from './newOrganisation.ts';

type NewOrganisationFieldsProps = {
  form: UseFormReturnType<NewOrganisation>;
  /** Says what it is about where the dialog does not. */
  heading?: string;
  withDomains?: boolean;
  /** Also climate, coast, hazards and the like. */
  withMore?: boolean;
};

/** The first facts of a member government; the rest can be told later. */
export function NewOrganisationFields({
  form,
  heading,
  withDomains = true,
  withMore = false,
}: NewOrganisationFieldsProps) {
  const { t } = useTranslation(['moderation', 'vocabulary', 'common']);
  const { errors } = form;
  return (
    <fieldset className={classes.group}>
      {heading && <legend>{heading}</legend>}
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
      {withDomains && <EmailDomainsField form={form} />}
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
      {withMore && <MoreOrganisationFields form={form} />}
    </fieldset>
  );
}
