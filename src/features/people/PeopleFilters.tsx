import { Button, Checkbox, Select, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { contentLanguages, isOneOf, pathways, topics, worldRegions } from '#src/domain/classification.ts';
import { memberLimits } from '#src/domain/member.ts';
import { anybody, type DirectoryQuestion } from '#src/domain/peopleDirectory.ts';
import classes from './People.module.css';

type PeopleFiltersProps = {
  question: DirectoryQuestion;
  onChange: (question: DirectoryQuestion) => void;
};

/** A name, and at most one choice of each kind; all of them must fit. */
export function PeopleFilters({ question, onChange }: PeopleFiltersProps) {
  const { t } = useTranslation('people');
  const { t: tag } = useTranslation('vocabulary');
  const isAsked = Object.values(question).some((value) => value !== null && value !== '' && value !== false);
  return (
    <search aria-label={t('filter.label')} className={classes.filters}>
      <TextInput
        type="search"
        className={classes.name}
        label={t('filter.name')}
        description={t('filter.nameHint')}
        leftSection={<IconSearch size={20} aria-hidden="true" />}
        value={question.name}
        maxLength={memberLimits.displayName}
        onChange={({ currentTarget: { value } }) => onChange({ ...question, name: value })}
        dir="auto"
      />
      <Choice
        label={t('filter.pathway')}
        choices={pathways.map((value) => ({ value, label: tag(`pathway.${value}`) }))}
        value={question.pathway}
        onChange={(value) => onChange({ ...question, pathway: isOneOf(pathways, value) ? value : null })}
      />
      <Choice
        label={t('filter.topic')}
        choices={topics.map((value) => ({ value, label: tag(`topic.${value}`) }))}
        value={question.topic}
        onChange={(value) => onChange({ ...question, topic: isOneOf(topics, value) ? value : null })}
      />
      <Choice
        label={t('filter.language')}
        choices={contentLanguages.map((value) => ({ value, label: tag(`language.${value}`) }))}
        value={question.language}
        onChange={(value) =>
          onChange({ ...question, language: isOneOf(contentLanguages, value) ? value : null })
        }
      />
      <Choice
        label={t('filter.region')}
        hint={t('filter.regionHint')}
        choices={worldRegions.map((value) => ({ value, label: tag(`region.${value}`) }))}
        value={question.region}
        onChange={(value) => onChange({ ...question, region: isOneOf(worldRegions, value) ? value : null })}
      />
      <div className={classes.extra}>
        <Checkbox
          label={t('filter.canHelp')}
          checked={question.canHelp}
          onChange={({ currentTarget: { checked } }) => onChange({ ...question, canHelp: checked })}
        />
        <Button variant="subtle" disabled={!isAsked} onClick={() => onChange(anybody)}>
          {t('filter.clear')}
        </Button>
      </div>
    </search>
  );
}

type ChoiceProps = {
  label: string;
  hint?: string;
  choices: { value: string; label: string }[];
  value: string | null;
  onChange: (value: string | null) => void;
};

function Choice({ label, hint, choices, value, onChange }: ChoiceProps) {
  const { t } = useTranslation('people');
  return (
    <Select
      label={label}
      description={hint}
      inputWrapperOrder={['label', 'input', 'description']}
      placeholder={t('filter.any')}
      data={choices}
      value={value}
      onChange={onChange}
      searchable
      clearable
      clearButtonProps={{ 'aria-label': `${label}: ${t('filter.any')}` }}
    />
  );
}
