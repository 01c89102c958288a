import { MultiSelect, NumberInput, Select } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { climateZones, hazards, pathways } from '#src/domain/classification.ts';
import classes from './DeskDialog.module.css';
import type { NewOrganisation } from './newOrganisation.ts';

/** What cities are compared by; what is left empty is not known. */
export function MoreOrganisationFields({ form }: { form: UseFormReturnType<NewOrganisation> }) {
  const { t } = useTranslation(['moderation', 'vocabulary', 'common']);
  const optional = (label: string) => `${label} (${t('common:optional')})`;
  return (
    <>
      <div className={classes.pair}>
        <Select
          label={optional(t('organisation.climate'))}
          data={climateZones.map((zone) => ({ value: zone, label: t(`vocabulary:climateZone.${zone}`) }))}
          clearable
          {...form.getInputProps('climateZone')}
          value={form.values.climateZone || null}
          onChange={(chosen) => form.setFieldValue('climateZone', chosen ?? '')}
        />
        <Select
          label={optional(t('organisation.coastal'))}
          data={[
            { value: 'yes', label: t('organisation.onCoast') },
            { value: 'no', label: t('organisation.inland') },
          ]}
          clearable
          {...form.getInputProps('coastal')}
          value={form.values.coastal || null}
          onChange={(chosen) => form.setFieldValue('coastal', chosen ?? '')}
        />
      </div>
      <MultiSelect
        label={optional(t('organisation.hazards'))}
        data={hazards.map((hazard) => ({ value: hazard, label: t(`vocabulary:hazard.${hazard}`) }))}
        {...form.getInputProps('hazards')}
      />
      <div className={classes.pair}>
        <NumberInput
          label={optional(t('organisation.memberSince'))}
          hideControls
          allowDecimal={false}
          allowNegative={false}
          {...form.getInputProps('memberSince')}
          error={form.errors.memberSince && t('organisation.error.memberSince')}
        />
        <MultiSelect
          label={optional(t('organisation.pathways'))}
          data={pathways.map((pathway) => ({ value: pathway, label: t(`vocabulary:pathway.${pathway}`) }))}
          {...form.getInputProps('pathways')}
        />
      </div>
    </>
  );
}
