import { Select, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { isOneOf } from '#src/domain/classification.ts';
import type { EventSeries } from '#src/domain/event.ts';
import classes from './EventList.module.css';

type EventFiltersProps = {
  words: string;
  series: EventSeries | null;
  offered: readonly EventSeries[];
  onChange: (change: { q?: string; series?: string }) => void;
};

export function EventFilters({ words, series, offered, onChange }: EventFiltersProps) {
  const { t } = useTranslation('events');
  return (
    <search className={classes.filters}>
      <TextInput
        type="search"
        className={classes.words}
        label={t('filter.words')}
        placeholder={t('filter.wordsExample')}
        leftSection={<IconSearch size={20} aria-hidden="true" />}
        value={words}
        onChange={({ currentTarget }) => onChange({ q: currentTarget.value })}
      />
      <Select
        className={classes.series}
        label={t('filter.series')}
        placeholder={t('filter.anySeries')}
        data={offered.map((value) => ({ value, label: t(`series.${value}`) }))}
        value={series}
        onChange={(value) => onChange({ series: isOneOf(offered, value) ? value : '' })}
        clearable
        clearButtonProps={{ 'aria-label': t('filter.anySeries') }}
      />
    </search>
  );
}
