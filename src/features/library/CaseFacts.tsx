import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseStudy } from '#src/domain/caseStudy.ts';
import type { ListedOrganisation } from '#src/domain/organisation.ts';
import { paths } from '#src/paths.ts';
import { formatNumber } from '#src/ui/format.ts';
import { TextLink } from '#src/ui/TextLink.tsx';
import classes from './CaseFacts.module.css';
import { CaseYears } from './CaseYears.tsx';

type CaseFactsProps = {
  caseStudy: CaseStudy;
  organisation: ListedOrganisation | null;
};

/** The strip under the picture: what decides whether the case is about a place like one's own. */
export function CaseFacts({ caseStudy, organisation }: CaseFactsProps) {
  const { t } = useTranslation(['library', 'vocabulary']);
  const { startYear, endYear, stage, scale } = caseStudy.content;

  return (
    <dl className={classes.strip} aria-label={t('facts.label')}>
      <Fact term={t('facts.city')}>
        {organisation ? (
          <TextLink to={paths.organisation.to(organisation.id)} dir="auto">
            {organisation.name}, {organisation.country}
          </TextLink>
        ) : (
          t('card.city')
        )}
        {organisation?.population ? (
          <span className={classes.more}>
            {t('facts.population', { number: formatNumber(organisation.population) })}
          </span>
        ) : null}
      </Fact>
      <Fact term={t('facts.period')}>
        {startYear === null ? t('facts.unknown') : <CaseYears startYear={startYear} endYear={endYear} />}
      </Fact>
      <Fact term={t('facts.stage')}>{stage ? t(`vocabulary:stage.${stage}`) : t('facts.unknown')}</Fact>
      <Fact term={t('facts.scale')}>{scale ? t(`vocabulary:scale.${scale}`) : t('facts.unknown')}</Fact>
      <Fact term={t('facts.check')}>
        {t(`vocabulary:checkLevel.${caseStudy.checkLevel}`)}
        <span className={classes.more}>{t(`checkMeaning.${caseStudy.checkLevel}`)}</span>
      </Fact>
    </dl>
  );
}

function Fact({ term, children }: { term: string; children: ReactNode }) {
  return (
    <div className={classes.fact}>
      <dt className={classes.term}>{term}</dt>
      <dd className={classes.value}>{children}</dd>
    </div>
  );
}
