import { Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { type Topic, topics } from '#src/domain/classification.ts';
import classes from './Following.module.css';
import { useFollowAct } from './useFollowAct.ts';

type FollowTopicFieldProps = {
  followed: readonly Topic[];
};

/** Follows one more topic, from the list of all. */
export function FollowTopicField({ followed }: FollowTopicFieldProps) {
  const { t } = useTranslation(['saved', 'vocabulary']);
  const act = useFollowAct();
  const open = topics.filter((topic) => !followed.includes(topic));
  if (open.length === 0) return null;
  return (
    <Select
      className={classes.topic}
      label={t('following.addTopic')}
      description={t('following.addTopicHint')}
      data={open
        .map((value) => ({ value, label: t(`vocabulary:topic.${value}`) }))
        .sort((a, b) => a.label.localeCompare(b.label))}
      value={null}
      onChange={(topic) => topic && act({ kind: 'topics', id: topic, isIn: true })}
      searchable
      selectFirstOptionOnChange
    />
  );
}
