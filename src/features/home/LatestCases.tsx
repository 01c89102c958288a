import { useTranslation } from 'react-i18next';
import { Link } from 'react-router-dom';
import type { CaseStudy } from '#src/domain/caseStudy.ts';
import type { ListedOrganisation } from '#src/domain/organisation.ts';
import { paths } from '#src/paths.ts';
import { formatDate } from '#src/ui/format.ts';
import classes from './Rows.module.css';

type LatestCasesProps = {
  cases: readonly CaseStudy[];
  organisations: readonly ListedOrganisation[];
};

export function LatestCases({ cases, organisations }: LatestCasesProps) {
  const { t } = useTranslation('home');
  return (
    <ul className={classes.rows}>
      {cases.map(({ id, content, organisationId, publishedAt }) => {
        const city = organisations.find((organisation) => organisation.id === organisationId);
        return (
          <li key={id} className={classes.row}>
            <div className={classes.text}>
              <Link to={paths.caseStudy.to(id)} className={classes.link} dir="auto" lang={content.language}>
                {content.title}
              </Link>
              <p className={classes.meta}>
                {city && <span dir="auto">{`${city.name}, ${city.country}`}</span>}
                <span>{t('latest.published', { date: formatDate(publishedAt) })}</span>
              </p>
            </div>
          </li>
        );
      })}
    </ul>
  );
}
