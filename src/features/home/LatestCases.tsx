import { useTranslation } from 'react-i18next';
import { Link } from 'react-router-dom';
import type { LibraryItem } from '#src/domain/library.ts';
import { paths } from '#src/paths.ts';
import { formatDate } from '#src/ui/format.ts';
import classes from './Rows.module.css';

type LatestCasesProps = {
  cases: readonly LibraryItem[];
};

export function LatestCases({ cases }: LatestCasesProps) {
  const { t } = useTranslation('home');
  return (
    <ul className={classes.rows}>
      {cases.map(({ id, title, language, city, country, publishedAt }) => (
        <li key={id} className={classes.row}>
          <div className={classes.text}>
            <Link to={paths.caseStudy.to(id)} className={classes.link} dir="auto" lang={language}>
              {title}
            </Link>
            <p className={classes.meta}>
              {city && <span dir="auto">{`${city}, ${country}`}</span>}
              <span>{t('latest.published', { date: formatDate(publishedAt) })}</span>
            </p>
          </div>
        </li>
      ))}
    </ul>
  );
}
