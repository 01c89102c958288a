import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router-dom';
import type { LibraryItem } from '#src/domain/library.ts';
import { paths } from '#src/paths.ts';
import { PathwayBadge } from '#src/ui/pathways.tsx';
import classes from './CaseCard.module.css';
import { CaseThumbnail } from './CaseThumbnail.tsx';
import { CaseYears } from './CaseYears.tsx';
import { Highlighted } from './Highlighted.tsx';
import type { FromLibrary } from './libraryAddress.ts';
import { prefetchReader } from './prefetchReader.ts';

type CaseCardProps = {
  item: LibraryItem;
  /** Folded words that the search found in it. */
  terms?: readonly string[];
};

/** One case in the library: what, where, when, and how well it is known. The whole card leads to it. */
export function CaseCard({ item, terms = [] }: CaseCardProps) {
  const { t } = useTranslation(['library', 'vocabulary']);
  const from: FromLibrary = { librarySearch: useLocation().search };
  const {
    id,
    title,
    teaser,
    city,
    country,
    pathways,
    startYear,
    endYear,
    evidence,
    checkLevel,
    demonstration,
  } = item;

  return (
    <article className={classes.card} aria-labelledby={`case-${id}`} onPointerEnter={prefetchReader}>
      <div className={classes.cover}>
        <CaseThumbnail item={item} />
      </div>
      <div className={classes.text}>
        <p className={classes.pathways}>
          {pathways.map((pathway) => (
            <PathwayBadge key={pathway} pathway={pathway} />
          ))}
        </p>
        <h3 className={classes.title} id={`case-${id}`} dir="auto" lang={item.language}>
          <Link to={paths.caseStudy.to(id)} state={from} className={classes.link} onFocus={prefetchReader}>
            <Highlighted text={title} terms={terms} />
          </Link>
        </h3>
        <p className={classes.place}>
          <span dir="auto">
            <Highlighted text={[city, country].filter(Boolean).join(', ') || t('card.city')} terms={terms} />
          </span>
          {startYear !== null && (
            <span className={classes.years}>
              <CaseYears startYear={startYear} endYear={endYear} />
            </span>
          )}
        </p>
        <p className={classes.teaser} dir="auto" lang={item.language}>
          <Highlighted text={teaser} terms={terms} />
        </p>
        <p className={classes.standing}>
          {evidence.length > 0 && (
            <span>
              <span className="portal-visually-hidden">{t('card.evidence')}: </span>
              {evidence.map((kind) => t(`vocabulary:evidence.${kind}`)).join(', ')}
            </span>
          )}
          <span>{t(`vocabulary:checkLevel.${checkLevel}`)}</span>
          {demonstration && <span>{t('card.demonstration')}</span>}
        </p>
      </div>
    </article>
  );
}
