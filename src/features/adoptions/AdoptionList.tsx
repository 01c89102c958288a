import { useTranslation } from 'react-i18next';
import { Link } from 'react-router-dom';
import type { Adoption } from '#src/domain/adoption.ts';
import { paths } from '#src/paths.ts';
import { formatDate, formatRelative } from '#src/ui/format.ts';
import { useNow } from '#src/ui/useNow.ts';
import classes from './AdoptionList.module.css';
import { StageTag } from './StageTag.tsx';

type AdoptionListProps = {
  adoptions: readonly Adoption[];
  /** What is known already where the list stands: of one case, of one city, or nothing. */
  of: 'case' | 'city' | 'network';
  label: string;
};

/** Adoptions, each leading to its ledger. */
export function AdoptionList({ adoptions, of, label }: AdoptionListProps) {
  const { t } = useTranslation('adoptions');
  const now = useNow();
  return (
    <ul className={classes.list} aria-label={label}>
      {adoptions.map(
        ({ id, caseTitle, sourceName, organisationName, stage, begunAt, updatedAt, demonstration }) => (
          <li key={id} className={classes.item}>
            <div className={classes.text}>
              {of !== 'case' && (
                <p className={classes.who} dir="auto">
                  {t(of === 'city' ? 'list.from' : 'list.pair', {
                    city: organisationName,
                    source: sourceName,
                  })}
                </p>
              )}
              <Link to={paths.adoption.to(id)} className={classes.link} dir="auto">
                {of === 'case' ? organisationName : caseTitle}
              </Link>
              <p className={classes.meta}>
                <span>{t('list.since', { date: formatDate(begunAt) })}</span>
                <time dateTime={updatedAt.toISOString()}>
                  {t('list.lastStep', { when: formatRelative(updatedAt, now) })}
                </time>
                {demonstration && <span>{t('demonstration')}</span>}
              </p>
            </div>
            <StageTag stage={stage} />
          </li>
        ),
      )}
    </ul>
  );
}
