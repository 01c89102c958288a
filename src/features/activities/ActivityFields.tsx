import { MultiSelect, Select, Textarea, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { activityLimits, activityStatuses } from '#src/domain/activity.ts';
import { pathways, topics, worldRegions } from '#src/domain/classification.ts';
import { findOrganisations, type ListedOrganisation } from '#src/domain/organisation.ts';
import classes from './Activities.module.css';
import type { TypedActivity } from './activityForm.ts';
import { useActivityErrors } from './useActivityErrors.ts';

type ActivityFieldsProps = {
  form: UseFormReturnType<TypedActivity>;
  organisations: readonly ListedOrganisation[];
};

/** What is told of an activity; the same for a new one and for one that is there. */
export function ActivityFields({ form, organisations }: ActivityFieldsProps) {
  const { t } = useTranslation(['activities', 'vocabulary', 'common']);
  const errorOf = useActivityErrors(form.errors);
  const of = (field: keyof TypedActivity) => ({ ...form.getInputProps(field), error: errorOf(field) });
  const optional = (label: string) => `${label} (${t('common:optional')})`;
  const limits = activityLimits;
  const cities = {
    data: organisations.map(optionOf),
    filter: ({ search }: { search: string }) => findOrganisations(organisations, search).map(optionOf),
    searchable: true,
    autoComplete: 'off',
  };
  return (
    <>
      <TextInput
        label={t('form.title')}
        description={t('form.titleHint', { count: limits.title })}
        dir="auto"
        {...of('title')}
      />
      <Textarea
        label={t('form.summary')}
        description={t('form.summaryHint', { count: limits.summary })}
        autosize
        minRows={2}
        dir="auto"
        {...of('summary')}
      />
      <Textarea
        label={optional(t('form.body'))}
        description={t('form.bodyHint', { count: limits.body })}
        autosize
        minRows={6}
        maxRows={24}
        dir="auto"
        {...of('body')}
      />
      <div className={classes.columns}>
        <TextInput label={t('form.startYear')} inputMode="numeric" maxLength={4} {...of('startYear')} />
        <TextInput label={optional(t('form.endYear'))} inputMode="numeric" maxLength={4} {...of('endYear')} />
        <Select
          label={t('form.status')}
          data={activityStatuses.map((value) => ({ value, label: t(`status.${value}`) }))}
          allowDeselect={false}
          {...of('status')}
        />
      </div>
      <MultiSelect
        label={t('form.pathways')}
        data={pathways.map((value) => ({ value, label: t(`vocabulary:pathway.${value}`) }))}
        hidePickedOptions
        {...of('pathways')}
      />
      <MultiSelect
        label={t('form.regions')}
        data={worldRegions.map((value) => ({ value, label: t(`vocabulary:region.${value}`) }))}
        searchable
        hidePickedOptions
        {...of('regions')}
      />
      <MultiSelect
        label={optional(t('form.topics'))}
        data={topics.map((value) => ({ value, label: t(`vocabulary:topic.${value}`) }))}
        maxValues={limits.topics}
        searchable
        hidePickedOptions
        {...of('topics')}
      />
      <Select
        label={optional(t('form.lead'))}
        description={t('form.leadHint')}
        clearable
        {...cities}
        {...of('leadOrganisationId')}
      />
      <MultiSelect
        label={optional(t('form.cities'))}
        description={t('form.citiesHint', { count: limits.cities })}
        maxValues={limits.cities}
        hidePickedOptions
        {...cities}
        {...of('partnerOrganisationIds')}
      />
      <Textarea
        label={optional(t('form.partners'))}
        description={t('form.partnersHint')}
        autosize
        minRows={2}
        dir="auto"
        {...of('partners')}
      />
      <TextInput label={optional(t('form.funder'))} dir="auto" {...of('funder')} />
      <Textarea
        label={optional(t('form.links'))}
        description={t('form.linksHint', { count: limits.links })}
        autosize
        minRows={2}
        dir="ltr"
        {...of('links')}
      />
    </>
  );
}

function optionOf({ id, name, country }: ListedOrganisation) {
  return { value: id, label: `${name}, ${country}` };
}
