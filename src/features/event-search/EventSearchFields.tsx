import { SegmentedControl, Select, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { isOneOf } from '#src/domain/classification.ts';
import { type EventQuestion, eventFindKinds } from '#src/domain/eventSearch.ts';
import { formatCalendarDay } from '#src/ui/format.ts';
import classes from './EventSearch.module.css';

const all = 'all';

type EventSearchFieldsProps = {
  question: EventQuestion;
  /** Those that something belongs to. */
  days: readonly string[];
  onChange: (change: Partial<EventQuestion>) => void;
};

export function EventSearchFields({ question, days, onChange }: EventSearchFieldsProps) {
  const { t } = useTranslation('eventSearch');
  const kindsId = useId();
  return (
    <search className={classes.fields}>
      <TextInput
        type="search"
        className={classes.words}
        label={t('words')}
        placeholder={t('example')}
        leftSection={<IconSearch size={20} aria-hidden="true" />}
        value={question.words}
        onChange={({ currentTarget: { value } }) => onChange({ words: value })}
      />
      {days.length > 1 && (
        <Select
          label={t('day.label')}
          placeholder={t('day.any')}
          data={days.map((value) => ({ value, label: formatCalendarDay(value) }))}
          value={question.day}
          onChange={(day) => onChange({ day })}
          clearable
          clearButtonProps={{ 'aria-label': t('day.any') }}
        />
      )}
      <div>
        <p id={kindsId} className={classes.label}>
          {t('kind.label')}
        </p>
        <SegmentedControl
          aria-labelledby={kindsId}
          className={classes.kinds}
          data={[all, ...eventFindKinds].map((value) => ({
            value,
            label: t(`kind.${isOneOf(eventFindKinds, value) ? value : all}`),
          }))}
          value={question.kind ?? all}
          onChange={(value) => onChange({ kind: isOneOf(eventFindKinds, value) ? value : null })}
        />
      </div>
    </search>
  );
}
