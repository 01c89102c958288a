import { Checkbox, Select, Textarea, TextInput } from '@mantine/core';
import type { FormErrors, GetInputPropsReturnType } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { datePrecisions, eventLimits, eventSeries } from '#src/domain/event.ts';
import classes from './EventDesk.module.css';
import type { TypedEvent } from './eventForm.ts';

type EventFieldsProps = {
  values: TypedEvent;
  errors: FormErrors;
  inputProps: (field: keyof TypedEvent, options?: { type: 'checkbox' }) => GetInputPropsReturnType;
};

/** The facts of an event; the same for a new one and for one that is there. */
export function EventFields({ values, errors, inputProps }: EventFieldsProps) {
  const { t } = useTranslation(['eventDesk', 'events', 'common']);
  const optional = (label: string) => `${label} (${t('common:optional')})`;
  const line = (field: 'city' | 'country' | 'venue' | 'source', most: number) => ({
    label: optional(t(`event.${field}`)),
    dir: 'auto' as const,
    ...inputProps(field),
    error: errors[field] && t('error.tooLong', { most }),
  });
  const text = (field: 'about' | 'forCities') => ({
    label: optional(t(`event.${field}`)),
    description: t('counter', { count: values[field].length, most: eventLimits[field] }),
    dir: 'auto' as const,
    ...inputProps(field),
    error: errors[field] && t('error.tooLong', { most: eventLimits[field] }),
  });
  const lines = (field: 'rooms' | 'contacts' | 'links') => ({
    label: optional(t(`event.${field}`)),
    description: t(`event.${field}Hint`, { most: eventLimits[field] }),
    dir: 'auto' as const,
    ...inputProps(field),
    error: isWrong(field) && t('error.lines', { most: eventLimits[field], characters: eventLimits.line }),
  });
  const isWrong = (field: string) =>
    Object.keys(errors).some((path) => path === field || path.startsWith(`${field}.`));
  return (
    <>
      <TextInput
        label={t('event.name')}
        dir="auto"
        {...inputProps('name')}
        error={errors.name && t('error.title120', { most: eventLimits.name })}
      />
      <div className={classes.columns}>
        <Select
          label={t('event.series')}
          data={eventSeries.map((value) => ({ value, label: t(`events:series.${value}`) }))}
          allowDeselect={false}
          {...inputProps('series')}
        />
        <Select
          label={t('event.precision')}
          data={datePrecisions.map((value) => ({ value, label: t(`precision.${value}`) }))}
          allowDeselect={false}
          {...inputProps('precision')}
        />
      </div>
      {values.precision !== 'open' && (
        <div className={classes.columns}>
          <TextInput
            type="date"
            label={t('event.start')}
            description={values.precision === 'day' ? undefined : t('event.wholeHint')}
            {...inputProps('start')}
            error={errors.start && t('error.day')}
          />
          <TextInput
            type="date"
            label={optional(t('event.end'))}
            {...inputProps('end')}
            error={errors.end && t('error.endsFirst')}
          />
        </div>
      )}
      <Checkbox label={t('event.provisional')} {...inputProps('provisional', { type: 'checkbox' })} />
      <div className={classes.columns}>
        <TextInput {...line('city', eventLimits.place)} />
        <TextInput {...line('country', eventLimits.place)} />
      </div>
      <Select
        label={t('event.timeZone')}
        description={t('event.timeZoneHint')}
        data={timeZones()}
        searchable
        limit={40}
        allowDeselect={false}
        {...inputProps('timeZone')}
        value={values.timeZone || null}
        error={errors.timeZone && t('error.timeZone')}
        className={classes.short}
      />
      <TextInput {...line('venue', eventLimits.venue)} />
      <Textarea autosize minRows={3} maxRows={12} {...text('about')} />
      <Textarea autosize minRows={2} maxRows={16} {...text('forCities')} />
      <Textarea autosize minRows={3} maxRows={12} {...lines('rooms')} />
      <Textarea autosize minRows={2} maxRows={10} {...lines('contacts')} />
      <Textarea autosize minRows={2} maxRows={10} {...lines('links')} />
      <TextInput {...line('source', eventLimits.source)} description={t('event.sourceHint')} />
    </>
  );
}

/** The names that this device knows; universal time for what has no place. */
function timeZones(): string[] {
  return [...new Set(['UTC', ...Intl.supportedValuesOf('timeZone')])];
}
