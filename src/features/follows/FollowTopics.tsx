import { useTranslation } from 'react-i18next';
import type { Topic } from '#src/domain/classification.ts';
import { FollowButton } from './FollowButton.tsx';
import classes from './Following.module.css';

/** Follows each of some topics, or no longer. */
export function FollowTopics({ topics }: { topics: readonly Topic[] }) {
  const { t } = useTranslation('vocabulary');
  if (topics.length === 0) return null;
  return (
    <div className={classes.topics}>
      {topics.map((topic) => (
        <FollowButton key={topic} kind="topics" id={topic} name={t(`topic.${topic}`)} place="list" withName />
      ))}
    </div>
  );
}
