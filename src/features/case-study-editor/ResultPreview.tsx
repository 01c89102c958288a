import { useTranslation } from 'react-i18next';
import type { Result } from '#src/domain/caseStudy.ts';
import { baselineOf, changeOf, isChangeUnclear } from '#src/domain/evidence.ts';
import { ResultChart } from '#src/ui/ResultChart.tsx';
import classes from './ResultPreview.module.css';

type ResultPreviewProps = {
  result: Result;
  /** Numbers of the results that give another value for the same thing. */
  contradictedBy: readonly number[];
};

/** What readers will see of a result beside its number: the way from the baseline, and what contradicts it. */
export function ResultPreview({ result, contradictedBy }: ResultPreviewProps) {
  const { t, i18n } = useTranslation('editor');
  const list = new Intl.ListFormat(i18n.resolvedLanguage).format(contradictedBy.map(String));
  const hint = hintOf(result);

  return (
    <div className={classes.preview}>
      {changeOf(result) && (
        <div className={classes.chart}>
          <p className={classes.title}>{t('results.preview')}</p>
          <ResultChart result={result} />
        </div>
      )}
      {hint && <p className={classes.hint}>{t(`results.${hint}`)}</p>}
      {contradictedBy.length > 0 && (
        <p className={classes.notice}>
          {t('results.disagrees', { count: contradictedBy.length, numbers: list })}
        </p>
      )}
    </div>
  );
}

/** Why a baseline that was written down makes no chart. */
function hintOf(result: Result): 'baselineUnread' | 'changeUnclear' | null {
  if (result.value === null || result.baseline.trim() === '') return null;
  if (baselineOf(result) === null) return 'baselineUnread';
  return isChangeUnclear(result) ? 'changeUnclear' : null;
}
