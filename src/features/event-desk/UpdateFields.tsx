import { Checkbox, Radio, Textarea, TextInput } from '@mantine/core';
import type { FormErrors, GetInputPropsReturnType } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { type UpdateInput, updateLimits, urgencies } from '#src/domain/eventUpdate.ts';
import classes from './EventDesk.module.css';
import { TagsFields } from './TagsFields.tsx';

type UpdateFieldsProps = {
  values: UpdateInput;
  errors: FormErrors;
  inputProps: (field: keyof UpdateInput, options?: { type: 'checkbox' }) => GetInputPropsReturnType;
};

/** What an update says and whom it concerns; the same for a new one and for a correction. */
export function UpdateFields({ values, errors, inputProps }: UpdateFieldsProps) {
  const { t } = useTranslation(['eventDesk', 'common']);
  const text = (field: 'title' | 'body' | 'forCities') => ({
    ...inputProps(field),
    description: t('counter', { count: values[field].length, most: updateLimits[field] }),
    inputWrapperOrder: ['label', 'input', 'description', 'error'] satisfies WrapperOrder,
    error:
      errors[field] &&
      (values[field].length > updateLimits[field]
        ? t('error.tooLong', { most: updateLimits[field] })
        : t(field === 'title' ? 'error.title' : 'error.body')),
    dir: 'auto' as const,
  });
  return (
    <>
      <TextInput label={t('update.title')} {...text('title')} />
      <Textarea label={t('update.body')} autosize minRows={4} maxRows={16} {...text('body')} />
      <Textarea
        label={`${t('update.forCities')} (${t('common:optional')})`}
        autosize
        minRows={2}
        maxRows={8}
        {...text('forCities')}
      />
      <TextInput
        type="date"
        label={t('update.day')}
        description={t('update.dayHint')}
        {...inputProps('day')}
        error={errors.day && t('error.day')}
        className={classes.short}
      />
      <p className={classes.hint}>{t('update.whom')}</p>
      <TagsFields fields={['pathways', 'topics', 'regions']} most={updateLimits} inputProps={inputProps} />
      <Radio.Group label={t('update.urgency')} {...inputProps('urgency')}>
        <div className={classes.choices}>
          {urgencies.map((urgency) => (
            <Radio
              key={urgency}
              value={urgency}
              label={t(`urgency.${urgency}`)}
              description={t(`urgencyHint.${urgency}`)}
            />
          ))}
        </div>
      </Radio.Group>
      <Checkbox
        label={t('update.pinned')}
        description={t('update.pinnedHint')}
        {...inputProps('pinned', { type: 'checkbox' })}
      />
    </>
  );
}

type WrapperOrder = ('label' | 'input' | 'description' | 'error')[];
