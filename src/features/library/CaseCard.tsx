import { memo, type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router-dom';
import type { LibraryItem } from '#src/domain/library.ts';
import { paths } from '#src/paths.ts';
import { Highlighted } from '#src/ui/Highlighted.tsx';
import { NamedPathway, pathwayColors } from '#src/ui/pathways.tsx';
import classes from './CaseCard.module.css';
import { CaseLink } from './CaseLink.tsx';
import { CaseThumbnail } from './CaseThumbnail.tsx';
import { yearsIn } from './CaseYears.tsx';
import { prefetchReader } from './prefetchReader.ts';

type CaseCardProps = {
  item: LibraryItem;
  /** Folded words that the search found in it. */
  terms?: readonly string[];
  /** What can be done with it besides opening it; the same function at every drawing. */
  renderActions?: ((item: LibraryItem) => ReactNode) | undefined;
  /** Somebody is typing: a new card may be gone at the next key, and has only what tells one case from another. */
  isBrief?: boolean;
};

/** One case in the library: what, where, when, and how well it is known. The whole card leads to it. */
export const CaseCard = memo(function CaseCard({
  item,
  terms = none,
  renderActions,
  isBrief = false,
}: CaseCardProps) {
  const { t } = useTranslation(['library', 'vocabulary']);
  const { id, title, teaser, city, country, pathways, startYear, endYear, evidence, language } = item;

  // Once complete, it stays so.
  const [isWhole, setWhole] = useState(!isBrief);
  if (!isBrief && !isWhole) setWhole(true);

  return (
    <article className={classes.card} aria-labelledby={`case-${id}`} onPointerEnter={prefetchReader}>
      <div className={classes.cover}>
        {isWhole ? (
          <CaseThumbnail item={item} />
        ) : (
          <div
            className={classes.waiting}
            style={{ background: pathwayColors(pathways[0] ?? 'nature-based').tint }}
          />
        )}
      </div>
      <div className={classes.text}>
        <p className={classes.pathways}>
          {isWhole &&
            pathways.map((pathway) => (
              <NamedPathway key={pathway} pathway={pathway} name={t(`vocabulary:pathway.${pathway}`)} />
            ))}
        </p>
        <h3 className={classes.title} id={`case-${id}`} dir="auto" lang={language}>
          <CaseLink id={id} className={classes.link}>
            <Highlighted text={title} terms={terms} />
          </CaseLink>
        </h3>
        <p className={classes.place}>
          <CityName item={item}>
            <Highlighted text={[city, country].filter(Boolean).join(', ') || t('card.city')} terms={terms} />
          </CityName>
          {startYear !== null && <span className={classes.years}>{yearsIn(t, { startYear, endYear })}</span>}
        </p>
        {isWhole && (
          <>
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
            {renderActions && <div className={classes.actions}>{renderActions(item)}</div>}
          </>
        )}
      </div>
    </article>
  );
}, isSameCard);

/** Leads to the city's page, where there is one. */
function CityName({ item, children }: { item: LibraryItem; children: ReactNode }) {
  if (item.city === '') return <span>{children}</span>;
  return (
    <Link to={paths.organisation.to(item.organisationId)} className={classes.city} dir="auto">
      {children}
    </Link>
  );
}

const none: readonly string[] = [];

/** By what they say: every answer of the worker is made of new objects, also where nothing changed. */
function isSameCard(before: CaseCardProps, after: CaseCardProps): boolean {
  return (
    before.isBrief === after.isBrief &&
    before.renderActions === after.renderActions &&
    isAlike(before.item, after.item) &&
    isAlike(before.terms, after.terms)
  );
}

function isAlike(before: unknown, after: unknown): boolean {
  return before === after || JSON.stringify(before) === JSON.stringify(after);
}
