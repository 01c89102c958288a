import { useTranslation } from 'react-i18next';
import type { CaseStudyContent } from '#src/domain/caseStudy.ts';
import classes from './CaseFacts.module.css';

type CaseResourcesProps = {
  content: Pick<CaseStudyContent, 'cost' | 'funding' | 'staffing'>;
};

export function hasResources({ cost, funding, staffing }: CaseResourcesProps['content']): boolean {
  return cost !== null || funding !== '' || staffing !== '';
}

/** Money, where it came from, and people. */
export function CaseResources({ content: { cost, funding, staffing } }: CaseResourcesProps) {
  const { t, i18n } = useTranslation('library');
  return (
    <dl className={classes.list}>
      {cost && (
        <div>
          <dt className={classes.term}>{t('resources.cost')}</dt>
          <dd className={classes.value}>
            {new Intl.NumberFormat(i18n.resolvedLanguage, {
              style: 'currency',
              currency: cost.currency,
              maximumFractionDigits: 0,
            }).format(cost.amount)}{' '}
            <span className={classes.quiet}>
              {t('resources.costYear', { currency: cost.currency, year: cost.year })}
            </span>
            {cost.covers !== '' && (
              <span className={classes.more} dir="auto">
                {cost.covers}
              </span>
            )}
          </dd>
        </div>
      )}
      {funding !== '' && (
        <div>
          <dt className={classes.term}>{t('resources.funding')}</dt>
          <dd className={classes.plain} dir="auto">
            {funding}
          </dd>
        </div>
      )}
      {staffing !== '' && (
        <div>
          <dt className={classes.term}>{t('resources.staffing')}</dt>
          <dd className={classes.plain} dir="auto">
            {staffing}
          </dd>
        </div>
      )}
    </dl>
  );
}
