import { Box } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { changedFields, type PlannedOrganisation } from '#src/domain/organisationPlan.ts';
import { formatNumber } from '#src/ui/format.ts';
import classes from './Import.module.css';

type PlanPreviewProps = {
  plan: readonly PlannedOrganisation[];
};

/** Enough to see whether the columns were understood. */
const most = 50;

/** The first governments of the table as they were read, each with what would be done. */
export function PlanPreview({ plan }: PlanPreviewProps) {
  const { t } = useTranslation(['organisationImport', 'vocabulary']);
  return (
    <section aria-labelledby="import-preview" className={classes.part}>
      <h3 id="import-preview" className={classes.subheading}>
        {t('preview.title')}
      </h3>
      <Box component="section" className={classes.scroll} aria-labelledby="import-preview" tabIndex={0}>
        <table className={classes.table}>
          <thead>
            <tr>
              <th scope="col">{t('preview.name')}</th>
              <th scope="col">{t('preview.region')}</th>
              <th scope="col">{t('preview.population')}</th>
              <th scope="col">{t('preview.domains')}</th>
              <th scope="col">{t('preview.standing')}</th>
            </tr>
          </thead>
          <tbody>
            {plan.slice(0, most).map((planned) => {
              const { id, name, country, region, population, emailDomains } = planned.organisation;
              return (
                <tr key={id}>
                  <th scope="row" dir="auto">
                    {name}, {country}
                  </th>
                  <td>{t(`vocabulary:region.${region}`)}</td>
                  <td>{population === null ? t('preview.unknown') : formatNumber(population)}</td>
                  <td dir="ltr">{emailDomains.join(' ')}</td>
                  <td>
                    {t(`preview.${planned.standing}`)}
                    {planned.standing === 'changed' && (
                      <>
                        {' '}
                        <code dir="ltr">{changedFields(planned.change).join(', ')}</code>
                      </>
                    )}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </Box>
      {plan.length > most && <p className={classes.text}>{t('more', { count: plan.length - most })}</p>}
    </section>
  );
}
