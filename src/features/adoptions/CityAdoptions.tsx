import { useQuery } from '@tanstack/react-query';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { adoptionsFromCityQuery, adoptionsOfCityQuery } from '#src/data/adoptions/queries.ts';
import { Faces } from '#src/ui/Faces.tsx';
import { LoadingLines } from '#src/ui/LoadingLines.tsx';
import { AdoptionList } from './AdoptionList.tsx';
import classes from './Adoptions.module.css';

type CityAdoptionsProps = {
  organisationId: string;
};

/** Of one city: what it adapts from others, and who adapts what it did. */
export function CityAdoptions({ organisationId }: CityAdoptionsProps) {
  const { t } = useTranslation('adoptions');
  const learnsId = useId();
  const taughtId = useId();
  const learns = useQuery(adoptionsOfCityQuery(organisationId));
  const taught = useQuery(adoptionsFromCityQuery(organisationId));
  return (
    <div className={classes.columns}>
      <section aria-labelledby={learnsId}>
        <h2 id={learnsId} className={classes.subtitle}>
          {t('city.learns')}
        </h2>
        <Faces
          query={learns}
          loading={<LoadingLines lines={2} />}
          empty={<p className={classes.note}>{t('city.learnsNone')}</p>}
        >
          {(list) => <AdoptionList adoptions={list} of="city" label={t('city.learns')} />}
        </Faces>
      </section>
      <section aria-labelledby={taughtId}>
        <h2 id={taughtId} className={classes.subtitle}>
          {t('city.taught')}
        </h2>
        <Faces
          query={taught}
          loading={<LoadingLines lines={2} />}
          empty={<p className={classes.note}>{t('city.taughtNone')}</p>}
        >
          {(list) => <AdoptionList adoptions={list} of="network" label={t('city.taught')} />}
        </Faces>
      </section>
    </div>
  );
}
