import type { ReactNode } from 'react';
import type { ListedActivity } from '#src/domain/activity.ts';
import { paths } from '#src/paths.ts';
import { TextLink } from '#src/ui/TextLink.tsx';
import classes from './Activities.module.css';
import { ActivityMarks } from './ActivityMarks.tsx';

type ActivityLinksProps = {
  activities: readonly Pick<
    ListedActivity,
    'id' | 'title' | 'status' | 'startYear' | 'endYear' | 'demonstration'
  >[];
  label: string;
  /** The question of the list that the way back leads to. */
  search?: string;
};

/** Activities by their titles, where something else than the list is the matter. */
export function ActivityLinks({ activities, label, search }: ActivityLinksProps): ReactNode {
  const from = search === undefined ? undefined : { activitySearch: search };
  return (
    <ul className={classes.links} aria-label={label}>
      {activities.map((activity) => (
        <li key={activity.id} className={classes.link}>
          <TextLink
            to={paths.activity.to(activity.id)}
            state={from}
            dir="auto"
            className={classes.linkName ?? ''}
          >
            {activity.title}
          </TextLink>
          <span className={classes.marks}>
            <ActivityMarks activity={activity} />
          </span>
        </li>
      ))}
    </ul>
  );
}
