import { Tooltip } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Result } from '#src/domain/caseStudy.ts';
import { ResultChart } from '#src/ui/ResultChart.tsx';
import { formatFigure } from '#src/ui/resultNumber.ts';
import classes from './ResultFigures.module.css';

type ResultFigureProps = {
  result: Result;
};

/** One figure: the number large, and beside it everything that keeps it honest. */
export function ResultFigure({ result }: ResultFigureProps) {
  const { t, i18n } = useTranslation(['library', 'vocabulary']);
  const { indicator, value, unit, kind, asOf, baseline, range, source } = result;
  const details = [
    { id: 'baseline', term: t('evidence.baseline'), text: baseline },
    { id: 'range', term: t('evidence.range'), text: range },
    { id: 'source', term: t('evidence.source'), text: source },
  ].filter(({ text }) => text !== '');

  return (
    <li className={classes.figure}>
      <p className={classes.value} dir="auto">
        <span className={classes.number}>{value === null ? t('evidence.noValue') : formatFigure(value)}</span>{' '}
        <span className={classes.unit}>{unit}</span>
      </p>
      <p className={classes.indicator} dir="auto">
        {indicator}
      </p>
      <div className={classes.standing} lang={i18n.resolvedLanguage}>
        {kind && (
          <Tooltip label={t(`vocabulary:evidenceMeaning.${kind}`)} multiline maw={260} withArrow>
            <button type="button" className={classes.kind}>
              {t(`vocabulary:evidence.${kind}`)}
            </button>
          </Tooltip>
        )}
        {asOf !== '' && <span dir="auto">{t('evidence.asOf', { when: asOf })}</span>}
      </div>
      <ResultChart result={result} />
      {details.length > 0 && (
        <dl className={classes.details}>
          {details.map(({ id, term, text }) => (
            <div key={id}>
              <dt>{term}</dt>
              <dd dir="auto">{text}</dd>
            </div>
          ))}
        </dl>
      )}
    </li>
  );
}
