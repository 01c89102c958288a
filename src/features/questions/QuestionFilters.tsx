import { Select, Switch } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { isOneOf, topics } from '#src/domain/classification.ts';
import { aboutKinds } from '#src/domain/question.ts';
import { type QuestionFilter, questionSets } from '#src/domain/questionFilter.ts';
import classes from './Questions.module.css';

type QuestionFiltersProps = {
  filter: QuestionFilter;
  /** Whoever belongs to no city has no questions to it. */
  hasCity: boolean;
  onChange: (changed: Partial<QuestionFilter>) => void;
};

const everything = 'everything';

export function QuestionFilters({ filter, hasCity, onChange }: QuestionFiltersProps) {
  const { t } = useTranslation(['questions', 'vocabulary']);
  const sets = questionSets.filter((set) => set !== 'city' || hasCity || filter.set === 'city');
  return (
    <div className={classes.filters}>
      <Select
        label={t('filter.set')}
        data={sets.map((value) => ({ value, label: t(`filter.sets.${value}`) }))}
        value={filter.set}
        onChange={(value) => isOneOf(questionSets, value) && onChange({ set: value })}
        allowDeselect={false}
      />
      <Select
        label={t('filter.about')}
        data={[
          { value: everything, label: t('filter.anyAbout') },
          ...aboutKinds.map((value) => ({ value, label: t(`filter.kind.${value}`) })),
        ]}
        value={filter.kind ?? everything}
        onChange={(value) => onChange({ kind: isOneOf(aboutKinds, value) ? value : null })}
        allowDeselect={false}
      />
      <Select
        label={t('filter.topic')}
        data={[
          { value: everything, label: t('filter.anyTopic') },
          ...topics.map((value) => ({ value, label: t(`vocabulary:topic.${value}`) })),
        ]}
        value={filter.topic ?? everything}
        onChange={(value) => onChange({ topic: isOneOf(topics, value) ? value : null })}
        allowDeselect={false}
        searchable
      />
      <Switch
        className={classes.switch}
        label={t('filter.unanswered')}
        checked={filter.isUnanswered}
        onChange={({ currentTarget }) => onChange({ isUnanswered: currentTarget.checked })}
      />
    </div>
  );
}
