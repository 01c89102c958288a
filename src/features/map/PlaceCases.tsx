import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'react-router-dom';
import { casesQuery } from '#src/data/catalog/queries.ts';
import type { FoundPlace } from '#src/domain/finder.ts';
import { paths } from '#src/paths.ts';
import { Faces } from '#src/ui/Faces.tsx';
import { PathwayBadge } from '#src/ui/pathways.tsx';
import { TextLink } from '#src/ui/TextLink.tsx';
import classes from './PlaceCases.module.css';

/** The cases of one place, best first. */
export function PlaceCases({ place }: { place: FoundPlace }) {
  const { t } = useTranslation('map');
  // The way back from a case leads to this map.
  const from = { librarySearch: useLocation().search };
  const query = useQuery(casesQuery(place.caseIds));

  return (
    <Faces query={query}>
      {(items) => (
        <>
          {place.count > items.length && (
            <p className={classes.note}>{t('chosen.first', { shown: items.length, count: place.count })}</p>
          )}
          <ul className={classes.cases}>
            {items.map(({ id, title, language, pathways }) => (
              <li key={id} className={classes.case}>
                <TextLink
                  to={paths.caseStudy.to(id)}
                  state={from}
                  dir="auto"
                  lang={language}
                  className={classes.title ?? ''}
                >
                  {title}
                </TextLink>
                <span className={classes.pathways}>
                  {pathways.map((pathway) => (
                    <PathwayBadge key={pathway} pathway={pathway} />
                  ))}
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
    </Faces>
  );
}
