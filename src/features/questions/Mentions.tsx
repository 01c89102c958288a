import { MultiSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { questionLimits } from '#src/domain/question.ts';
import classes from './Questions.module.css';
import { usePeopleNames } from './usePeopleNames.ts';

/** Who was chosen to be told of a text. */
export function Mentions({ uids }: { uids: readonly string[] }) {
  const { t } = useTranslation('questions');
  const names = usePeopleNames(uids).map(({ name }) => name);
  if (names.length === 0) return null;
  return (
    <p className={classes.soft}>
      {t('mention.told')} <bdi>{names.join(', ')}</bdi>
    </p>
  );
}

type MentionFieldProps = {
  /** Who can be chosen: people who have to do with what is asked. */
  candidates: readonly string[];
  chosen: readonly string[];
  onChange: (uids: string[]) => void;
};

/** Chooses people who are told of a text; nothing where there is nobody to choose. */
export function MentionField({ candidates, chosen, onChange }: MentionFieldProps) {
  const { t } = useTranslation('questions');
  const people = usePeopleNames([...new Set([...candidates, ...chosen])]);
  if (people.length === 0) return null;
  return (
    <MultiSelect
      label={t('mention.label')}
      description={t('mention.hint')}
      data={people.map(({ uid, name }) => ({ value: uid, label: name }))}
      value={chosen.filter((uid) => people.some((one) => one.uid === uid))}
      onChange={onChange}
      maxValues={questionLimits.mentions}
      searchable
    />
  );
}
