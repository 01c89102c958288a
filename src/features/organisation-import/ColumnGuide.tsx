import { useTranslation } from 'react-i18next';
import { climateZones, hazards, pathways, worldRegions } from '#src/domain/classification.ts';
import { organisationKinds } from '#src/domain/organisation.ts';
import classes from './Import.module.css';

/** What may stand in which column; folded away, because who comes back knows it. */
export function ColumnGuide() {
  const { t } = useTranslation('organisationImport');
  return (
    <details className={classes.guide}>
      <summary>{t('guide.title')}</summary>
      <p className={classes.text}>{t('guide.text')}</p>
      <dl className={classes.columns}>
        {words.map(({ column, values }) => (
          <div key={column}>
            <dt>
              <code dir="ltr">{column}</code>
            </dt>
            <dd dir="ltr">{values.join(', ')}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}

/** As a file writes them: they are no words of a language. */
const words = [
  { column: 'kind', values: organisationKinds },
  { column: 'region', values: worldRegions },
  { column: 'climateZone', values: climateZones },
  { column: 'coastal', values: ['true', 'false'] },
  { column: 'hazards', values: hazards },
  { column: 'pathways', values: pathways },
] as const;
