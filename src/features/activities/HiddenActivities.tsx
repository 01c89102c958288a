import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { hiddenActivitiesQuery } from '#src/data/activities/queries.ts';
import { Faces } from '#src/ui/Faces.tsx';
import { LoadingLines } from '#src/ui/LoadingLines.tsx';
import classes from './Activities.module.css';
import { ActivityLinks } from './ActivityLinks.tsx';

/** For the secretariat: what was taken out of every list, and can be shown again. */
export function HiddenActivities() {
  const { t } = useTranslation('activities');
  const query = useQuery(hiddenActivitiesQuery());
  return (
    <section className={classes.hidden}>
      <h2 className={classes.sectionTitle}>{t('hidden.title')}</h2>
      <p className={classes.soft}>{t('hidden.note')}</p>
      <Faces
        query={query}
        loading={<LoadingLines lines={2} />}
        empty={<p className={classes.soft}>{t('hidden.none')}</p>}
      >
        {(activities) => <ActivityLinks activities={activities} label={t('hidden.title')} />}
      </Faces>
    </section>
  );
}
