import { useTranslation } from 'react-i18next';
import type { Result } from '#src/domain/caseStudy.ts';
import type { ContentLanguage } from '#src/domain/classification.ts';
import { formatFigure } from '#src/ui/resultNumber.ts';
import classes from './Comparison.module.css';

type FigureCellProps = {
  results: readonly Result[];
  language: ContentLanguage | undefined;
  /** Left out where the row is about one indicator. */
  withIndicator: boolean;
};

/** The figures of one case in one row, each with what keeps it honest: its kind, its time and its source. */
export function FigureCell({ results, language, withIndicator }: FigureCellProps) {
  const { t, i18n } = useTranslation(['compare', 'vocabulary']);
  if (results.length === 0) return <span className={classes.quiet}>{t('figures.none')}</span>;
  return (
    <ul className={classes.figures} lang={language}>
      {results.map((result) => {
        const { indicator, value, unit, kind, asOf, baseline, source } = result;
        return (
          <li key={JSON.stringify(result)}>
            <p className={classes.number} dir="auto">
              {value === null ? t('figures.noValue') : formatFigure(value)} {unit}
            </p>
            {withIndicator && <p dir="auto">{indicator}</p>}
            <p className={classes.standing} lang={i18n.resolvedLanguage}>
              {[kind && t(`vocabulary:evidence.${kind}`), asOf && t('figures.asOf', { when: asOf })]
                .filter(Boolean)
                .join(', ')}
            </p>
            {baseline !== '' && (
              <p className={classes.standing} dir="auto">
                {t('figures.baseline', { baseline })}
              </p>
            )}
            {source !== '' && (
              <p className={classes.standing} dir="auto">
                {t('figures.source', { source })}
              </p>
            )}
          </li>
        );
      })}
    </ul>
  );
}
