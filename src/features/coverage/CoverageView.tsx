import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Coverage, MissingGovernment } from '#src/domain/coverage.ts';
import { paths } from '#src/paths.ts';
import { formatDate } from '#src/ui/format.ts';
import { TextLink } from '#src/ui/TextLink.tsx';
import classes from './Coverage.module.css';
import { MissingGovernments } from './MissingGovernments.tsx';
import { ShareTable } from './ShareTable.tsx';

type CoverageViewProps = {
  coverage: Coverage;
  renderInvite: (government: MissingGovernment) => ReactNode;
};

/** Which regions, sizes and pathways the library tells of, who is new in it, and who is missing. */
export function CoverageView({ coverage, renderInvite }: CoverageViewProps) {
  const { t } = useTranslation(['coverage', 'vocabulary']);
  const { all, regions, sizes, pathways, newcomers, missing } = coverage;
  return (
    <>
      <p className={classes.all}>{t('allCities', { ...all })}</p>
      <div className={classes.tables}>
        <ShareTable
          title={t('table.regions')}
          rows={regions.map((row) => ({
            ...row,
            id: row.region,
            name: t(`vocabulary:region.${row.region}`),
          }))}
        />
        <ShareTable
          title={t('table.sizes')}
          rows={sizes.map((row) => {
            const id = row.size ?? 'unknown';
            return { ...row, id, name: t(`size.${id}`) };
          })}
        />
        <ShareTable
          title={t('table.pathways')}
          rows={pathways.map((row) => ({
            ...row,
            id: row.pathway,
            name: t(`vocabulary:pathway.${row.pathway}`),
          }))}
        />
        <section aria-labelledby="newcomers-title">
          <h2 id="newcomers-title" className={classes.heading}>
            {t('newcomers.title')}
          </h2>
          {newcomers.length === 0 ? (
            <p>{t('newcomers.none')}</p>
          ) : (
            <ul className={classes.list}>
              {newcomers.slice(0, newcomersShown).map(({ caseId, title, city, country, publishedAt }) => (
                <li key={caseId} className={classes.row}>
                  <div>
                    <p className={classes.name} dir="auto">
                      {city}, {country}
                    </p>
                    <p className={classes.soft}>
                      <TextLink to={paths.caseStudy.to(caseId)}>
                        <bdi>{title}</bdi>
                      </TextLink>
                      , {t('newcomers.published', { date: formatDate(publishedAt) })}
                    </p>
                  </div>
                </li>
              ))}
            </ul>
          )}
        </section>
      </div>
      <MissingGovernments missing={missing} renderInvite={renderInvite} />
    </>
  );
}

const newcomersShown = 12;
