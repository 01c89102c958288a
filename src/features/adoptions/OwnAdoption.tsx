import { useQuery } from '@tanstack/react-query';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { adoptionStagesQuery } from '#src/data/adoptions/queries.ts';
import type { Adoption } from '#src/domain/adoption.ts';
import { paths } from '#src/paths.ts';
import { Faces } from '#src/ui/Faces.tsx';
import { LoadingLines } from '#src/ui/LoadingLines.tsx';
import { TextLink } from '#src/ui/TextLink.tsx';
import classes from './Adoptions.module.css';
import { NextStep } from './NextStep.tsx';
import { Timeline } from './Timeline.tsx';

/** Enough to remember where one stands; the whole ledger has a page. */
const few = 3;

/** What the member's own city makes of the case, and its next step. */
export function OwnAdoption({ adoption }: { adoption: Adoption }) {
  const { t } = useTranslation('adoptions');
  const titleId = useId();
  const stages = useQuery(adoptionStagesQuery(adoption.id));
  return (
    <section className={classes.own} aria-labelledby={titleId}>
      <div className={classes.head}>
        <h3 id={titleId} className={classes.subtitle} dir="auto">
          {t('own.title', { city: adoption.organisationName })}
        </h3>
      </div>
      <Faces query={stages} loading={<LoadingLines lines={2} />}>
        {(entries) => <Timeline entries={entries.slice(0, few)} />}
      </Faces>
      <div className={classes.more}>
        <NextStep key={adoption.id} adoption={adoption} />
        <TextLink to={paths.adoption.to(adoption.id)}>{t('own.all')}</TextLink>
      </div>
    </section>
  );
}
