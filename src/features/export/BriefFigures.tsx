import { useTranslation } from 'react-i18next';
import type { Result } from '#src/domain/caseStudy.ts';
import { formatNumber } from '#src/ui/format.ts';
import classes from './CaseBrief.module.css';

type BriefFiguresProps = {
  results: readonly Result[];
  /** Language of the texts. */
  language: string;
};

/** As many as fit on the first page beside everything else. */
const most = 6;

/** The figures that were observed first, what is only aimed at last; the kind of each as a word. */
export function BriefFigures({ results, language }: BriefFiguresProps) {
  const { t, i18n } = useTranslation(['sharing', 'vocabulary']);
  const order = ['measured', 'output', 'reported', 'capacity', 'modelled', 'target'];
  const inOrder = results
    .map((result, number) => ({ result, number }))
    .sort((a, b) => order.indexOf(a.result.kind ?? 'target') - order.indexOf(b.result.kind ?? 'target'));
  if (results.length === 0) return null;

  return (
    <section className={classes.figuresBlock}>
      <h3 className={classes.heading}>{t('brief.figures')}</h3>
      <ul className={classes.figures}>
        {inOrder.slice(0, most).map(({ result: { indicator, value, unit, kind, asOf }, number }) => (
          <li key={number} className={classes.figure}>
            <p className={classes.value} dir="auto" lang={language}>
              <b>{value === null ? t('brief.noValue') : formatNumber(value).replace('-', '−')}</b> {unit}
            </p>
            <p className={classes.indicator} dir="auto" lang={language}>
              {indicator}
            </p>
            <p className={classes.kind} lang={i18n.resolvedLanguage}>
              {kind && <b>{t(`vocabulary:evidence.${kind}`)}</b>}
              {kind && asOf !== '' && ', '}
              {asOf !== '' && <bdi>{t('brief.asOf', { when: asOf })}</bdi>}
            </p>
          </li>
        ))}
      </ul>
      {results.length > most && (
        <p className={classes.note}>{t('brief.moreFigures', { count: results.length - most })}</p>
      )}
    </section>
  );
}
