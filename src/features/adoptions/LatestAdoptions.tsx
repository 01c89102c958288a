import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { latestAdoptionsQuery } from '#src/data/adoptions/queries.ts';
import { Faces } from '#src/ui/Faces.tsx';
import { LoadingLines } from '#src/ui/LoadingLines.tsx';
import { useNearView } from '#src/ui/picture/useNearView.ts';
import { AdoptionList } from './AdoptionList.tsx';
import classes from './Adoptions.module.css';

const few = 4;

/** Who took a step lately. It stands low on its page, so it is read only when somebody comes near it. */
export function LatestAdoptions() {
  const { t } = useTranslation('adoptions');
  const { element, isNear } = useNearView<HTMLDivElement>();
  const latest = useQuery({ ...latestAdoptionsQuery(few), enabled: isNear });
  return (
    <div ref={element} className={classes.ahead}>
      {/* Before, nothing is on its way that could be said to be loading. */}
      {isNear && (
        <Faces query={latest} loading={<LoadingLines lines={few} />} empty={<p>{t('latest.none')}</p>}>
          {(list) => <AdoptionList adoptions={list} of="network" label={t('latest.title')} />}
        </Faces>
      )}
    </div>
  );
}
