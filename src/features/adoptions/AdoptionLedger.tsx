import { useQuery } from '@tanstack/react-query';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { adoptionStagesQuery } from '#src/data/adoptions/queries.ts';
import { useActor } from '#src/data/session/useSession.ts';
import { type Adoption, adoptionStages } from '#src/domain/adoption.ts';
import { canMoveAdoption } from '#src/domain/permissions.ts';
import { Faces } from '#src/ui/Faces.tsx';
import { formatDate } from '#src/ui/format.ts';
import classes from './Adoptions.module.css';
import { NextStep } from './NextStep.tsx';
import { StageTag } from './StageTag.tsx';
import { Timeline } from './Timeline.tsx';

const track = adoptionStages.filter((stage) => stage !== 'stopped');

/** One adoption: how far it has come, and every step that led there. */
export function AdoptionLedger({ adoption }: { adoption: Adoption }) {
  const { t } = useTranslation('adoptions');
  const titleId = useId();
  const actor = useActor();
  const stages = useQuery(adoptionStagesQuery(adoption.id));
  const { stage, demonstration, begunAt } = adoption;
  const reached = stage === 'stopped' ? -1 : track.indexOf(stage);

  return (
    <>
      {demonstration && <p className={classes.note}>{t('demonstrationText')}</p>}
      {stage === 'stopped' ? (
        <p className={classes.head}>
          <StageTag stage={stage} />
        </p>
      ) : (
        <ol className={classes.track} aria-label={t('track')}>
          {track.map((one, place) => (
            <li
              key={one}
              className={classes.mark}
              data-reached={place <= reached || undefined}
              aria-current={place === reached ? 'step' : undefined}
            >
              {t(`stage.${one}`)}
            </li>
          ))}
        </ol>
      )}
      <section aria-labelledby={titleId}>
        <div className={classes.head}>
          <h2 id={titleId} className={classes.title}>
            {t('timeline.label')}
          </h2>
          {canMoveAdoption(actor, adoption) && <NextStep key={adoption.id} adoption={adoption} />}
        </div>
        <p className={classes.note}>{t('list.since', { date: formatDate(begunAt) })}</p>
        <Faces query={stages}>{(entries) => <Timeline entries={entries} />}</Faces>
      </section>
    </>
  );
}
