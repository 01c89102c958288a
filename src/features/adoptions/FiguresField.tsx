import { Button, NativeSelect, NumberInput, TextInput } from '@mantine/core';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { adoptionLimits } from '#src/domain/adoption.ts';
import { caseStudyLimits, evidenceKinds } from '#src/domain/caseStudy.ts';
import { isOneOf } from '#src/domain/classification.ts';
import classes from './StepForm.module.css';
import { type FigureDraft, type StepDraft, withFigure } from './stepDraft.ts';

type FiguresFieldProps = {
  draft: StepDraft;
  faults: ReadonlySet<string>;
  onChange: (draft: StepDraft) => void;
};

/** What has come of it in figures, each with the kind of evidence it is. */
export function FiguresField({ draft, faults, onChange }: FiguresFieldProps) {
  const { t } = useTranslation(['adoptions', 'vocabulary']);
  const add = useRef<HTMLButtonElement>(null);
  const change = (key: string, fields: Partial<FigureDraft>) =>
    onChange({
      ...draft,
      figures: draft.figures.map((figure) => (figure.key === key ? { ...figure, ...fields } : figure)),
    });
  const remove = (key: string) => {
    onChange({ ...draft, figures: draft.figures.filter((figure) => figure.key !== key) });
    add.current?.focus();
  };
  const errorAt = (place: number, field: string) =>
    faults.has(`figures.${place}.${field}`) ? t('form.missing') : undefined;

  return (
    <fieldset className={classes.figures}>
      <legend className={classes.legend}>{t('form.figures')}</legend>
      <p className={classes.note}>{t('form.figuresHint')}</p>
      {draft.figures.map(({ key, indicator, value, unit, kind }, place) => (
        <fieldset key={key} aria-label={t('form.figure', { n: place + 1 })} className={classes.figure}>
          <TextInput
            className={classes.indicator}
            label={t('form.indicator')}
            maxLength={caseStudyLimits.indicator}
            value={indicator}
            error={errorAt(place, 'indicator')}
            onChange={({ currentTarget }) => change(key, { indicator: currentTarget.value })}
          />
          <NumberInput
            label={t('form.value')}
            hideControls
            value={value}
            error={errorAt(place, 'value')}
            onChange={(next) => change(key, { value: typeof next === 'number' ? next : '' })}
          />
          <TextInput
            label={t('form.unit')}
            maxLength={caseStudyLimits.unit}
            value={unit}
            error={errorAt(place, 'unit')}
            onChange={({ currentTarget }) => change(key, { unit: currentTarget.value })}
          />
          <NativeSelect
            label={t('form.kind')}
            value={kind}
            error={errorAt(place, 'kind')}
            data={[
              { value: '', label: t('form.choose') },
              ...evidenceKinds.map((one) => ({ value: one, label: t(`vocabulary:evidence.${one}`) })),
            ]}
            onChange={({ currentTarget: { value: next } }) =>
              change(key, { kind: isOneOf(evidenceKinds, next) ? next : '' })
            }
          />
          <Button variant="subtle" size="sm" className={classes.remove} onClick={() => remove(key)}>
            {t('form.removeFigure')}
          </Button>
        </fieldset>
      ))}
      <Button
        ref={add}
        variant="default"
        size="sm"
        className={classes.remove}
        aria-disabled={draft.figures.length >= adoptionLimits.figures}
        onClick={() => onChange(withFigure(draft))}
      >
        {t('form.addFigure')}
      </Button>
    </fieldset>
  );
}
