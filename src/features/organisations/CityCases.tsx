import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { casesOfCityQuery } from '#src/data/catalog/queries.ts';
import { paths } from '#src/paths.ts';
import { Faces } from '#src/ui/Faces.tsx';
import { PathwayBadge } from '#src/ui/pathways.tsx';
import { TextLink } from '#src/ui/TextLink.tsx';
import classes from './CityLayout.module.css';
import { CitySection } from './CitySection.tsx';

const few = 6;

/** The published case studies of a city, newest first. */
export function CityCases({ organisationId }: { organisationId: string }) {
  const { t } = useTranslation('organisations');
  const query = useQuery(casesOfCityQuery(organisationId));
  const [isLong, setLong] = useState(false);
  return (
    <CitySection title={t('cases.title')}>
      <Faces query={query} empty={<p className={classes.soft}>{t('cases.none')}</p>}>
        {(cases) => (
          <>
            <ul className={classes.rows}>
              {cases.slice(0, isLong ? undefined : few).map(({ id, title, language, pathways }) => (
                <li key={id} className={classes.row}>
                  <p className={classes.name} dir="auto" lang={language}>
                    <TextLink to={paths.caseStudy.to(id)}>{title}</TextLink>
                  </p>
                  <p className={`${classes.soft} ${classes.pathways}`}>
                    {pathways.map((pathway) => (
                      <PathwayBadge key={pathway} pathway={pathway} />
                    ))}
                  </p>
                </li>
              ))}
            </ul>
            {cases.length > few && !isLong && (
              <Button
                variant="default"
                size="sm"
                className={classes.more ?? ''}
                onClick={() => setLong(true)}
              >
                {t('cases.all', { count: cases.length })}
              </Button>
            )}
          </>
        )}
      </Faces>
    </CitySection>
  );
}
