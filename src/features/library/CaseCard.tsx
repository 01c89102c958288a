import { memo, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { LibraryItem } from '#src/domain/library.ts';
import { Highlighted } from '#src/ui/Highlighted.tsx';
import { PathwayBadge } from '#src/ui/pathways.tsx';
import classes from './CaseCard.module.css';
import { CaseLink } from './CaseLink.tsx';
import { CaseThumbnail } from './CaseThumbnail.tsx';
import { CaseYears } from './CaseYears.tsx';
import { prefetchReader } from './prefetchReader.ts';
import { useAtRest } from './useAtRest.ts';

type CaseCardProps = {
  item: LibraryItem;
  /** Folded words that the search found in it. */
  terms?: readonly string[];
  /** What can be done with it besides opening it; the same function at every drawing. */
  renderActions?: ((item: LibraryItem) => ReactNode) | undefined;
};

/** One case in the library: what, where, when, and how well it is known. The whole card leads to it. */
export const CaseCard = memo(function CaseCard({ item, terms = none, renderActions }: CaseCardProps) {
  const { t } = useTranslation(['library', 'vocabulary']);
  const { id, title, teaser, city, country, pathways, startYear, endYear, evidence, language } = item;

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
        <h3 className={classes.title} id={`case-${id}`} dir="auto" lang={language}>
          <CaseLink id={id} className={classes.link}>
            <Highlighted text={title} terms={terms} />
          </CaseLink>
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
        <p className={classes.teaser} dir="auto" lang={language}>
          <Highlighted text={teaser} terms={terms} />
        </p>
        <p className={classes.standing}>
          {evidence.length > 0 && (
            <span>
              <span className="portal-visually-hidden">{t('card.evidence')}: </span>
              {evidence.map((kind) => t(`vocabulary:evidence.${kind}`)).join(', ')}
            </span>
          )}
          <span>{t(`vocabulary:checkLevel.${item.checkLevel}`)}</span>
          {item.demonstration && <span>{t('card.demonstration')}</span>}
        </p>
        {renderActions && <CardActions item={item} render={renderActions} />}
      </div>
    </article>
  );
}, isSameCard);

function CardActions({ item, render }: { item: LibraryItem; render: (item: LibraryItem) => ReactNode }) {
  const isAtRest = useAtRest();
  return <div className={classes.actions}>{isAtRest && render(item)}</div>;
}

const none: readonly string[] = [];

/** By what they say: every answer of the worker is made of new objects, also where nothing changed. */
function isSameCard(before: CaseCardProps, after: CaseCardProps): boolean {
  return (
    before.renderActions === after.renderActions &&
    JSON.stringify(before.item) === JSON.stringify(after.item) &&
    JSON.stringify(before.terms) === JSON.stringify(after.terms)
  );
}
