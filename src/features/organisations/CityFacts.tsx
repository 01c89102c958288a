import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Organisation } from '#src/domain/organisation.ts';
import { sizeBandOf } from '#src/domain/sizeBand.ts';
import { formatNumber } from '#src/ui/format.ts';
import classes from './CityLayout.module.css';

type CityFactsProps = {
  city: Organisation;
  /** Where it is, as a picture. */
  place: ReactNode;
};

/** What decides whether a city is like one's own. What nobody has told yet is not listed. */
export function CityFacts({ city, place }: CityFactsProps) {
  const { t } = useTranslation(['organisations', 'vocabulary', 'library']);
  const { kind, country, region, population, climateZone, coastal, hazards, memberSince, pathways } = city;
  const size = sizeBandOf(population);
  const list = (names: readonly string[]) => (names.length > 0 ? names.join(', ') : null);
  const facts: [string, ReactNode][] = [
    [t('facts.kind'), t(`vocabulary:organisationKind.${kind}`)],
    [t('facts.country'), <bdi key="country">{country}</bdi>],
    [t('facts.region'), t(`vocabulary:region.${region}`)],
    [
      t('facts.population'),
      population !== null && size !== null
        ? t('facts.people', { number: formatNumber(population), size: t(`library:size.${size}`) })
        : null,
    ],
    [t('facts.climate'), climateZone && t(`vocabulary:climateZone.${climateZone}`)],
    [t('facts.coast'), coastal === null ? null : t(coastal ? 'coast.coast' : 'coast.inland')],
    [t('facts.hazards'), list(hazards.map((hazard) => t(`vocabulary:hazard.${hazard}`)))],
    [t('facts.memberSince'), memberSince],
    [t('facts.pathways'), list(pathways.map((pathway) => t(`vocabulary:pathway.${pathway}`)))],
  ];
  return (
    <>
      {place}
      <dl className={classes.list} aria-label={t('facts.label')}>
        {facts.map(
          ([term, value]) =>
            value !== null && (
              <div key={term} className={classes.fact}>
                <dt className={classes.term}>{term}</dt>
                <dd className={classes.value}>{value}</dd>
              </div>
            ),
        )}
      </dl>
    </>
  );
}
