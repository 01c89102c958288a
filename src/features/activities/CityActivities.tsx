import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { publicActivitiesQuery } from '#src/data/activities/queries.ts';
import { activitiesOfCity } from '#src/domain/activitySearch.ts';
import { Faces } from '#src/ui/Faces.tsx';
import { LoadingLines } from '#src/ui/LoadingLines.tsx';
import classes from './Activities.module.css';
import { ActivityLinks } from './ActivityLinks.tsx';

const few = 5;

/** The network's activities that a city takes part in, from the packed list: one read, often none. */
export function CityActivities({ organisationId }: { organisationId: string }) {
  const { t } = useTranslation('activities');
  const titleId = useId();
  const query = useQuery(publicActivitiesQuery());
  const [isLong, setLong] = useState(false);
  return (
    <section className={classes.section} aria-labelledby={titleId}>
      <h2 id={titleId} className={classes.sectionTitle}>
        {t('ofCity.title')}
      </h2>
      <Faces
        query={{ ...query, data: query.data && activitiesOfCity(query.data, organisationId) }}
        loading={<LoadingLines lines={2} />}
        empty={<p className={classes.soft}>{t('ofCity.none')}</p>}
      >
        {(activities) => (
          <>
            <ActivityLinks
              activities={activities.slice(0, isLong ? undefined : few)}
              label={t('ofCity.title')}
            />
            {!isLong && activities.length > few && (
              <Button variant="default" size="sm" className={classes.all ?? ''} onClick={() => setLong(true)}>
                {t('ofCity.all', { count: activities.length })}
              </Button>
            )}
          </>
        )}
      </Faces>
    </section>
  );
}
