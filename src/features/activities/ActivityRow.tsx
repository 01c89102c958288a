import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'react-router-dom';
import type { ListedActivity } from '#src/domain/activity.ts';
import type { CityNames } from '#src/domain/activitySearch.ts';
import { paths } from '#src/paths.ts';
import { PathwayBadge } from '#src/ui/pathways.tsx';
import { TextLink } from '#src/ui/TextLink.tsx';
import classes from './Activities.module.css';
import { ActivityMarks } from './ActivityMarks.tsx';

type ActivityRowProps = {
  activity: ListedActivity;
  names: CityNames;
};

/** Cities that a row names; the others are counted. */
const few = 4;

export const ActivityRow = memo(function ActivityRow({ activity, names }: ActivityRowProps) {
  const { t } = useTranslation('activities');
  const { id, title, summary, pathways, cities } = activity;
  // The way back leads to this list.
  const from = { activitySearch: useLocation().search };
  const named = cities.flatMap((city) => names.get(city)?.name ?? []);
  const first = named.slice(0, few).join(', ');
  return (
    <li className={classes.row}>
      <h3 className={classes.name} dir="auto">
        <TextLink to={paths.activity.to(id)} state={from}>
          {title}
        </TextLink>
      </h3>
      <p className={classes.sentence} dir="auto">
        {summary}
      </p>
      <p className={classes.cities}>
        <bdi>{named.length > few ? t('citiesAmong', { names: first, more: named.length - few }) : first}</bdi>
      </p>
      <p className={classes.marks}>
        <ActivityMarks activity={activity} />
        {pathways.map((pathway) => (
          <PathwayBadge key={pathway} pathway={pathway} />
        ))}
      </p>
    </li>
  );
});
