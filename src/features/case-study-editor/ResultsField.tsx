import { Radio } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import {
  caseStudyLimits,
  type EvidenceKind,
  emptyResult,
  evidenceKinds,
  type Result,
} from '#src/domain/caseStudy.ts';
import { isOneOf } from '#src/domain/classification.ts';
import { disagreements } from '#src/domain/evidence.ts';
import classes from './FormGroup.module.css';
import { ItemText } from './ItemText.tsx';
import { NumberField } from './NumberField.tsx';
import { RepeatedGroup } from './RepeatedGroup.tsx';
import { ResultPreview } from './ResultPreview.tsx';
import { repeated } from './repeated.ts';
import { useContentField } from './WritingContext.ts';

/** What changed, in numbers, each with how it is known. */
export function ResultsField() {
  const { t } = useTranslation('editor');
  const [results, change] = useContentField('results');
  const { add, remove, update } = repeated(results, change, emptyResult);
  const disagreeing = disagreements(results);

  return (
    <RepeatedGroup
      name="results"
      count={results.length}
      most={caseStudyLimits.results}
      texts={{
        none: t('results.none'),
        add: results.length === 0 ? t('results.add') : t('results.addAnother'),
        one: (number) => t('results.one', { number }),
        remove: (number) => t('results.remove', { number }),
      }}
      onAdd={add}
      onRemove={remove}
    >
      {(index) => (
        <>
          <ResultFields result={results[index] ?? emptyResult} onChange={(part) => update(index, part)} />
          <ResultPreview
            result={results[index] ?? emptyResult}
            contradictedBy={disagreeing
              .filter((places) => places.includes(index))
              .flatMap((places) => places.filter((place) => place !== index).map((place) => place + 1))}
          />
        </>
      )}
    </RepeatedGroup>
  );
}

type ResultFieldsProps = {
  result: Result;
  onChange: (part: Partial<Result>) => void;
};

function ResultFields({ result, onChange }: ResultFieldsProps) {
  const { t } = useTranslation('editor');
  const { indicator, value, unit, asOf, baseline, range, source } = result;
  return (
    <div className={classes.grid}>
      <ItemText
        label={t('results.indicator')}
        placeholder={t('results.indicatorHint')}
        value={indicator}
        onChange={(next) => onChange({ indicator: next })}
        most={caseStudyLimits.indicator}
        isIncomplete={indicator.trim() === ''}
        className={classes.wide}
      />
      <NumberField
        label={t('results.value')}
        description={t('results.valueHint')}
        value={value}
        onChange={(next) => onChange({ value: next })}
        data-incomplete={value === null || undefined}
      />
      <ItemText
        label={t('results.unit')}
        placeholder={t('results.unitHint')}
        value={unit}
        onChange={(next) => onChange({ unit: next })}
        most={caseStudyLimits.unit}
        isIncomplete={unit.trim() === ''}
      />
      <ItemText
        label={t('results.asOf')}
        placeholder={t('results.asOfHint')}
        value={asOf}
        onChange={(next) => onChange({ asOf: next })}
        most={caseStudyLimits.asOf}
        isIncomplete={asOf.trim() === ''}
      />
      <KindChoice kind={result.kind} onChange={(kind) => onChange({ kind })} />
      <ItemText
        label={t('results.source')}
        value={source}
        onChange={(next) => onChange({ source: next })}
        most={caseStudyLimits.resultSource}
        isIncomplete={source.trim() === ''}
        className={classes.wide}
      />
      <ItemText
        label={t('optionalLabel', { label: t('results.baseline') })}
        placeholder={t('results.baselineHint')}
        value={baseline}
        onChange={(next) => onChange({ baseline: next })}
        most={caseStudyLimits.baseline}
      />
      <ItemText
        label={t('optionalLabel', { label: t('results.range') })}
        placeholder={t('results.rangeHint')}
        value={range}
        onChange={(next) => onChange({ range: next })}
        most={caseStudyLimits.range}
      />
    </div>
  );
}

function KindChoice({
  kind,
  onChange,
}: {
  kind: EvidenceKind | null;
  onChange: (kind: EvidenceKind) => void;
}) {
  const { t } = useTranslation(['editor', 'vocabulary']);
  return (
    <Radio.Group
      size="md"
      label={t('results.kind')}
      className={classes.wide}
      value={kind}
      onChange={(next) => isOneOf(evidenceKinds, next) && onChange(next)}
    >
      <div className={classes.choices}>
        {evidenceKinds.map((one) => (
          <Radio
            key={one}
            value={one}
            label={t(`vocabulary:evidence.${one}`)}
            description={t(`vocabulary:evidenceMeaning.${one}`)}
            data-incomplete={kind === null || undefined}
          />
        ))}
      </div>
    </Radio.Group>
  );
}
