import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  adoptionCountQuery,
  adoptionQuery,
  adoptionsMax,
  adoptionsOfCaseQuery,
} from '#src/data/adoptions/queries.ts';
import { useActor } from '#src/data/session/useSession.ts';
import { adoptionId } from '#src/domain/adoption.ts';
import type { CaseStudy } from '#src/domain/caseStudy.ts';
import { canAdopt } from '#src/domain/permissions.ts';
import { paths } from '#src/paths.ts';
import { Faces } from '#src/ui/Faces.tsx';
import { LoadingLines } from '#src/ui/LoadingLines.tsx';
import { TextLink } from '#src/ui/TextLink.tsx';
import { AdoptionList } from './AdoptionList.tsx';
import classes from './Adoptions.module.css';
import { BeginAdoption } from './BeginAdoption.tsx';
import { OwnAdoption } from './OwnAdoption.tsx';

type AdoptionsOfCaseProps = {
  caseStudy: CaseStudy;
};

/** Shown before somebody asks for all. */
const few = 5;

/** Who is adapting this: the cities, how many they are, and the way in for the member's own. */
export function AdoptionsOfCase({ caseStudy }: AdoptionsOfCaseProps) {
  const { t } = useTranslation('adoptions');
  const titleId = useId();
  const actor = useActor();
  const city = actor?.member?.organisationId ?? null;
  const isOthers = city !== null && city !== caseStudy.organisationId;
  const [most, setMost] = useState(few);
  const adoptions = useQuery(adoptionsOfCaseQuery(caseStudy.id, most));
  const shown = adoptions.data?.length ?? 0;
  // As long as all are shown, their number is known.
  const counted = useQuery({ ...adoptionCountQuery(caseStudy.id), enabled: shown >= most });
  const count = shown < most ? shown : Math.max(shown, counted.data ?? 0);
  const own = useQuery({ ...adoptionQuery(adoptionId(caseStudy.id, city ?? '')), enabled: isOthers });

  return (
    <section className={classes.section} aria-labelledby={titleId}>
      <div className={classes.head}>
        <h2 id={titleId} className={classes.title}>
          {t('ofCase.title')}
        </h2>
        {own.data === null && canAdopt(actor, caseStudy) && (
          <BeginAdoption caseStudyId={caseStudy.id} title={caseStudy.content.title} />
        )}
      </div>
      {own.data && <OwnAdoption adoption={own.data} />}
      <Faces
        query={adoptions}
        loading={<LoadingLines lines={2} />}
        empty={<p className={classes.note}>{t(isOthers ? 'ofCase.first' : 'ofCase.none')}</p>}
      >
        {(list) => (
          <>
            <p className={classes.note}>{t('ofCase.count', { count })}</p>
            <AdoptionList adoptions={list} of="case" label={t('ofCase.title')} />
            <div className={classes.more}>
              {count > list.length && most < adoptionsMax && (
                <Button variant="default" size="sm" onClick={() => setMost(adoptionsMax)}>
                  {t('ofCase.all', { count })}
                </Button>
              )}
              <TextLink to={paths.adoptions.to()}>{t('lineage.open')}</TextLink>
            </div>
          </>
        )}
      </Faces>
    </section>
  );
}
