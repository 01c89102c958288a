import { useTranslation } from 'react-i18next';
import { createSearchParams, Link } from 'react-router-dom';
import { type Pathway, pathways } from '#src/domain/classification.ts';
import { paths } from '#src/paths.ts';
import { PathwayGlyph, pathwayColors } from '#src/ui/pathways.tsx';
import classes from './PathwayDoors.module.css';

type PathwayDoorsProps = {
  /** Cases per pathway; undefined while the library is on its way. */
  counts: ReadonlyMap<Pathway, number> | undefined;
};

/** The five pathways as ways into the library. */
export function PathwayDoors({ counts }: PathwayDoorsProps) {
  const { t } = useTranslation(['home', 'vocabulary']);
  return (
    <ul className={classes.doors}>
      {pathways.map((pathway) => {
        const { text, tint } = pathwayColors(pathway);
        return (
          <li key={pathway} className={classes.cell}>
            <Link
              to={`${paths.caseStudies.to()}?${createSearchParams({ pathway })}`}
              className={classes.door}
              style={{ background: tint, color: text }}
            >
              <PathwayGlyph pathway={pathway} size="1.75rem" />
              <span className={classes.name}>{t(`vocabulary:pathway.${pathway}`)}</span>
              {counts && (
                <span className={classes.count}>
                  {t('pathways.count', { count: counts.get(pathway) ?? 0 })}
                </span>
              )}
            </Link>
          </li>
        );
      })}
    </ul>
  );
}
